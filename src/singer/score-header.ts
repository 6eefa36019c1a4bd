import { longestReadText } from '../core/ruby.ts';
import { splitMoras, toKatakana } from './kana.ts';
import type { Reading, Score } from './score.ts';
import { bandNames, bandTempi, isBandName } from './band/arrangements.ts';
import { quote, type Report } from './score-report.ts';
import type { HeaderKey, Row } from './score-rows.ts';

type Header = Pick<Score, 'title' | 'tempo' | 'tonic' | 'band' | 'artist' | 'readings'>;

const tempos = { slowest: 40, fastest: 240 };
const tonics = { lowest: 40, highest: 72 };
/** More take long, and nobody writes them. */
export const mostReadings = 500;

const semitones: Partial<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/** What is said of the whole song. What is missing or wrong is reported, and gets a value that serves. */
export function readHeader(rows: readonly Row<HeaderKey>[], report: Report): Header {
  const one = (key: HeaderKey) => findOne(rows, key, report);
  const tempo = readTempo(one('tempo'), report);
  return {
    title: one('title')?.value || missing(report, 'title', 'title わたしの覚えうた') || '',
    tempo: tempo ?? 120,
    tonic: readTonic(one('tonic'), report) ?? 57,
    band: readBand(one('band'), tempo, report) ?? 'rock',
    artist: one('artist')?.value || 'HTS Voice "Mei"',
    readings: readReadings(
      rows.filter(({ key }) => key === 'ruby'),
      report,
    ),
  };
}

function findOne(rows: readonly Row<HeaderKey>[], key: HeaderKey, report: Report): Row | undefined {
  const [first, ...others] = rows.filter((row) => row.key === key);
  for (const { line } of others)
    report.error(line, 'said-twice', `«${key}» is said for a second time.`, 'Keep one of the rows.');
  return first;
}

function missing(report: Report, key: HeaderKey, example: string): undefined {
  report.error(1, 'missing-row', `The score has no ${key}.`, `Write a row like «${example}» before the first section.`);
}

function readTempo(row: Row | undefined, report: Report): number | undefined {
  if (!row) return missing(report, 'tempo', 'tempo 140');
  const tempo = /^\d+(?:\.\d+)?$/u.test(row.value) ? Number(row.value) : NaN;
  if (tempo >= tempos.slowest && tempo <= tempos.fastest) return tempo;
  report.error(
    row.line,
    'bad-tempo',
    `${quote(row.value)} is no tempo.`,
    `Write quarter notes in a minute, ${tempos.slowest} to ${tempos.fastest}.`,
  );
  return undefined;
}

function readTonic(row: Row | undefined, report: Report): number | undefined {
  if (!row) return missing(report, 'tonic', 'tonic A3');
  const [, letter = '', accidental = '', octave] = /^([A-G])([#b]?)(\d)$/u.exec(row.value) ?? [];
  const tonic = (semitones[letter] ?? NaN) + shiftOf(accidental) + 12 * (Number(octave) + 1);
  if (tonic >= tonics.lowest && tonic <= tonics.highest) return tonic;
  report.error(
    row.line,
    'bad-tonic',
    `${quote(row.value)} is no tonic.`,
    'Write a note and its octave, E2 to C5, such as A3 or Eb4.',
  );
  return undefined;
}

/** Semitones by which a sharp or a flat lifts a note. */
export const shiftOf = (accidental: string) => ({ '#': 1, b: -1 })[accidental] ?? 0;

function readBand(row: Row | undefined, tempo: number | undefined, report: Report): string | undefined {
  if (!row) return missing(report, 'band', 'band rock');
  const band = row.value;
  if (!isBandName(band)) {
    report.error(
      row.line,
      'unknown-band',
      `There is no band ${quote(band)}.`,
      `Choose one of ${bandNames.join(', ')}.`,
    );
    return undefined;
  }
  const [slowest, fastest] = bandTempi[band];
  if (tempo && (tempo < slowest || tempo > fastest)) {
    const message = `The band ${band} is not at home at tempo ${tempo}.`;
    report.warn(row.line, 'band-tempo', message, `Choose a tempo from ${slowest} to ${fastest}, or another band.`);
  }
  return band;
}

function readReadings(rows: readonly Row[], report: Report): Reading[] {
  const stray = rows[mostReadings];
  if (stray)
    report.error(
      stray.line,
      'many-rubies',
      `There are more than ${mostReadings} readings.`,
      'Give readings to the words that need one.',
    );
  return rows.slice(0, mostReadings).flatMap((row) => readReading(row, report));
}

function readReading({ value, line }: Row, report: Report): Reading[] {
  const [text = '', reading = '', ...rest] = value.split(/\s+/u);
  const isGood =
    reading && !rest.length && text.length <= longestReadText && !text.includes(',') && splitMoras(toKatakana(reading));
  if (isGood) return [{ text, reading }];
  report.error(
    line,
    'bad-ruby',
    `${quote(value)} says no reading.`,
    'Write the text, a blank, and its reading in kana: ruby 勾配 こうばい.',
  );
  return [];
}
