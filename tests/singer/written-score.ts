import { formatProblem } from '../../src/core/problem.ts';
import { readScore } from '../../src/singer/read-score.ts';

/** A whole score: the least that has everything. */
export const writtenScore = `title   深い歌
tempo   150
tonic   A3
band    rock
ruby    勾配 こうばい

section intro style=intro
chords  F | G
lead    ^3- ^2- ^1--- | 5-------
section verse style=verse transpose=2
chords  C | Am | F
lyric 勾配は 深い層で
text  勾配は/深い
kana  コー バ イ ワ / フ カ イ
notes 5 5 5 5- r-- | 6 6 5- r---
text  層で
kana  ソー デ
notes 5- 6-- r--
`;

/** The score with one text in it replaced by another. */
export function scoreWith(text: string, replacement: string): string {
  if (!writtenScore.includes(text)) throw new Error(`The score has no «${text}»`);
  return writtenScore.replace(text, () => replacement);
}

/** What is wrong with a score, as its author reads it. */
export const toldOf = (text: string) => readScore(text, 'score.txt').problems.map(formatProblem);
