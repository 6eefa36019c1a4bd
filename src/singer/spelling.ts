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

/** Whether kana are one of the ways in which sounds may be sung. A ー may hold any of them. */
export function canSoundAs(sounds: readonly Sounds[], kana: string): boolean {
  return follow(sounds, kana, new Set([0])).has(kana.length);
}

/** Where the sounds may end, if they begin at one of some places. */
function follow(sounds: readonly Sounds[], kana: string, starts: ReadonlySet<number>): Set<number> {
  let places = new Set(starts);
  for (const sound of sounds) places = withHeld(step(sound, kana, places), kana);
  return places;
}

function step(sound: Sounds, kana: string, places: ReadonlySet<number>): Set<number> {
  if ('ways' in sound) return new Set(sound.ways.flatMap((way) => [...follow(way, kana, places)]));
  const ends = new Set<number>();
  for (const place of places) {
    if (Array.isArray(sound)) {
      for (const option of sound) if (kana.startsWith(option, place)) ends.add(place + option.length);
    } else for (let end = place + sound.least; end <= Math.min(kana.length, place + sound.most); end++) ends.add(end);
  }
  return ends;
}

function withHeld(places: Set<number>, kana: string): Set<number> {
  // A set grows while it is walked: each ー that is passed may be followed by another.
  for (const place of places) if (kana.charAt(place) === 'ー') places.add(place + 1);
  return places;
}
