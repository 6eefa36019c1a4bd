import type { Clicks } from './tap-estimate.ts';
import { createWav } from './wav.ts';

const samplesPerSecond = 16_000;
const count = 8;
/** Seconds that a click sounds. */
const clickLength = 0.03;

/** At a pace at which most people tap most evenly, and with room for what a wireless headset lags behind. */
export const clicks: Clicks = { first: 0.6, beat: 0.65 };
/** Seconds. */
const trackLength = clicks.first + count * clicks.beat;

/** A woodblock, whose edge is sharp. From -1 to 1. */
function click(time: number): number {
  return time < clickLength ? Math.sin(2 * Math.PI * 1200 * time) * Math.exp(-time * 150) * 0.8 : 0;
}

function sampleAt(time: number): number {
  const since = time - clicks.first;
  return since < 0 || since >= count * clicks.beat ? 0 : click(since % clicks.beat);
}

/** Steady clicks as a WAV file: an audio element plays it on the same way as it does a song. */
export const createClickTrack = () => createWav(trackLength, samplesPerSecond, sampleAt);
