import type { Ruby } from '../core/lyrics.ts';
import { toKatakana } from './kana.ts';
import { type Sounds, soundsOfNumber } from './number-kana.ts';

/** Letters that may be sung otherwise than they are written. */
const otherSounds: Partial<Record<string, string[]>> = {
  ヲ: ['ヲ', 'オ'],
  ハ: ['ハ', 'ワ'],
  ヘ: ['ヘ', 'エ'],
  ヅ: ['ヅ', 'ズ'],
  ヂ: ['ヂ', 'ジ'],
  ヶ: ['カ', 'ガ', 'コ'],
  ヵ: ['カ'],
  ー: ['ー', 'ア', 'イ', 'ウ', 'エ', 'オ'],
  ...Object.fromEntries(Array.from('アイウエオ', (vowel) => [vowel, [vowel, 'ー']])),
};

/** The particles, where they end a word that they cannot be a part of: after nothing, what is no hiragana, or another particle. */
const particles: Partial<Record<string, string[]>> = { は: ['ワ'], へ: ['エ'] };
const beforeParticle = /(?:^|[^ぁ-ゖー]|[でにとのも])$/u;

const silent = /^[、。，．・！？!?「」『』（）()【】〈〉《》…"'\s]$/u;

/** What is read as one: a number, letters of other scripts, Chinese characters, or any one letter. */
const parts =
  /\d+(?:[,.]\d+)*|(?:(?![\p{Script=Han}\p{Script=Hira}\p{Script=Kana}ー])[\p{L}\p{M}])+|\p{Script=Han}+|./gsu;

/** How many kana a letter of each script may stand for. */
const kanaOfHan = 5;
const kanaOfLatin = 6;
const kanaOfSign = 10;

/**
 * How a text may be sung, as far as that can be told without a dictionary.
 * @param ruby readings of parts of the text, in order
 */
export function soundsOfText(text: string, ruby: readonly Ruby[]): Sounds[] {
  const sounds: Sounds[] = [];
  let at = 0;
  for (const { from, to, reading } of ruby) {
    sounds.push(...soundsOfPart(text.slice(at, from)), ...Array.from(toKatakana(reading), soundsOfKana));
    at = to;
  }
  return [...sounds, ...soundsOfPart(text.slice(at))];
}

function soundsOfPart(text: string): Sounds[] {
  const plain = text.normalize('NFKC');
  return Array.from(plain.matchAll(parts), ({ 0: part, index }) => {
    const isLast = index + part.length === plain.length;
    const particle = isLast && beforeParticle.test(plain.slice(0, index)) ? particles[part] : undefined;
    return particle ? [particle] : soundsOfLetters(part);
  }).flat();
}

function soundsOfLetters(part: string): Sounds[] {
  if (silent.test(part)) return [];
  if (/^\d/u.test(part)) return [soundsOfNumber(part)];
  if (/^[\p{Script=Hira}\p{Script=Kana}ー]/u.test(part)) return [soundsOfKana(toKatakana(part))];
  const length = Array.from(part).length;
  if (/^\p{Script=Han}/u.test(part)) return [{ least: length, most: length * kanaOfHan }];
  return [/^\p{L}/u.test(part) ? { least: 1, most: length * kanaOfLatin } : { least: 0, most: kanaOfSign }];
}

const soundsOfKana = (kana: string): Sounds => otherSounds[kana] ?? [kana];

/** Whether kana are one of the ways in which sounds may be sung. A ー may hold any of them. Takes time by the length of both. */
export function canSoundAs(sounds: readonly Sounds[], kana: string): boolean {
  const start = new Uint8Array(kana.length + 1);
  start[0] = 1;
  return follow(sounds, kana, start).at(-1) === 1;
}

/** Places in the kana: 1 where all sounds so far may end. */
type Places = Uint8Array;

function follow(sounds: readonly Sounds[], kana: string, starts: Places): Places {
  let places = starts;
  for (const sound of sounds) {
    places = Array.isArray(sound)
      ? afterKana(sound, kana, places)
      : 'ways' in sound
        ? afterWays(sound.ways, kana, places)
        : afterAny(sound, places);
    for (let at = 0; at < kana.length; at++) if (places[at] && kana.charAt(at) === 'ー') places[at + 1] = 1;
  }
  return places;
}

function afterKana(options: readonly string[], kana: string, starts: Places): Places {
  const ends = new Uint8Array(starts.length);
  for (const [place, isStart] of starts.entries()) {
    if (!isStart) continue;
    for (const option of options) if (kana.startsWith(option, place)) ends[place + option.length] = 1;
  }
  return ends;
}

function afterWays(ways: readonly Sounds[][], kana: string, starts: Places): Places {
  const ends = new Uint8Array(starts.length);
  for (const way of ways)
    for (const [place, isEnd] of follow(way, kana, starts.slice()).entries()) if (isEnd) ends[place] = 1;
  return ends;
}

function afterAny({ least, most }: { least: number; most: number }, starts: Places): Places {
  const ends = new Uint8Array(starts.length);
  let near = 0;
  for (let end = least; end < ends.length; end++) {
    near += starts[end - least] ?? 0;
    near -= starts[end - most - 1] ?? 0;
    if (near) ends[end] = 1;
  }
  return ends;
}
