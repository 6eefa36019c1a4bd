import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSongFile } from '../core/song.ts';
import { filterFiles, link } from './filters.ts';
import { measureBalance } from './measure/balance.ts';
import { summariseErrors } from './measure/errors.ts';
import { type Finding, atLeast, atMost, formatFindings, within } from './measure/finding.ts';
import { measureLoudness } from './measure/loudness.ts';
import { measureOnsetErrors } from './measure/onset.ts';
import { measurePitchErrors } from './measure/pitch.ts';
import { recognisePhrases } from './measure/recognition.ts';
import { analyseVoice } from './measure/voice-analysis.ts';
import { type Score, notesOf, phrasesOf } from './score.ts';
import { madeFiles, readText } from './song-folder.ts';
import { readWav } from './wav.ts';
import { withWorkFolder } from './work-folder.ts';

/** What a song must keep to. */
const limits = {
  /** Cents, on notes of an eighth or more. */
  pitch: 25,
  /** Milliseconds. */
  onset: 15,
  lateOnset: 40,
  /** LUFS, and LU to either side. */
  loudness: -14,
  loudnessReach: 0.5,
  /** dBTP. */
  peak: -1,
  /** Decibels of the voice above the band. */
  balance: 1,
  presence: 6,
  /** Percent of the phrases: what is recognised of the first song as it was first made. */
  recognised: 73,
  /** Megabytes of audio in a folder. */
  size: 12,
};

const sumOfStems = 'pan=stereo|c0=c0+c2|c1=c1+c3';
const isStems = (file: string) => (madeFiles.stems as readonly string[]).includes(file);

async function checkLoudness(folder: string, file: string): Promise<Finding[]> {
  const path = join(folder, file);
  const [whole, heard] = [await measureLoudness(path), isStems(file) && (await measureLoudness(path, sumOfStems))];
  const { integrated } = heard || whole;
  return [
    within(`${file}: loudness`, integrated, limits.loudness, limits.loudnessReach, 'LUFS'),
    atMost(`${file}: true peak`, whole.truePeak, limits.peak, 'dBTP'),
  ];
}

/** Voice and band of the stems, as files of their own. */
async function partStems(stems: string, folder: string) {
  const [voice, band] = [join(folder, 'voice.wav'), join(folder, 'band.wav')];
  const graph = [
    link(['0'], 'asplit=2', ['all', 'again']),
    link(['all'], 'pan=stereo|c0=c0|c1=c1', ['voice']),
    link(['again'], 'pan=stereo|c0=c2|c1=c3', ['band']),
  ];
  await filterFiles([stems], graph, { voice, band });
  return { voice, band };
}

async function checkVoice(score: Score, voice: string): Promise<Finding[]> {
  const { pitch, pulses } = await analyseVoice(voice);
  const tune = summariseErrors(measurePitchErrors(score, pitch));
  const timing = summariseErrors(measureOnsetErrors(score, pulses));
  const notes = `${tune.measured} of ${tune.count} notes`;
  const moras = `${timing.measured} of ${timing.count} moras after a voiceless consonant`;
  return [
    atMost(`pitch: median error, ${notes}`, tune.median, limits.pitch, 'cents'),
    atMost(`onset: median error, ${moras}`, timing.median, limits.onset, 'ms'),
    atMost('onset: 95 % of the errors', timing.p95, limits.lateOnset, 'ms'),
  ];
}

/** Voice and band together are the song. */
async function checkWords(score: Score, parts: readonly string[]): Promise<Finding> {
  const [voice, band] = await Promise.all(parts.map((file) => readWav(file)));
  const mix = { rate: voice?.rate ?? 0, channels: [...(voice?.channels ?? []), ...(band?.channels ?? [])] };
  const { phrases, first } = await recognisePhrases(score, mix);
  const share = (100 * first) / phrases;
  return atLeast(`phrases recognised in the mix, ${first} of ${phrases}`, share, limits.recognised, '%');
}

async function checkStems(score: Score, stems: string): Promise<Finding[]> {
  return withWorkFolder(async (folder) => {
    const parts = await partStems(stems, folder);
    const { whole, presence } = await measureBalance(parts, notesOf(phrasesOf(score)), folder);
    return [
      ...(await checkVoice(score, parts.voice)),
      await checkWords(score, [parts.voice, parts.band]),
      atLeast('voice over band', whole, limits.balance, 'dB'),
      atLeast('voice over band, 1–4 kHz', presence, limits.presence, 'dB'),
    ];
  });
}

async function checkSize(folder: string, files: readonly string[]): Promise<Finding> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  const megabytes = sizes.reduce((total, size) => total + size, 0) / 1_000_000;
  return atMost('audio in the folder', megabytes, limits.size, 'MB');
}

/** Each audio file that `song.json` names. */
async function listAudio(folder: string): Promise<string[]> {
  const { song } = parseSongFile(await readText(folder, 'song.json'));
  if (!song) throw new Error(`${join(folder, 'song.json')} cannot be read as a song file; npm test says why.`);
  return [...song.audio, ...song.instrumental, ...song.stems].map(({ src }) => src);
}

/** Measures what lies in the folder of a song against its score. */
export async function checkSong(
  score: Score,
  folder: string,
  tell: (message: string) => void,
): Promise<{ table: string; holds: boolean }> {
  const files = await listAudio(folder);
  tell(`Measuring ${files.join(', ')}.`);
  const loudness = await Promise.all(files.map((file) => checkLoudness(folder, file)));
  const stems = files.find(isStems);
  const sung = stems === undefined ? [noStems] : await checkStems(score, join(folder, stems));
  const findings = [...sung, ...loudness.flat(), await checkSize(folder, files)];
  return { table: formatFindings(findings), holds: findings.every(({ holds }) => holds) };
}

const noStems: Finding = {
  what: 'voice and band',
  measured: 'song.json names no stems.m4a',
  wanted: 'stems to measure',
  holds: false,
};
