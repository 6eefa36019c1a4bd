import { type FoldedText, foldLines, spansOf } from './folded-text.ts';
import { pairKinds, pairsOf } from './letter-pairs.ts';
import type { Lyrics } from './lyrics.ts';

/** Longer phrases are looked for by their beginning. */
const longest = 200;

/** Part of a folded text, and the lines that it was folded from. */
interface Passage extends FoldedText {
  lines: readonly string[];
}

/**
 * Says of a phrase that is not sung what is nearest to it in the lyric and what differs, as the end of a sentence. One pass over the
 * lyric finds where it has most pairs of letters in common with the phrase; only there they are compared letter by letter.
 */
export function createNearestLyric(lyrics: Lyrics, folded: FoldedText): (written: string) => string {
  const lines = lyrics.lines.map((line) => line.text);
  let pairs: Uint16Array | undefined;
  return (written) => {
    const phrase = foldLines([written]);
    const letters = phrase.text.slice(0, longest);
    pairs ??= pairsOf(folded.text);
    const end = likeliestEnd(pairs, pairsOf(letters));
    const found = findNearest(folded.text, letters, end);
    if (!found) return ', nor anything like it';
    const nearest = { lines, ...cut(folded, found) };
    const time = lyrics.lines[nearest.letters[0]?.line ?? 0]?.start ?? 0;
    const differs = describeDifference(nearest, { lines: [written], ...cut(phrase, { from: 0, to: letters.length }) });
    return `: the nearest lyric, at ${time.toFixed(2)} s, is «${show(nearest)}», which ${differs}`;
  };
}

/** The end of the stretch, as long as the phrase, that has most pairs in common with it; 0 if none has any. */
function likeliestEnd(lyric: Uint16Array, phrase: Uint16Array): number {
  const wanted = new Uint8Array(pairKinds);
  for (const pair of phrase) wanted[pair] = 1;
  let [common, most, end] = [0, 0, 0];
  for (let at = 0; at < lyric.length; at++) {
    common += (wanted[lyric[at] ?? 0] ?? 0) - (at < phrase.length ? 0 : (wanted[lyric[at - phrase.length] ?? 0] ?? 0));
    if (common > most) [most, end] = [common, at + 2];
  }
  return end;
}

/**
 * The stretch near `end` that the fewest edits turn into the phrase, if these are few. Row by row over the phrase each cell holds
 * edits × scale + where the stretch begins, so that of equals the longest is taken.
 */
function findNearest(text: string, phrase: string, end: number): { from: number; to: number } | undefined {
  const size = phrase.length;
  const first = Math.max(0, end - 2 * size);
  const near = text.slice(first, end + size);
  const scale = near.length + 1;
  let row = Array.from({ length: scale }, (_, column) => column);
  for (const letter of phrase.split('')) {
    const next = [(row[0] ?? 0) + scale];
    for (let column = 1; column < scale; column++) {
      const replaced = (row[column - 1] ?? 0) + (near[column - 1] === letter ? 0 : scale);
      next.push(Math.min(replaced, (row[column] ?? 0) + scale, (next[column - 1] ?? 0) + scale));
    }
    row = next;
  }
  const best = Math.min(...row);
  if (!end || best > (scale * size) / 2) return undefined;
  return { from: first + (best % scale), to: first + row.lastIndexOf(best) };
}

/** What is between the letters that both begin with and those that both end with. */
function describeDifference(sung: Passage, written: Passage): string {
  const [a, b] = [sung.text, written.text];
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  let sameEnd = 0;
  while (sameEnd < shorter - same && a.at(-1 - sameEnd) === b.at(-1 - sameEnd)) sameEnd++;
  const has = show({ ...sung, letters: sung.letters.slice(same, a.length - sameEnd) });
  const lacks = show({ ...written, letters: written.letters.slice(same, b.length - sameEnd) });
  if (has && lacks) return `has «${has}» instead of «${lacks}»`;
  if (has || lacks) return has ? `has «${has}» besides` : `lacks «${lacks}»`;
  return 'is there part of a longer word';
}

function cut({ text, letters }: FoldedText, { from, to }: { from: number; to: number }): FoldedText {
  return { text: text.slice(from, to), letters: letters.slice(from, to) };
}

function show({ lines, letters }: Passage): string {
  return spansOf(letters)
    .map(({ line, from, to }) => lines[line]?.slice(from, to))
    .join(' ');
}
