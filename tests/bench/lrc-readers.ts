import { pathToFileURL } from 'node:url';
import { parse as parseWithClrc, parseEnhanced as parseWordsWithClrc } from 'clrc';
import { Lrc } from 'lrc-kit';
import { Lyrics } from 'paroles';
import { parseLrc } from '../../src/core/lrc.ts';
import { formatStamp } from '../../src/core/stamp-format.ts';
import type { Section } from './report.ts';
import { formatSection, milliseconds } from './report.ts';
import { median } from './statistics.ts';

const lineCount = 10_000;
const words = ['残差', '学習で', '深い ', 'ネット', 'ワークを', '可能に', 'した', 'の'];
/** So many reads by each reader make a round: each reader has the garbage of its own earlier reads to clear away, and the cache it left. */
const reads = 5;
const warmUps = 5;
const rounds = 40;

/** What came of a text, to see that the same work was done: lines, and words with times of their own. */
type Yield = [lines: number, words: number];

interface Reader<Result = unknown> {
  name: string;
  read: (text: string) => Result;
  yieldOf: (result: Result) => Yield;
}

/** Keeps the type of a result within its reader. */
const reader = <Result>(name: string, read: (text: string) => Result, yieldOf: (result: Result) => Yield): Reader => ({
  name,
  read,
  yieldOf: (result) => yieldOf(result as Result),
});

const total = (counts: readonly number[]) => counts.reduce((sum, each) => sum + each, 0);
const isLyric = ({ type }: { type: string }) => type.endsWith('lyric');

const ours = reader('parseLrc', parseLrc, ({ lyrics: { lines } }) => [
  lines.length,
  total(lines.map((line) => line.words.length)),
]);

const paroles = reader(
  'paroles',
  (text) => new Lyrics(text),
  ({ lines }) => [lines.length, 0],
);

const plainReaders = [
  ours,
  reader('clrc', parseWithClrc, (lines) => [lines.filter(isLyric).length, 0]),
  reader(
    'lrc-kit',
    (text) => Lrc.parse(text, { enhanced: false }),
    ({ lyrics }) => [lyrics.length, 0],
  ),
  paroles,
];

const wordReaders = [
  ours,
  reader('clrc', parseWordsWithClrc, (lines) => [
    lines.filter(isLyric).length,
    total(lines.map((line) => ('words' in line ? line.words.filter(({ content }) => content).length : 0))),
  ]),
  reader('lrc-kit', Lrc.parse.bind(Lrc), ({ lyrics }) => [
    lyrics.length,
    total(lyrics.map(({ wordTimestamps = [] }) => wordTimestamps.length)),
  ]),
  paroles,
];

/** As a file arrives: one flat string, decoded from bytes. */
const asFile = (lines: readonly string[]) => Buffer.from(`[ti:題]\n[ar:x]\n${lines.join('\n')}\n`).toString();

const plainText = asFile(
  Array.from({ length: lineCount }, (_, index) => `[${formatStamp(index * 1.37)}]${words.join('')} ${index}`),
);

const wordText = asFile(
  Array.from({ length: lineCount }, (_, index) => {
    const stamp = (word: number) => `<${formatStamp(index * 1.37 + word * 0.15)}>`;
    const stamped = words.map((word, place) => stamp(place) + word).join('');
    return `[${formatStamp(index * 1.37)}]${stamped}${stamp(words.length)}`;
  }),
);

/** Milliseconds for a text, for each reader in each round. In the rounds each takes each place in the order as often as the others. */
function race(readers: readonly Reader[], text: string): number[][] {
  const times: number[][] = readers.map(() => []);
  for (let round = -warmUps; round < rounds; round++) {
    for (let place = 0; place < readers.length; place++) {
      const index = (place + round + warmUps) % readers.length;
      const time = readers[index] ? timeOf(readers[index], text) : Number.NaN;
      if (round >= 0) times[index]?.push(time);
    }
  }
  return times;
}

/** The first read, which finds the cache and the garbage of another reader, is not counted. */
function timeOf({ read }: Reader, text: string): number {
  read(text);
  const begin = performance.now();
  for (let count = 0; count < reads; count++) read(text);
  return (performance.now() - begin) / reads;
}

interface Result {
  name: string;
  /** Milliseconds, for each round. */
  times: readonly number[];
  lines: number;
  words: number;
}

function measure(readers: readonly Reader[], text: string): Result[] {
  const times = race(readers, text);
  return readers.map(({ name, read, yieldOf }, index) => {
    const [lines, wordCount] = yieldOf(read(text));
    return { name, times: times[index] ?? [], lines, words: wordCount };
  });
}

/**
 * How many times as long the fastest other reader takes that yields what ours does (lrc-kit loses the words of a line at 0:00). It is the
 * median of what the rounds say, each for itself: a machine that is slow for a while is so for all readers of a round.
 */
function lead([first, ...others]: readonly Result[]): number {
  const equals = others.filter(({ words: count }) => count >= 0.99 * (first?.words ?? 0));
  const leads = first?.times.map(
    (time, round) => Math.min(...equals.map(({ times }) => times[round] ?? Infinity)) / time,
  );
  return median(leads ?? []);
}

const verdict = (what: string, target: number, results: readonly Result[]) => ({
  what,
  target: `≥ ${target} times as fast as the fastest other`,
  measured: `${lead(results).toFixed(1)} times`,
  holds: lead(results) >= target,
});

export const lrcReadersTitle = 'Readers of LRC';

/** Needs no browser: all readers run in this process. */
export function benchLrcReaders(): Section {
  const plain = measure(plainReaders, plainText);
  const stamped = measure(wordReaders, wordText);
  const rowOf = (kind: string) => (result: Result) => [
    kind,
    result.name,
    milliseconds(median(result.times)),
    result.lines,
    result.words,
  ];
  return {
    title: lrcReadersTitle,
    method: `${lineCount} lines, plain and with ${words.length} word stamps in each, read in one process: the median of ${rounds} rounds after ${warmUps} to
warm up, in changing order. In a round each reader reads ${reads} times, after once that is not counted, so that each clears away its own garbage;
the lead is the median of what the rounds say.
Lines and words are counted with their times and texts. paroles knows no word stamps and leaves them in the text: it is not compared there.`,
    header: ['Text', 'Reader', 'Time', 'Lines', 'Words'],
    rows: [...plain.map(rowOf('plain')), ...stamped.map(rowOf('word-stamped'))],
    verdicts: [verdict('plain LRC', 3, plain), verdict('word-stamped LRC', 2, stamped)],
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(formatSection(benchLrcReaders()));
}
