import { run } from './tools.ts';

/** Samples in a second, in all files on the way. */
export const sampleRate = 48_000;

/** Filters of FFmpeg one after the other; empty ones are left out. */
export const chain = (...filters: string[]) => filters.filter((filter) => filter !== '').join(',');

/** A chain with its named inputs and outputs: `[a]volume=2[b]`. */
export const link = (inputs: string[], filters: string, outputs: string[]) =>
  `${inputs.map((name) => `[${name}]`).join('')}${filters}${outputs.map((name) => `[${name}]`).join('')}`;

export const decibels = (value: number) => `${value.toFixed(2)}dB`;

/** Adds what comes in, as loud as it is. */
export const sum = (count: number) => `amix=inputs=${count}:normalize=0:duration=longest`;

/** As long as the song, to the sample. */
export const lasting = (seconds: number) => `apad=whole_dur=${seconds},atrim=0:${seconds}`;

const quiet = ['-hide_banner', '-nostdin', '-v', 'error', '-y'];

/** Runs files through a graph of filters; each output of the graph becomes a WAV file of floats. */
export function filterFiles(inputs: readonly string[], graph: readonly string[], outputs: Record<string, string>) {
  const sources = inputs.flatMap((file) => ['-i', file]);
  const targets = Object.entries(outputs).flatMap(([name, file]) => ['-map', `[${name}]`, '-c:a', 'pcm_f32le', file]);
  return run('ffmpeg', [...quiet, ...sources, '-filter_complex', graph.join(';'), ...targets]);
}

/** Runs FFmpeg without chatter. */
export const runFfmpeg = (args: readonly string[]) => run('ffmpeg', [...quiet, ...args]);
