import { run } from '../tools.ts';

export interface Loudness {
  /** LUFS over the whole; -Infinity where nothing is to be heard. */
  integrated: number;
  /** Loudness range, in LU. */
  range: number;
  /** dBTP. */
  truePeak: number;
}

/** FFmpeg's summary says -70 of what it does not hear. */
const silence = -70;

function readFigure(summary: string, pattern: RegExp): number {
  const figure = pattern.exec(summary)?.[1];
  if (figure === undefined) throw new Error(`FFmpeg did not say how loud it is: ${summary.slice(-200)}`);
  return figure === '-inf' ? -Infinity : Number(figure);
}

/** Reads what FFmpeg's `ebur128` says at its end. */
export function parseLoudness(log: string): Loudness {
  const summary = log.slice(log.lastIndexOf('Summary:'));
  const integrated = readFigure(summary, /I:\s+(-?[\d.]+|-inf) LUFS/u);
  return {
    integrated: integrated <= silence ? -Infinity : integrated,
    range: readFigure(summary, /LRA:\s+([\d.]+)/u),
    truePeak: readFigure(summary, /Peak:\s+(-?[\d.]+|-inf) dBFS/u),
  };
}

/** Loudness after EBU R 128 and true peak of a file, heard through filters where some are given. */
export async function measureLoudness(file: string, filters = ''): Promise<Loudness> {
  const heard = [filters, 'ebur128=peak=true'].filter((filter) => filter !== '').join(',');
  const log = await run('ffmpeg', [
    '-hide_banner',
    '-nostdin',
    '-nostats',
    '-i',
    file,
    '-af',
    heard,
    '-f',
    'null',
    '-',
  ]);
  return parseLoudness(log.stderr);
}

/** Decibels that bring something to a loudness; none where nothing is to be heard. */
export const gainTo = (wanted: number, { integrated }: Loudness) =>
  Number.isFinite(integrated) ? wanted - integrated : 0;
