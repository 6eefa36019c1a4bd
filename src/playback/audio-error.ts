import { loadError } from './fetch-text.ts';
import type { LoadError, LoadErrorCode } from './load-error.ts';
import type { SoundFailure } from './sound.ts';

const failures: Record<SoundFailure['kind'], [code: LoadErrorCode, predicate: string]> = {
  network: ['audio-not-found', 'was not found: check the address'],
  format: ['audio-not-playable', 'cannot be played: offer it as M4A (AAC)'],
  'cross-origin': ['audio-cross-origin', 'is refused: let its server send Access-Control-Allow-Origin'],
};

/** The error of a song whose lyrics stand, but which makes no sound. */
export function createAudioError(failure: SoundFailure): LoadError {
  const [code, predicate] = failures[failure.kind];
  return loadError(code, failure.src, predicate, failure);
}
