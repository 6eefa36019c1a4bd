import { LoadError, type LoadErrorCode } from './load-error.ts';
import type { SoundFailure } from './sound.ts';

const codes: Record<SoundFailure['kind'], LoadErrorCode> = {
  network: 'audio-not-found',
  format: 'audio-not-playable',
  'cross-origin': 'audio-cross-origin',
};

/** The error of a song whose lyrics stand, but which makes no sound. */
export function createAudioError(failure: SoundFailure): LoadError {
  return new LoadError(codes[failure.kind], failure.src, failure);
}
