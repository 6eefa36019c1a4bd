import { createWav } from '../../src/playback/wav.ts';

/** A quiet tone as the bytes of a WAV file, with 8,000 samples a second. */
export const toneWav = (seconds: number) =>
  createWav(seconds, 8000, (time) => Math.sin(time * 440 * 2 * Math.PI) * 0.09);
