import { findLateStamps } from '../core/late-stamps.ts';
import type { Facts } from './facts.ts';
import { LoadError, type LoadErrorCode } from './load-error.ts';
import type { Sound, SoundFailure } from './sound.ts';

const failures: Record<SoundFailure['kind'], [code: LoadErrorCode, what: string, mend: string]> = {
  network: ['audio-not-found', 'could not be loaded', 'Check its address and the connection.'],
  format: ['audio-not-playable', 'cannot be played by this browser', 'Offer it as AAC in an .m4a file.'],
  'cross-origin': ['audio-cross-origin', 'is refused by its server', 'Let it send Access-Control-Allow-Origin.'],
};

/** Takes over what the sound says of itself. */
export function hear(sound: Sound, facts: Facts): void {
  const { duration, playing, waiting, ended, blocked, jumps, rate, volume, muted, canSetVolume } = sound;
  if (facts.song && Number.isNaN(facts.duration) && duration > 0) {
    facts.problems = [...facts.problems, ...findLateStamps(facts.song.lyrics, duration)];
  }
  Object.assign(facts, { duration, playing, waiting, ended, blocked, jumps, rate, volume, muted, canSetVolume });
}

/** The error of a song whose lyrics stand, but which makes no sound. */
export function createAudioError(failure: SoundFailure): LoadError {
  const [code, what, mend] = failures[failure.kind];
  return new LoadError(code, failure.src, `The audio ${failure.src} ${what}. ${mend}`, { cause: failure });
}
