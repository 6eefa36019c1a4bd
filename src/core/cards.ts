import { type CardHeading, chooseIds, readHeading } from './card-ids.ts';
import { isQuote, type MarkdownLine, readMarkdownLines, splitBefore } from './markdown-lines.ts';
import type { Problem } from './problem.ts';
import { isOtherWords } from './runs.ts';
import { findStrayTitles } from './stray-titles.ts';
import { writtenLines } from './written-lines.ts';

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

/** A card's heading and what stands under it. */
interface Section extends CardHeading {
  lines: readonly MarkdownLine[];
}

const cardHeading = /^ {0,3}[#＃]{2}(?![#＃])/;
const questionHeading = /^ {0,3}[#＃]{3}\s*問題?\s*[\d０-９]*$/;
/** What ends a question. */
const partHeading = /^ {0,3}[#＃]{1,3}(?:\s|問)/;

/** Reads a `cards.md`. Never throws. Text before the first card is the author's own and is passed over. */
export function parseCards(markdown: string): ParsedCards {
  const problems: Problem[] = [];
  const lines = readMarkdownLines(markdown, problems);
  const [, ...parts] = splitBefore(lines, cardHeading);
  problems.push(...findStrayTitles(lines, parts[0]?.[0]?.number));
  if (!parts.length && markdown.trim()) {
    const hint = 'Begin each card with a line «## its title».';
    problems.push({ severity: 'error', code: 'no-cards', message: 'There is no card in this text.', hint });
  }
  const sections = parts.flatMap(readSection);
  const ids = chooseIds(sections, problems);
  return { cards: sections.map((section) => readCard(section, ids.get(section) ?? '', problems)), problems };
}

function readSection([first, ...lines]: MarkdownLine[]): Section[] {
  return first ? [{ ...readHeading(first.text), line: first.number, lines }] : [];
}

function readCard({ title, line, lines }: Section, id: string, problems: Problem[]): Card {
  if (!title) warn(problems, line, 'no-title', 'This card has no title.', 'Write it after the «##».');
  let quoteStart = 0;
  while (lines[quoteStart]?.text.trim() === '') quoteStart++;
  let quoteEnd = quoteStart;
  while (isQuote(lines[quoteEnd])) quoteEnd++;
  const runs = lines.slice(quoteStart, quoteEnd).flatMap(readQuote);
  const text = lines.slice(quoteEnd);
  const card = { id, title, runs, ...readBody(text, problems), line };
  const firstLine = text.find((each) => each.text.trim());
  if (firstLine) writtenLines.bodies.set(card, firstLine.number);
  return card;
}

function readQuote({ text, number }: MarkdownLine): string[][] {
  const run = splitPhrases(text.replace(/[>＞]/, ' '));
  writtenLines.runs.set(run, number);
  return run.length ? [run] : [];
}

/** Splits at ` / `, so that `TCP/IP` stays whole, and at `／`. */
export function splitPhrases(run: string): string[] {
  const phrases = `${run} `.split(/\s\/(?=\s)|／/).map((phrase) => phrase.trim());
  return phrases.filter(Boolean).map((phrase) => (isOtherWords(phrase) ? '…' : phrase));
}

/** Takes the questions out of the text. What follows the answers to a question is text again. */
function readBody(lines: readonly MarkdownLine[], problems: Problem[]): Pick<Card, 'body' | 'questions'> {
  const questions: Question[] = [];
  const body = splitBefore(lines, partHeading).flatMap((part) => {
    const [first, ...rest] = part;
    if (!first || !questionHeading.test(first.text.trimEnd())) return part;
    const question: Question = { prompt: '', choices: [], answers: [] };
    questions.push(question);
    const left = readQuestion(question, rest);
    checkQuestion(question, first.number, problems);
    return left;
  });
  return { body: joinLines(body), questions };
}

/** Fills the question from its lines and returns those that are no part of it. In code and formulas `=` and `-` mean nothing. */
function readQuestion(question: Question, lines: readonly MarkdownLine[]): MarkdownLine[] {
  let formula = false;
  const left = lines.filter(({ text, code }) => {
    if (text.split('$$').length % 2 === 0) formula = !formula;
    return !takeAnswer(question, code || formula ? '' : text) && !takeText(question, text);
  });
  question.prompt = question.prompt.trim();
  return left;
}

function takeAnswer({ choices, answers }: Question, line: string): boolean {
  const [, box, choice = ''] = /^\s*[-*+]\s+\[([ xX])\]\s*(.*)/s.exec(line) ?? [];
  const [, answer] = /^\s*[=＝]\s+(\S.*)/s.exec(line) ?? [];
  if (box) choices.push({ text: choice.trim(), right: box !== ' ' });
  if (answer) answers.push(answer.trim());
  return Boolean(box ?? answer);
}

/** Before the answers a line belongs to the prompt, after a choice one that is set in goes on with it. */
function takeText(question: Question, line: string): boolean {
  const choice = question.choices.at(-1);
  const asks = !choice && !question.answers.length;
  if (asks) question.prompt += `${line}\n`;
  const goesOn = choice && /^\s+\S/.test(line);
  if (goesOn) choice.text += `\n${line.trim()}`;
  return asks || Boolean(goesOn);
}

function checkQuestion({ prompt, choices, answers }: Question, line: number, problems: Problem[]): void {
  const code = 'question-incomplete';
  if (!prompt) warn(problems, line, code, 'This question asks nothing.', 'Write what is asked under «### 問».');
  if (answers.length || choices.some((choice) => choice.right)) return;
  warn(problems, line, code, 'This question has no right answer.', 'Add «- [x] choice» or «= answer».');
}

/** Blank lines at both ends are left out; blanks at the start of a line mean something in Markdown. */
function joinLines(lines: readonly MarkdownLine[]): string {
  const text = lines.map((line) => line.text).join('\n');
  return text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
}

function warn(problems: Problem[], line: number, code: string, message: string, hint: string): void {
  problems.push({ severity: 'warning', code, message, hint, line });
}
