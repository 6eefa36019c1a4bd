import { findLateStamps } from '../core/late-stamps.ts';
import { type Facts, listenTo } from './facts.ts';
import { loadError } from './fetch-text.ts';
import type { LoadError, LoadErrorCode } from './load-error.ts';
import type { Sound, SoundFailure } from './sound.ts';

const failures: Record<SoundFailure['kind'], [code: LoadErrorCode, predicate: string]> = {
  network: ['audio-not-found', 'was not found: check the address'],
  format: ['audio-not-playable', 'cannot be played: offer it as M4A (AAC)'],
  'cross-origin': ['audio-cross-origin', 'is refused: let its server send Access-Control-Allow-Origin'],
};

/** Takes over what the sound says of itself. */
export function hear(sound: Sound, facts: Facts): void {
  const unknown = Number.isNaN(facts.duration);
  Object.assign(facts, listenTo(sound));
  if (!facts.song || !unknown) return;
  const late = findLateStamps(facts.song.lyrics, facts.duration);
  if (late.length) facts.problems = [...facts.problems, ...late];
}

/** The error of a song whose lyrics stand, but which makes no sound. */
export function createAudioError(failure: SoundFailure): LoadError {
  const [code, predicate] = failures[failure.kind];
  return loadError(code, failure.src, predicate, failure);
}
