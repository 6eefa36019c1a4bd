import { join } from 'node:path';
import type { Arrangement } from '../band/arrangement.ts';
import { chain, decibels, filterFiles, lasting, link, sum } from '../filters.ts';
import { measureBalance } from '../measure/balance.ts';
import { gainTo, measureLoudness } from '../measure/loudness.ts';
import type { StemFiles } from '../render-band.ts';
import { type Score, barCount, notesOf, phrasesOf, stepLength, stepsInBar } from '../score.ts';
import { type VoiceFiles, mixVoices } from './voice-bus.ts';

/** What is mastered: stereo files of one length. */
export interface Mix {
  voice: string;
  /** The band as it gives way to the voice. */
  band: string;
  /** The band where there is no voice. */
  openBand: string;
}

/** Seconds in which the last chord dies away. */
const tail = 2.5;
const fadeOfBand = 1.2;
const fadeOfVoice = 1;
const voiceLoudness = -16.2;
const ducking = 'sidechaincompress=threshold=0.06:ratio=3:attack=12:release=160:knee=4';

/** A voice that is to be understood: decibels above the band where it sings, over all and in 1–4 kHz. */
const wantedBalance = { whole: 1.6, presence: 7.2 };

export const durationOf = (score: Score) => barCount(score) * stepsInBar * stepLength(score) + tail;

const fadeOut = (duration: number, fade: number) => `afade=t=out:st=${duration - fade}:d=${fade}`;

/** Each stem as loud as the arrangement wants it; those that give way, and those that do not, apart. */
async function levelStems(stems: StemFiles, arrangement: Arrangement, duration: number) {
  const chains = await Promise.all(
    [...stems].map(async ([name, file], index) => {
      const stem = arrangement.stems[name];
      if (!stem) throw new Error(`The arrangement has no stem «${name}».`);
      const gain = gainTo(stem.loudness, await measureLoudness(file));
      const level = chain(`volume=${decibels(gain)}`, lasting(duration), stem.filters);
      return { ducked: stem.ducked, name, graph: link([String(index)], level, [name]) };
    }),
  );
  const namesWhere = (ducked: boolean) => chains.filter((stem) => stem.ducked === ducked).map(({ name }) => name);
  return { graph: chains.map(({ graph }) => graph), ducked: namesWhere(true), firm: namesWhere(false) };
}

async function mixBand(stems: StemFiles, arrangement: Arrangement, voice: string, duration: number, folder: string) {
  const { graph, ducked, firm } = await levelStems(stems, arrangement, duration);
  const key = String(stems.size);
  const [band, openBand] = [join(folder, 'band-ducked.wav'), join(folder, 'band-open.wav')];
  const whole = [
    ...graph,
    link(ducked, chain(sum(ducked.length), 'asplit=2'), ['soft', 'open soft']),
    link(firm, chain(sum(firm.length), 'asplit=2'), ['firm', 'open firm']),
    link(['soft', key], ducking, ['ducked']),
    link(['firm', 'ducked'], chain(sum(2), fadeOut(duration, fadeOfBand)), ['band']),
    link(['open firm', 'open soft'], chain(sum(2), fadeOut(duration, fadeOfBand)), ['open']),
  ];
  await filterFiles([...stems.values(), voice], whole, { band, open: openBand });
  return { band, openBand };
}

async function levelVoice(bus: string, duration: number, folder: string): Promise<string> {
  const gain = gainTo(voiceLoudness, await measureLoudness(bus));
  const voice = join(folder, 'voice.wav');
  const level = chain(`volume=${decibels(gain)}`, fadeOut(duration, fadeOfVoice));
  await filterFiles([bus], [link(['0'], level, ['voice'])], { voice });
  return voice;
}

/** Lowers a band under which the voice would not be understood. */
async function giveWay(voice: string, band: string, score: Score, folder: string): Promise<string> {
  const { whole, presence } = await measureBalance({ voice, band }, notesOf(phrasesOf(score)), folder);
  const lack = Math.max(0, wantedBalance.whole - whole, wantedBalance.presence - presence);
  const lower = join(folder, 'band.wav');
  await filterFiles([band], [link(['0'], `volume=${decibels(-lack)}`, ['band'])], { band: lower });
  return lower;
}

/** Puts voices and stems together, at the levels of the arrangement, and the band no louder than the voice can bear. */
export async function mixSong(
  score: Score,
  arrangement: Arrangement,
  voices: VoiceFiles,
  stems: StemFiles,
  folder: string,
): Promise<Mix> {
  const duration = durationOf(score);
  const bus = await mixVoices(voices, { folder, stepLength: stepLength(score), duration });
  const voice = await levelVoice(bus, duration, folder);
  const { band, openBand } = await mixBand(stems, arrangement, voice, duration, folder);
  return { voice, band: await giveWay(voice, band, score, folder), openBand };
}
