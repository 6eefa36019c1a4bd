import { wordFaults } from './lrc-problems.ts';
import { readLrc } from './lrc-reader.ts';
import type { Lyrics } from './lyrics.ts';
import type { Problem } from './problem.ts';

export interface ParsedLyrics {
  lyrics: Lyrics;
  /** In the order of the file's lines. */
  problems: Problem[];
}

/**
 * Reads an LRC file: line and word stamps, end stamps, repeats, offset, sections, voices, translations, readings (`@Ruby`) and metadata.
 * Takes any string, in linear time, and never throws; what cannot be read is a problem.
 * Lists that are empty are shared and frozen: to change a line, make another.
 */
export function parseLrc(text: string): ParsedLyrics {
  const { lyrics, faults } = readLrc(text);
  return { lyrics, problems: wordFaults(faults) };
}
