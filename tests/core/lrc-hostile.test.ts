import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLrc } from '../../src/core/lrc.ts';
import type { Line } from '../../src/core/lyrics.ts';
import { hostileLrc } from './hostile-lrc.ts';

/** Milliseconds. Many texts take long where the machine has other work. */
const patience = { timeout: 60_000 };

const anyText = fc.oneof(hostileLrc, fc.string({ unit: 'binary', maxLength: 200 }));

function expectGoodLine(line: Line, next: Line | undefined): void {
  expect(line.start).toBeGreaterThanOrEqual(0);
  expect(line.end).toBeGreaterThanOrEqual(line.start);
  expect(line.text).not.toBe('');
  expect(next?.start ?? Infinity).toBeGreaterThanOrEqual(line.start);
  expect(line.words.map(({ text }) => text).join('') || line.text).toBe(line.text);
  let time = line.start;
  for (const word of line.words) {
    expect(word.text).not.toBe('');
    expect(word.start).toBeGreaterThanOrEqual(time);
    expect(word.end).toBeGreaterThanOrEqual(word.start);
    time = word.end;
  }
  expect(line.end).toBeGreaterThanOrEqual(time);
  let at = 0;
  for (const { from, to } of line.ruby) {
    expect(from).toBeGreaterThanOrEqual(at);
    expect(to).toBeGreaterThan(from);
    at = to;
  }
  expect(at).toBeLessThanOrEqual(line.text.length);
}

describe('of any text', () => {
  it('the lyrics keep what they promise, and the problems name their lines', patience, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { lyrics, problems } = parseLrc(text);
        for (const [index, line] of lyrics.lines.entries()) expectGoodLine(line, lyrics.lines[index + 1]);
        const count = text.split(/\r\n?|\n/u).length;
        for (const { line = 0, message, hint } of problems) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(count);
          expect(message).toMatch(/^«.*» .*\.$/su);
          expect(hint).toMatch(/\.$/u);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('hostile texts are read to their end', () => {
  const count = 100_000;
  const repeat = (part: string | ((index: number) => string)) =>
    Array.from({ length: count }, (_, index) => (typeof part === 'string' ? part : part(index))).join('');
  const minutes = (index: number) => `${Math.floor(index / 60)}:${String(index % 60).padStart(2, '0')}`;
  it.each([
    ['lines', repeat((index) => `[${minutes(index % 5000)}]text\n`), count / 20],
    ['repeats of a line', `${repeat((index) => `[${minutes(index % 5000)}]`)}text`, 5000],
    ['words in a line', `[0:00]${repeat('<0:01>word')}`, 1],
    [
      'repeats of a line with many words',
      `${repeat((index) => `[${minutes(index % 5000)}]`)}${repeat('<0:01>a')}`,
      5000,
    ],
    ['translations', repeat('[0:01]a\n'), 1],
    ['open words before many lines', repeat((index) => `[${minutes(index % 5000)}]a<5000:00>b\n`), 5000],
    ['opening brackets', `[0:01]${'['.repeat(count)}`, 1],
    ['half stamps', `[0:01]${repeat('[0:')}`, 1],
    ['digits', `[0:01][${'1'.repeat(count)}`, 1],
    ['blanks', `[0:01]a${' '.repeat(count)}b${repeat('\0')}`, 1],
    ['sections', `${repeat('[a]\n')}${repeat((index) => `[${minutes(index % 5000)}]`)}b`, 5000],
    ['line ends', `${repeat('\r')}[0:01]a`, 1],
    ['readings', `${repeat((index) => `@Ruby1=a${index},b\n`)}${repeat('[0:01]a7 ')}`, 1],
    ['readings of one text', `${repeat((index) => `@Ruby1=a,b,,[0:${index % 60}]\n`)}[0:59]${'a'.repeat(1000)}`, 1],
    ['a reading in a long line', `@Ruby1=${'a'.repeat(40)},b\n[0:01]${'a'.repeat(count)}`, 1],
  ])('%s', patience, (_, text, lines) => {
    expect(parseLrc(text).lyrics.lines).toHaveLength(lines);
  });
});
