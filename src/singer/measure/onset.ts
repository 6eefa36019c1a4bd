import { soundOf } from '../kana.ts';
import { type Mora, type Score, notesOf, phrasesOf } from '../score.ts';

/** Consonants in which the vocal cords rest: when they begin again, the vowel does. */
const voiceless = new Set('k s sh t ts ch ty h f p hy ky py'.split(' '));

/** Seconds without a pulse after which the voice sets in anew: longer than a period of the lowest note. */
const silence = 0.018;
/** How far from its stamp an onset is looked for. */
const reach = 0.06;

/** The moras whose onset can be measured in a recording: those that begin with a voiceless consonant. */
export const findVoicelessMoras = (score: Score): Mora[] =>
  notesOf(phrasesOf(score))
    .flatMap(({ moras }) => moras)
    .filter(({ kana }) => voiceless.has(soundOf(kana)?.consonant ?? ''));

/**
 * How far from its stamp the voice sets in after each voiceless consonant, in milliseconds, above 0 where it is late.
 * @param pulses when the vocal cords open, in seconds, in order
 * @returns undefined where no onset is found near the stamp
 */
export function measureOnsetErrors(score: Score, pulses: readonly number[]): (number | undefined)[] {
  const onsets = pulses.filter((pulse, index) => pulse - (pulses[index - 1] ?? -Infinity) > silence);
  return findVoicelessMoras(score).map(({ start }) => {
    const errors = onsets.map((onset) => onset - start).filter((error) => Math.abs(error) < reach);
    const [nearest] = errors.toSorted((a, b) => Math.abs(a) - Math.abs(b));
    return nearest === undefined ? undefined : nearest * 1000;
  });
}
