import { join } from 'node:path';
import { runFfmpeg } from '../filters.ts';
import { measureLoudness } from '../measure/loudness.ts';
import { masterInstrumental, masterSong } from './master.ts';
import type { Mix } from './mix.ts';

/** dBTP that no encoded file may pass. */
export const highestPeak = -1;

/** Encoders overshoot: a first guess of how far, and how much is given on top where it was not enough. */
const firstCeiling = -2;
const margin = 0.1;
const attempts = 5;

const comment =
  'Vocal: HTS Voice "Mei" (c) 2009-2013 Nagoya Institute of Technology, CC BY 3.0. Instruments: Fluid (R3) GM SoundFont (c) Frank Wen, MIT.';

/** Nothing of the machine or the hour goes into a file: the same sound gives the same bytes. */
const bitExact = '-map_metadata -1 -fflags +bitexact -flags:a +bitexact'.split(' ');
const tags = (title: string) => [...bitExact, '-metadata', `title=${title}`, '-metadata', `comment=${comment}`];

const aac = (bitrate: string) => ['-c:a', 'aac', '-b:a', bitrate, '-movflags', '+faststart'];
const opus = ['-c:a', 'libopus', '-b:a', '96k', '-vbr', 'on', '-application', 'audio'];

const bitrates = { stereo: '128k', stems: '224k' };

const encode = (from: string, codec: string[], title: string, to: string) =>
  runFfmpeg(['-i', from, ...codec, ...tags(title), to]);

/** Lowers the ceiling until the encoded files keep under the highest peak, measured on them. */
async function keepUnderPeak(make: (ceiling: number) => Promise<string[]>): Promise<string[]> {
  let ceiling = firstCeiling;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    // oxlint-disable-next-line no-await-in-loop -- each attempt needs what the one before it found
    const files = await make(ceiling);
    // oxlint-disable-next-line no-await-in-loop -- what is measured must have been made
    const peaks = await Promise.all(files.map((file) => measureLoudness(file)));
    const excess = Math.max(...peaks.map(({ truePeak }) => truePeak)) - highestPeak;
    if (excess <= 0) return files;
    ceiling -= excess + margin;
  }
  throw new Error(`The encoded files pass ${highestPeak} dBTP, however low the ceiling.`);
}

async function exportSung(mix: Mix, title: string, folder: string, ceiling: number): Promise<string[]> {
  const { song, stems } = await masterSong(mix, ceiling, folder);
  const [m4a, ogg, parts] = [join(folder, 'song.m4a'), join(folder, 'song.opus'), join(folder, 'stems.m4a')];
  await Promise.all([
    encode(song, aac(bitrates.stereo), title, m4a),
    encode(song, opus, title, ogg),
    encode(stems, aac(bitrates.stems), `${title} (stems)`, parts),
  ]);
  return [m4a, ogg, parts];
}

async function exportInstrumental(mix: Mix, title: string, folder: string, ceiling: number): Promise<string[]> {
  const instrumental = await masterInstrumental(mix, ceiling, folder);
  const file = join(folder, 'instrumental.m4a');
  await encode(instrumental, aac(bitrates.stereo), `${title} (instrumental)`, file);
  return [file];
}

/** Makes the encoded files of a song; they lie in the folder, named as a song folder names them. */
export async function exportSong(mix: Mix, title: string, folder: string): Promise<string[]> {
  const groups = [exportSung, exportInstrumental].map((make) =>
    keepUnderPeak((ceiling) => make(mix, title, folder, ceiling)),
  );
  return (await Promise.all(groups)).flat();
}
