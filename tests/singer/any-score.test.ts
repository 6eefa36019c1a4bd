import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLrc } from '../../src/core/lrc.ts';
import { readScore } from '../../src/singer/read-score.ts';
import { barCount, notesOf, phrasesOf, type Score, stepsInBar } from '../../src/singer/score.ts';
import { formatScoreLyrics } from '../../src/singer/write-lyrics.ts';
import { anyScore } from './hostile-score.ts';

/** Milliseconds. Many texts take long where the machine has other work. */
const patience = { timeout: 60_000 };

/** What holds of every score in which there is no error. */
function expectSound(score: Score): void {
  const notes = notesOf(phrasesOf(score));
  let step = 0;
  for (const note of notes) {
    expect(note.step).toBeGreaterThanOrEqual(step);
    expect(note.steps).toBeGreaterThan(0);
    expect(note.moras.length).toBeGreaterThan(0);
    expect(note.moras[0]?.start).toBe(note.start);
    expect(note.moras.at(-1)?.end).toBe(note.end);
    step = note.step + note.steps;
  }
  expect(step).toBeLessThanOrEqual(barCount(score) * stepsInBar);
  expect(score.lines.flatMap(({ words }) => words)).toEqual(phrasesOf(score).flatMap(({ words }) => words));
  const { lyrics, problems } = parseLrc(formatScoreLyrics(score));
  expect(problems).toEqual([]);
  expect(lyrics.lines.map(({ text }) => text)).toEqual(score.lines.map(({ text }) => text));
}

describe('of any text', () => {
  it('problems name line and mend, and what has none can be sung and written', patience, () => {
    let whole = 0;
    fc.assert(
      fc.property(anyScore, (text) => {
        const { score, problems } = readScore(text, 'score.txt');
        const count = text.split(/\r\n?|\n/u).length;
        for (const { line = 0, message, hint } of problems) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(count);
          expect(message).toMatch(/\.$/u);
          expect(hint).toMatch(/\.$/u);
        }
        expect(() => formatScoreLyrics(score)).not.toThrow();
        if (problems.some(({ severity }) => severity === 'error')) return;
        whole++;
        expectSound(score);
      }),
      { numRuns: 1500 },
    );
    expect(whole).toBeGreaterThan(20);
  });
});

describe('hostile texts are read to their end', () => {
  const count = 25_000;
  const head = 'title a\ntempo 150\ntonic A3\nband rock\n';
  const phrase = (text: string, kana: string, notes: string) =>
    `lyric ${text}\ntext ${text}\nkana ${kana}\nnotes ${notes}\n`;
  it.each([
    ['rows', 'tempo\n'.repeat(count)],
    ['blanks', ' '.repeat(count)],
    ['remarks', '# '.repeat(count)],
    ['sections', 'section a\n'.repeat(count)],
    ['chords', `section a\nchords ${'|'.repeat(count)}`],
    ['bars', `section a\nchords ${'F|'.repeat(count)}`],
    ['one note', `section a\nchords F\nlead ${'-'.repeat(count)}`],
    ['octaves', `section a\nchords F\nlead ${'^'.repeat(count)}5`],
    ['notes', `section a\nchords F\nlead ${'5 '.repeat(count)}`],
    [
      'readings',
      `${Array.from({ length: count }, (_, index) => `ruby あ${index} あ`).join('\n')}\nsection a\nlyric ${'あ1'.repeat(count)}`,
    ],
    ['lyrics', `section a\n${'lyric あ\n'.repeat(count)}${phrase('あ', 'ア', '5 r------')}`],
    [
      'words',
      `section a\n${phrase('あ/'.repeat(count), 'ア /'.repeat(count), '5 '.repeat(count)).replace(/lyric.*/u, `lyric ${'あ'.repeat(count)}`)}`,
    ],
    ['phrases', `section a\n${phrase('あ', 'ア', '5 r------').repeat(count / 10)}`],
    ['a long word', `section a\n${phrase('層あ'.repeat(count), 'ア '.repeat(count), '5 '.repeat(count))}`],
    [
      'words as long as may be',
      `section a\n${phrase('層1'.repeat(20), 'ー '.repeat(500), '5 '.repeat(500)).repeat(100)}`,
    ],
    ['held kana', `section a\n${phrase('あ', `ア ${'ー '.repeat(count)}`, '5 '.repeat(count))}`],
    ['moras in a token', `section a\n${phrase('あ', 'ア'.repeat(count), '5')}`],
    ['blanks in a line', `section a\nlyric あ${' '.repeat(count)}い\ntext あい\nkana ア イ\nnotes 5 5 r-----`],
  ])('%s', patience, (_, text) => {
    const start = performance.now();
    expect(readScore(head + text, 'score.txt').problems).not.toEqual([]);
    // Far more than it needs; what grows with the square takes minutes.
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
