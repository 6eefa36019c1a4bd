import { describe, expect, test } from 'vitest';
import { type Phone, spellPhones } from '../../../src/singer/voice/phones.ts';
import { type Token, createPhrase } from './small-score.ts';

const write = ({ symbol, start, end }: Phone) => `${symbol} ${start.toFixed(3)} ${end.toFixed(3)}`;
const spell = (...words: Token[][]) => spellPhones([createPhrase(words)]).map(write);

const spellings: [what: string, words: Token[][], phones: string[]][] = [
  [
    'a consonant sounds before its note',
    [[8, { kana: 'カ', steps: 4 }]],
    ['sil 0.338 0.738', 'k 0.738 0.800', 'a 0.800 1.200', 'sil 1.200 1.700'],
  ],
  [
    'a consonant takes its time from the note before',
    [[8, { kana: 'ア', steps: 2 }, { kana: 'シャ', steps: 2 }]],
    ['sil 0.400 0.800', 'a 0.800 0.910', 'sh 0.910 1.000', 'a 1.000 1.200', 'sil 1.200 1.700'],
  ],
  [
    'but not more than half of a short one',
    [[8, { kana: 'ア', steps: 1 }, { kana: 'シ', steps: 2 }]],
    ['sil 0.400 0.800', 'a 0.800 0.854', 'sh 0.854 0.900', 'i 0.900 1.100', 'sil 1.100 1.600'],
  ],
  [
    'ー goes on with the vowel, ン and ッ are sounds of their own',
    [
      [8, { kana: 'コー', steps: 4 }],
      [
        { kana: 'ン', steps: 2 },
        { kana: 'イッ', steps: 4 },
        { kana: 'タ', steps: 2 },
      ],
    ],
    [
      'sil 0.338 0.738',
      'k 0.738 0.800',
      'o 0.800 1.000',
      'o 1.000 1.200',
      'N 1.200 1.400',
      'i 1.400 1.600',
      'cl 1.600 1.748',
      't 1.748 1.800',
      'a 1.800 2.000',
      'sil 2.000 2.500',
    ],
  ],
  [
    'a rest is a pause, up to the consonant',
    [[8, { kana: 'ア', steps: 2 }, 2, { kana: 'タ', steps: 2 }]],
    ['sil 0.400 0.800', 'a 0.800 1.000', 'pau 1.000 1.148', 't 1.148 1.200', 'a 1.200 1.400', 'sil 1.400 1.900'],
  ],
];

describe('phones', () => {
  test.each(spellings)('%s', (_, words, phones) => {
    expect(spell(...words)).toEqual(phones);
  });

  test('of nothing, nothing', () => {
    expect(spellPhones([])).toEqual([]);
  });

  test('they leave no gap and are long enough, however fast the song is', () => {
    const kana = 'シャ ッ チ ョ キャ ン ス ト ピ ア'.split(' ').map((mora) => ({ kana: mora, steps: 0.75 }));
    const phones = spellPhones([createPhrase([[8, ...kana.slice(0, 5), 0.5, ...kana.slice(5)]])]);
    expect(Math.min(...phones.map(({ start, end }) => end - start))).toBeGreaterThan(0.029);
    expect(phones.slice(1).map(({ start }) => start)).toEqual(phones.slice(0, -1).map(({ end }) => end));
  });
});
