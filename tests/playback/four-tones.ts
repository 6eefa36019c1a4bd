import { onTestFinished, vi } from 'vitest';
import { createWav } from '../../src/playback/wav.ts';

/** What sounds in each channel, in Hz: voice left and right, band left and right. */
export const tones = { voice: [400, 600], band: [1000, 1500] } as const;

const channels = [...tones.voice, ...tones.band];
const samplesPerSecond = 8000;

/** A file of four channels as the bytes of a WAV file: a mono one of as many samples, with another head. */
export function fourTonesWav(duration: number): Uint8Array<ArrayBuffer> {
  const all = samplesPerSecond * channels.length;
  const bytes = createWav(duration, all, (time) => {
    const index = Math.round(time * all);
    const at = Math.floor(index / channels.length) / samplesPerSecond;
    return Math.sin(at * (channels[index % channels.length] ?? 0) * 2 * Math.PI) * 0.2;
  });
  const head = new DataView(bytes.buffer);
  head.setUint16(22, channels.length, true);
  head.setUint32(24, samplesPerSecond, true);
  head.setUint16(32, channels.length * 2, true);
  return bytes;
}

/** What comes out of the page's audio contexts, from now on until the test is over. */
export interface Ear {
  /** How loud a tone (Hz) is now on one side, in dB; -Infinity before anything has come. */
  hear(side: 0 | 1, tone: number): number;
}

export function openEar(): Ear {
  const sides: AnalyserNode[] = [];
  // oxlint-disable-next-line typescript/unbound-method -- it is given its own node at each call
  const connect = AudioNode.prototype.connect as (this: AudioNode, target: AudioNode, ...rest: number[]) => AudioNode;
  const spy = vi.spyOn(AudioNode.prototype, 'connect').mockImplementation(function (
    this: AudioNode,
    target: AudioNode,
    ...rest: number[]
  ) {
    if (target instanceof AudioDestinationNode) connect.call(this, earOf(target.context, sides, connect));
    return connect.call(this, target, ...rest);
  } as never);
  onTestFinished(() => spy.mockRestore());
  return {
    hear(side, tone) {
      const analyser = sides[side];
      if (!analyser) return -Infinity;
      const bins = new Float32Array(analyser.frequencyBinCount);
      analyser.getFloatFrequencyData(bins);
      const at = Math.round((tone * analyser.fftSize) / analyser.context.sampleRate);
      return Math.max(...bins.slice(at - 2, at + 3));
    },
  };
}

const ears = new WeakMap<BaseAudioContext, AudioNode>();

function earOf(
  context: BaseAudioContext,
  sides: AnalyserNode[],
  connect: (this: AudioNode, target: AudioNode, ...rest: number[]) => AudioNode,
): AudioNode {
  const known = ears.get(context);
  if (known) return known;
  const split = context.createChannelSplitter(2);
  for (const side of [0, 1]) {
    const analyser = Object.assign(context.createAnalyser(), { fftSize: 8192, smoothingTimeConstant: 0 });
    sides[side] = analyser;
    connect.call(split, analyser, side);
  }
  ears.set(context, split);
  return split;
}
