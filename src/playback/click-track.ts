import type { Clicks } from './tap-estimate.ts';

const samplesPerSecond = 16_000;
const count = 8;
/** Seconds that a click sounds. */
const clickLength = 0.03;

/** At a pace at which most people tap most evenly, and with room for what a wireless headset lags behind. */
export const clicks: Clicks = { first: 0.6, beat: 0.65 };
/** Seconds. */
export const trackLength = clicks.first + count * clicks.beat;

/** A woodblock, whose edge is sharp. From -1 to 1. */
function click(time: number): number {
  return time < clickLength ? Math.sin(2 * Math.PI * 1200 * time) * Math.exp(-time * 150) * 0.8 : 0;
}

function sampleAt(time: number): number {
  const since = time - clicks.first;
  return since < 0 || since >= count * clicks.beat ? 0 : click(since % clicks.beat);
}

function writeText(view: DataView, at: number, text: string): void {
  for (let index = 0; index < text.length; index += 1) view.setUint8(at + index, text.charCodeAt(index));
}

/** Steady clicks as the bytes of a WAV file (mono, 16 bits): an audio element plays it on the same way as it does a song. */
export function createClickTrack(): Uint8Array<ArrayBuffer> {
  const samples = Math.round(trackLength * samplesPerSecond);
  const view = new DataView(new ArrayBuffer(44 + samples * 2));
  writeText(view, 0, 'RIFF');
  view.setUint32(4, 36 + samples * 2, true);
  writeText(view, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, samplesPerSecond, true);
  view.setUint32(28, samplesPerSecond * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  writeText(view, 36, 'data');
  view.setUint32(40, samples * 2, true);
  for (let index = 0; index < samples; index += 1) {
    view.setInt16(44 + index * 2, sampleAt(index / samplesPerSecond) * 32_767, true);
  }
  return new Uint8Array(view.buffer);
}
