import * as fc from 'fast-check';
import type { Line } from '../../src/core/lyrics.ts';
import type { Song } from '../../src/core/song.ts';
import { drawSong } from './rehearsal.ts';

/** Lines with and without word stamps, that overlap, repeat each other, begin together, or leave gaps. */
const someLine = fc
  .record({
    pause: fc.constantFrom(0, 0, 0.05, 0.2, 1, 6),
    lengths: fc.array(fc.constantFrom(0.05, 0.3, 1, 2.5), { minLength: 1, maxLength: 4 }),
    letter: fc.constantFrom('a', 'b', 'c', 'd'),
    stamped: fc.boolean(),
    overlap: fc.constantFrom(0, 0, 0, 0.4),
  })
  .map((drawn) => (start: number): Line => {
    let time = start + drawn.pause;
    const first = time;
    const words = drawn.lengths.map((length, index) => {
      const word = { start: time, end: time + length, text: `${drawn.letter}${index} ` };
      time = word.end;
      return word;
    });
    const text = words.map((word) => word.text).join('');
    const stamped = drawn.stamped ? words : [];
    return { start: first, end: time + drawn.overlap, text, words: stamped, ruby: [], translations: [] };
  });

/** A song of such lines with a few cards. */
export const someSong: fc.Arbitrary<Song> = fc
  .record({
    lines: fc.array(someLine, { minLength: 1, maxLength: 8 }),
    phrases: fc.array(
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(3)), { minLength: 1, maxLength: 2 }),
      { maxLength: 4 },
    ),
  })
  .map(({ lines, phrases }) => {
    const sung: Line[] = [];
    for (const make of lines) sung.push(make(sung.at(-1)?.words.at(-1)?.end ?? sung.at(-1)?.end ?? 0));
    const cards = phrases.map((run, index) => {
      const words = run.map(([letter, word]) => `${letter}${word}`);
      return { id: `card${index}`, title: '', runs: [words], body: '', questions: [] };
    });
    const length = Math.ceil((sung.at(-1)?.end ?? 0) + 2);
    return Object.assign(drawSong('.'.repeat(length)), { lyrics: { metadata: {}, lines: sung, sections: [] }, cards });
  });
