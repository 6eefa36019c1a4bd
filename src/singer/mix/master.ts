import { join } from 'node:path';
import { chain, decibels, filterFiles, link, sampleRate } from '../filters.ts';
import { gainTo, measureLoudness } from '../measure/loudness.ts';
import type { Mix } from './mix.ts';

/** How loud a song is, in LUFS. */
export const songLoudness = -14;

const nearEnough = 0.05;
const rounds = 5;
const glue = 'acompressor=threshold=-16dB:ratio=1.6:attack=20:release=150:link=maximum';

const fromDecibels = (value: number) => 10 ** (value / 20);

/** Peaks between samples are seen at four times the rate. All channels of a file are turned down together. */
const limiter = (gain: number, ceiling: number) =>
  chain(
    `volume=${decibels(gain)}`,
    `aresample=${4 * sampleRate}`,
    `alimiter=limit=${fromDecibels(ceiling).toFixed(4)}:attack=3:release=60:level=0:latency=1`,
    `aresample=${sampleRate}`,
  );

const firstPair = 'pan=stereo|c0=c0|c1=c1';

/** Limits a file so that what is heard of it, a stereo pair, is as loud as a song. */
async function reachLoudness(file: string, ceiling: number, to: string): Promise<void> {
  let gain = 0;
  for (let round = 0; round < rounds; round += 1) {
    const graph = [link(['0'], limiter(gain, ceiling), ['master'])];
    // oxlint-disable-next-line no-await-in-loop -- each round needs what the one before it found
    await filterFiles([file], graph, { master: to });
    // oxlint-disable-next-line no-await-in-loop -- what is measured must have been made
    const missing = gainTo(songLoudness, await measureLoudness(to, firstPair));
    if (Math.abs(missing) < nearEnough) return;
    gain += missing;
  }
}

/**
 * Song, voice and band in six channels: what the compressor and the limiter take away from the song they take away from voice and band
 * too, so that these add up to it.
 */
const together = [
  link(['0'], 'asplit=2', ['voice', 'sung']),
  link(['1'], 'asplit=2', ['band', 'played']),
  link(['voice', 'band'], 'amix=inputs=2:normalize=0', ['song']),
  link(['song', 'sung', 'played'], chain('amerge=inputs=3', glue), ['all']),
];

const apart = [
  link(['0'], 'asplit=2', ['all', 'again']),
  link(['all'], firstPair, ['song']),
  link(['again'], 'pan=4.0|c0=c2|c1=c3|c2=c4|c3=c5', ['stems']),
];

/** The song, and its stems in four channels (voice left, right, band left, right), under a ceiling in dBTP. */
export async function masterSong({ voice, band }: Mix, ceiling: number, folder: string) {
  const fileOf = (name: string) => join(folder, `${name}.wav`);
  const [all, limited, song, stems] = [fileOf('all'), fileOf('all-limited'), fileOf('song'), fileOf('stems')];
  await filterFiles([voice, band], together, { all });
  await reachLoudness(all, ceiling, limited);
  await filterFiles([limited], apart, { song, stems });
  return { song, stems };
}

/** The band alone, as loud as a song. */
export async function masterInstrumental({ openBand }: Mix, ceiling: number, folder: string): Promise<string> {
  const [glued, instrumental] = [join(folder, 'band-glued.wav'), join(folder, 'instrumental.wav')];
  await filterFiles([openBand], [link(['0'], glue, ['glued'])], { glued });
  await reachLoudness(glued, ceiling, instrumental);
  return instrumental;
}
