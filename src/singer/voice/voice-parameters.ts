import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../tools.ts';
import { type Recording, readWav } from '../wav.ts';
import { type Mood, mei, voiceFiles } from './mei.ts';
import type { FrameSpan } from './warp.ts';

/** How much of a mood is in a voice; the shares of a voice sum up to 1. */
export interface MoodShare {
  mood: Mood;
  share: number;
}

/** What the voice would say at its natural speed. */
export interface Speech {
  /** Mel-cepstra, frame after frame. */
  cepstra: Float32Array;
  /** When each phone is said. */
  spans: FrameSpan[];
  /** The taps of the filter that passes what is voiced. */
  filter: Float32Array;
}

/**
 * Asks `hts_engine` how the voice says the labels.
 * @param voiceFolder where the voice's files lie
 * @throws {Error} when it is missing or fails
 */
export async function speak(
  labels: readonly string[],
  moods: readonly MoodShare[],
  voiceFolder: string,
): Promise<Speech> {
  return inOwnFolder(async (file) => {
    await writeFile(file('labels'), `${labels.join('\n')}\n`);
    const outputs = ['-om', file('cepstra'), '-ol', file('filter'), '-od', file('durations')];
    await run('hts_engine', [...chooseVoice(moods, voiceFolder), ...outputs, file('labels')]);
    return {
      cepstra: await readFloats(file('cepstra')),
      spans: parseDurations(await readFile(file('durations'), 'utf8')),
      filter: pickFilter(await readFloats(file('filter'))),
    };
  });
}

/** What the voice says, as sound. */
export interface SpokenSound {
  recording: Recording;
  /** When each phone is said, in frames of 5 ms. */
  spans: FrameSpan[];
}

/**
 * Has `hts_engine` say the labels aloud, in one mood.
 * @throws {Error} when it is missing or fails
 */
export async function sayAloud(labels: readonly string[], mood: Mood, voiceFolder: string): Promise<SpokenSound> {
  return inOwnFolder(async (file) => {
    await writeFile(file('labels'), `${labels.join('\n')}\n`);
    const outputs = ['-ow', file('speech.wav'), '-od', file('durations')];
    await run('hts_engine', [...chooseVoice([{ mood, share: 1 }], voiceFolder), ...outputs, file('labels')]);
    return {
      recording: await readWav(file('speech.wav')),
      spans: parseDurations(await readFile(file('durations'), 'utf8')),
    };
  });
}

async function inOwnFolder<Result>(work: (file: (name: string) => string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'oboeuta-voice-'));
  try {
    return await work((name) => join(folder, name));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function chooseVoice(moods: readonly MoodShare[], folder: string): string[] {
  const models = moods.flatMap(({ mood }) => ['-m', join(folder, voiceFiles[mood].name)]);
  const mix = moods.length > 1 ? ['-i', String(moods.length), ...moods.map(({ share }) => String(share))] : [];
  return [...models, ...mix];
}

async function readFloats(file: string): Promise<Float32Array> {
  const { buffer, byteOffset, byteLength } = await readFile(file);
  return new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength));
}

/** Label files count in 100 ns. */
const frameInLabels = mei.frame * 1e7;

const parseDurations = (text: string): FrameSpan[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [start, end] = line.split(' ');
      return { start: Number(start) / frameInLabels, end: Number(end) / frameInLabels };
    });

/** The voice has one filter for all sounds: any frame will do that is not among the first, which are silent. */
function pickFilter(filters: Float32Array): Float32Array {
  const frames = filters.length / mei.filterTaps;
  const frame = Math.min(100, frames - 1);
  return filters.slice(frame * mei.filterTaps, (frame + 1) * mei.filterTaps);
}
