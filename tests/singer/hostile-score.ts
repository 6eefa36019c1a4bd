import * as fc from 'fast-check';
import { writtenScore } from './written-score.ts';

const keys =
  'title tempo tonic band artist ruby section chords lead lyric text kana notes style=verse transpose=2'.split(' ');
const parts = [
  ...keys,
  ...'\n \n / | # b r - -- . , ^ _ 1 5 ^5 5- 5, Am F#m7 rock A3 150 ア コー ン ッ ー は 勾配 深い 2015 x <0:01> [0:01] \0 \u3099 😀'.split(
    ' ',
  ),
  ' ',
  '\n',
  '\n',
];

/** Texts made of what scores are made of. */
const soup = fc.array(fc.constantFrom(...parts), { maxLength: 120 }).map((each) => each.join(' '));

const rows = writtenScore.split('\n');

/** A score with rows taken out, doubled, or made of other things. */
const damaged = fc
  .array(
    fc.tuple(fc.nat({ max: rows.length - 1 }), fc.oneof(fc.constant(''), fc.constantFrom(...rows), soup, fc.string())),
    { maxLength: 6 },
  )
  .map((changes) => {
    const changed = new Map(changes);
    return rows.map((row, index) => changed.get(index) ?? row).join('\n');
  });

/** A score with letters taken out and put in. */
const misspelt = fc
  .array(fc.tuple(fc.nat({ max: writtenScore.length }), fc.nat({ max: 5 }), fc.constantFrom('', ...parts)), {
    maxLength: 4,
  })
  .map((changes) =>
    changes.reduce((text, [at, length, part]) => text.slice(0, at) + part + text.slice(at + length), writtenScore),
  );

export const anyScore = fc.oneof(soup, damaged, misspelt, fc.string({ unit: 'binary', maxLength: 300 }));
