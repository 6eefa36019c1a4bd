import type { Problem } from './problem.ts';

/** A question the author wrote under `### 問`. */
export interface Question {
  /** Markdown. */
  prompt: string;
  /** `- [x]` and `- [ ]` lines; empty where the answer is typed. */
  choices: { text: string; right: boolean }[];
  /** `= answer` lines: each is accepted. */
  answers: string[];
}

/** An explanation that comes up when its key phrases are sung. */
export interface Card {
  /** Unique in its song; the key of a learner's progress. */
  id: string;
  title: string;
  /** Each run is a list of phrases that are sung one after the other; `…` alone stands for other words in between. */
  runs: string[][];
  /** Markdown with TeX mathematics. */
  body: string;
  questions: Question[];
  /** The line of its heading in the file it was read from, counted from 1. */
  line?: number;
}

export interface ParsedCards {
  cards: Card[];
  problems: Problem[];
}
