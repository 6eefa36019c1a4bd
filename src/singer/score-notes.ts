import { stepsInBar } from './score.ts';
import { shiftOf } from './score-header.ts';
import { count, quote, type Report } from './score-report.ts';
import type { Row } from './score-rows.ts';

/** A note as it is written, without its pitch's tonic. Steps are sixteenths from the beginning of its row. */
export interface WrittenNote {
  /** Semitones above degree 1. */
  height: number;
  /** Steps of the scale above degree 1. */
  degree: number;
  step: number;
  steps: number;
}

export interface WrittenNotes {
  notes: WrittenNote[];
  /** How long notes and rests are in all. */
  steps: number;
  /** How many bars have been ended by a bar line, and where the last of them was, in steps. */
  bars: number;
  lastBarLine: number;
}

/** Semitones of the degrees of the major scale. */
const scale = [0, 2, 4, 5, 7, 9, 11];

/** What a mark behind a note adds to its length. */
const lengths: Partial<Record<string, number>> = { '-': 2, '.': 1, ',': -1 };

const token = /^([_^]{0,2})([1-7])?([#b]?)([-.,]*)$|^(r)([-.,]*)$/u;

/** Reads a row of notes: `5 ^1 ^1- r | 3#.`. */
export function readNotes({ value, line }: Row, report: Report): WrittenNotes {
  const written: WrittenNotes = { notes: [], steps: 0, bars: 0, lastBarLine: 0 };
  let held: WrittenNote | 'rest' | undefined;
  for (const text of value.split(/\s+/u)) {
    if (text === '|') endBar(written, line, report);
    else if (text) held = readToken(text, written, held, line, report);
  }
  return written;
}

/** Ends a bar, or some between which no bar lines are written. */
export function endBar(written: WrittenNotes, line: number, report: Report): void {
  const steps = written.steps - written.lastBarLine;
  if (steps % stepsInBar || !steps) {
    const message = `Bar ${written.bars + 1} of this row has ${steps ? count(steps / 2, 'eighth') : 'nothing in it'}.`;
    report.error(line, 'bar-length', message, 'Let its notes and rests be 8 eighths; r is a rest.');
  }
  written.bars += Math.max(1, Math.round(steps / stepsInBar));
  written.lastBarLine = written.steps;
}

/** Adds a note, or a rest, or length to the one before. Returns what dashes would now hold. */
function readToken(
  text: string,
  written: WrittenNotes,
  held: WrittenNote | 'rest' | undefined,
  line: number,
  report: Report,
) {
  const [isToken, octaves = '', digit = '', accidental = '', marks = '', rest, restMarks = ''] = token.exec(text) ?? [];
  const isTie = !digit && !rest;
  if (isToken === undefined || (isTie && (octaves || accidental))) {
    report.error(
      line,
      'bad-note',
      `${quote(text)} is no note.`,
      'Write a degree 1–7, before it ^ or _, behind it #, b, and its length in - . and , or r for a rest.',
    );
    return held;
  }
  const length = lengthOf(marks || restMarks) + (isTie ? 0 : 2);
  if (length < 1 || (isTie && !held)) {
    const message =
      length < 1 ? `${quote(text)} has no length.` : 'There is no note before these dashes that they could hold.';
    report.error(
      line,
      'bad-length',
      message,
      'A note is an eighth long, each - adds an eighth, . adds a sixteenth, and , takes one off.',
    );
    return held;
  }
  const step = written.steps;
  written.steps += length;
  if (rest) return 'rest';
  if (!isTie) return addNote(written, { ...heightOf(octaves, Number(digit), accidental), step, steps: length });
  if (held !== 'rest' && held) held.steps += length;
  return held;
}

const lengthOf = (marks: string) =>
  Array.from(marks, (mark) => lengths[mark] ?? 0).reduce((sum, each) => sum + each, 0);

function addNote({ notes }: WrittenNotes, note: WrittenNote): WrittenNote {
  notes.push(note);
  return note;
}

function heightOf(octaves: string, digit: number, accidental: string): Pick<WrittenNote, 'height' | 'degree'> {
  const octave = Array.from(octaves, (mark) => (mark === '^' ? 1 : -1)).reduce((sum: number, each) => sum + each, 0);
  return { height: (scale[digit - 1] ?? 0) + 12 * octave + shiftOf(accidental), degree: digit - 1 + 7 * octave };
}
