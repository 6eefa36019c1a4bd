import type { Card } from '../../src/core/cards.ts';
import type { Line, Lyrics } from '../../src/core/lyrics.ts';
import { findOccurrences } from '../../src/core/matching.ts';
import type { Section } from './report.ts';
import { milliseconds } from './report.ts';

export const matchingTitle = 'Matching';

const rounds = 30;
/** Of these characters the terms are made. */
const syllables =
  '勾配消失誤差逆伝播結合残学習畳込層活性化関数正則最適率入力出広深重特徴量次元圧縮確率分布データモルアンスキップネワク'.split(
    '',
  );
const links = 'は を に が から まで とともに により の上の'.split(' ');
const verbs = '学習する 伝わる 足し合わせる 緩和する 深くする 広げる 重ねる 求める 比べる'.split(' ');

/** A sequence of numbers from 0 to 1 that is the same in each run. */
function createDice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** 1,000 lines with word stamps; an accent outside of the usual characters makes each of them need the segmenter. */
function writeLyrics(dice: () => number, accent: string): Lyrics {
  const lines = Array.from({ length: 1000 }, (_, index) => writeLine(dice, index * 4, accent));
  return { metadata: {}, lines, sections: [] };
}

function writeLine(dice: () => number, start: number, accent: string): Line {
  const pick = (from: readonly string[]) => from[Math.floor(dice() * from.length)] ?? '';
  const term = () => Array.from({ length: 4 }, () => pick(syllables)).join('');
  const texts = [term(), pick(links), `${term()}${accent}`, `${pick(links)} `, term(), 'を', pick(verbs)];
  const words = texts.map((text, index) => ({ text, start: start + index * 0.5, end: start + index * 0.5 + 0.5 }));
  return { start, end: start + 3.5, text: texts.join(''), words, ruby: [], translations: [] };
}

/** Each run quotes the end of a line and the beginning of the next. */
function quote({ lines }: Lyrics, dice: () => number): string[] {
  const at = Math.floor(dice() * (lines.length - 1));
  return [lines[at]?.text.slice(-9) ?? '', lines[at + 1]?.text.slice(0, 9) ?? ''];
}

function writeCards(runOf: (index: number) => string[]): Card[] {
  return Array.from({ length: 200 }, (_, index) => ({
    id: `card-${index}`,
    title: `card ${index}`,
    runs: [runOf(index)],
    body: '',
    questions: [],
  }));
}

const sung = (lyrics: Lyrics, dice: () => number) => writeCards(() => quote(lyrics, dice));
const missing = (lyrics: Lyrics, dice: () => number) =>
  writeCards((index) => [`${quote(lyrics, dice)[0]?.slice(0, 8)}違う${index}`]);

function medianTime(lyrics: Lyrics, cards: readonly Card[]) {
  const times: number[] = [];
  let found = findOccurrences(lyrics, cards);
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    found = findOccurrences(lyrics, cards);
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  return { median: times[rounds >> 1] ?? NaN, worst: times.at(-1) ?? NaN, found };
}

/** 200 cards on 1,000 lines. */
export function benchMatching(): Section {
  const subjects = [
    { name: 'all sung', accent: '', cardsOf: sung, target: 20 },
    { name: 'all sung, in lines that need the segmenter', accent: '𠮷', cardsOf: sung, target: undefined },
    { name: 'none sung, the nearest lyric of each', accent: '', cardsOf: missing, target: 100 },
  ];
  const results = subjects.map(({ name, accent, cardsOf, target }) => {
    const dice = createDice(7);
    const lyrics = writeLyrics(dice, accent);
    const { median, worst, found } = medianTime(lyrics, cardsOf(lyrics, dice));
    return { name, target, median, worst, found };
  });
  return {
    title: matchingTitle,
    method: `\`findOccurrences\` in Node with 200 cards on 1,000 lines of about 25 characters, ${rounds} times after one to warm up.`,
    header: ['Cards', 'Occurrences', 'Problems', 'Median', 'Worst'],
    rows: results.map(({ name, median, worst, found }) => [
      name,
      found.occurrences.length,
      found.problems.length,
      milliseconds(median),
      milliseconds(worst),
    ]),
    verdicts: results.flatMap(({ name, target, median }) =>
      target === undefined
        ? []
        : [
            {
              what: `200 cards, ${name}`,
              target: `< ${target} ms`,
              measured: milliseconds(median),
              holds: median < target,
            },
          ],
    ),
  };
}
