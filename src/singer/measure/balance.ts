import { join } from 'node:path';
import { chain, filterFiles, link } from '../filters.ts';
import { readWav } from '../wav.ts';
import { quantile } from './errors.ts';

/** How far the voice stands above the band where it sings, in decibels: the median of its notes. */
export interface Balance {
  whole: number;
  /** Between 1 and 4 kHz, where consonants and vowels are told apart. */
  presence: number;
}

/** When something is sung, in seconds. */
interface Span {
  start: number;
  end: number;
}

const presenceBand = chain('highpass=f=1000', 'highpass=f=1000', 'lowpass=f=4000', 'lowpass=f=4000');

/** Energy from the beginning to each sample, so that that of any span is one difference. */
function sumEnergy(channels: readonly Float64Array[]): Float64Array {
  const length = channels[0]?.length ?? 0;
  const sums = new Float64Array(length + 1);
  for (let index = 0; index < length; index += 1) {
    let energy = 0;
    for (const channel of channels) energy += (channel[index] ?? 0) ** 2;
    sums[index + 1] = (sums[index] ?? 0) + energy;
  }
  return sums;
}

const energyIn = (sums: Float64Array, { start, end }: Span, rate: number) => {
  const at = (time: number) => sums[Math.max(0, Math.min(sums.length - 1, Math.round(time * rate)))] ?? 0;
  return at(end) - at(start);
};

const leastEnergy = 1e-9;

async function voiceOverBand(voice: string, band: string, spans: readonly Span[]): Promise<number> {
  const [sung, played] = await Promise.all([readWav(voice), readWav(band)]);
  const [voiceSums, bandSums] = [sumEnergy(sung.channels), sumEnergy(played.channels)];
  const ratios = spans.map((span) => {
    const [above, below] = [energyIn(voiceSums, span, sung.rate), energyIn(bandSums, span, played.rate)];
    return 10 * Math.log10((above + leastEnergy) / (below + leastEnergy));
  });
  return quantile(ratios, 0.5);
}

/** Compares two WAV files over the spans in which the voice sings. Work files go into the folder. */
export async function measureBalance(
  { voice, band }: { voice: string; band: string },
  spans: readonly Span[],
  folder: string,
): Promise<Balance> {
  const [clearVoice, clearBand] = [join(folder, 'voice-presence.wav'), join(folder, 'band-presence.wav')];
  const graph = [link(['0'], presenceBand, ['voice']), link(['1'], presenceBand, ['band'])];
  await filterFiles([voice, band], graph, { voice: clearVoice, band: clearBand });
  return {
    whole: await voiceOverBand(voice, band, spans),
    presence: await voiceOverBand(clearVoice, clearBand, spans),
  };
}
