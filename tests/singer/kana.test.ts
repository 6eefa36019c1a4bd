import { expect, it } from 'vitest';
import { soundOf, splitMoras, toKatakana } from '../../src/singer/kana.ts';

it.each([
  ['がくしゅう', 'ガクシュウ'],
  ['ｶﾞｸｼｭｰ', 'ガクシュー'],
  ['か\u3099', 'ガ'],
  ['ReLUはー', 'ReLUハー'],
])('%s is %s', (text, katakana) => {
  expect(toKatakana(text)).toBe(katakana);
});

it.each([
  ['ガクシュー', ['ガ', 'ク', 'シュ', 'ー']],
  ['ヴェクトル', ['ヴェ', 'ク', 'ト', 'ル']],
  ['ティッン', ['ティ', 'ッ', 'ン']],
  ['', []],
  ['ァ', undefined],
  ['カ*', undefined],
  ['カャャ', undefined],
  ['ックォ', undefined],
  ['学', undefined],
])('%s has the moras %j', (kana, moras) => {
  expect(splitMoras(kana)).toEqual(moras);
});

it.each([
  ['ア', undefined, '', 'a'],
  ['シ', undefined, 'sh', 'i'],
  ['ティ', undefined, 't', 'i'],
  ['リョ', undefined, 'ry', 'o'],
  ['ヲ', undefined, '', 'o'],
  ['ヅ', undefined, 'z', 'u'],
  ['ン', 'a', '', 'N'],
  ['ッ', 'a', '', 'cl'],
  ['ー', 'e', '', 'e'],
  ['ー', 'N', '', 'N'],
])('%s after %s sounds as %s %s', (mora, before, consonant, vowel) => {
  expect(soundOf(mora, before)).toEqual({ consonant, vowel });
});

it.each([
  ['ー', undefined],
  ['ー', 'cl'],
  ['カー', 'a'],
  ['x', 'a'],
  ['-', 'a'],
])('%s after %s is no mora', (mora, before) => {
  expect(soundOf(mora, before)).toBeUndefined();
});
