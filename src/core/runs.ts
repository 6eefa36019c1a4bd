import { type FoldedText, foldLines } from './folded-text.ts';
import type { Place, SungPhrases } from './sung-phrases.ts';
import { writtenLines } from './written-lines.ts';

/** A lyric as a run is looked up in it. */
export interface SungLyric {
  /** With times. */
  folded: FoldedText;
  phrases: SungPhrases;
}

/** One phrase of a run. */
export interface Step {
  /** As the author wrote it. */
  written: string;
  /** Folded; empty where it holds nothing that is heard. */
  phrase: string;
  /** Whether other words may be sung before it. */
  loose: boolean;
  /** Where it stands in the file it was read from, counted from 1, if that is known. */
  line: number | undefined;
}

const mostLinesBetween = 3;
const mostSecondsBetween = 20;

/** Whether a phrase stands for other words that are sung in between. */
export function isOtherWords(phrase: string): boolean {
  return /^(?:…+|\.{3,})$/.test(phrase.trim());
}

export function readRun(run: readonly string[]): Step[] {
  const line = writtenLines.runs.get(run);
  let loose = false;
  return run.flatMap((written) => {
    const skips = isOtherWords(written);
    const step = { written, phrase: foldLines([written]).text, loose, line };
    loose = skips || (loose && !step.phrase);
    return skips ? [] : [step];
  });
}

/** Each place where the run, or a part of it, is sung: phrases that follow each other, in the order of the lyric. */
export function findRun(run: readonly Step[], sung: SungLyric): Place[][] {
  const steps = run.filter((step) => step.phrase);
  const phrases = new Set(steps.map((step) => step.phrase));
  const places = [...phrases].flatMap((phrase) => sung.phrases.places(phrase)).toSorted((a, b) => a.from - b.from);
  const chains: Place[][] = [];
  let end = 0;
  for (const place of places) {
    if (place.from < end) continue;
    const chain = longestFrom(place, steps, sung);
    end = chain.at(-1)?.to ?? end;
    chains.push(chain);
  }
  return chains;
}

/** A phrase may stand in its run more than once: the step that most of the run follows is meant. */
function longestFrom(place: Place, steps: readonly Step[], sung: SungLyric): Place[] {
  let longest: Place[] = [];
  for (const [index, step] of steps.entries()) {
    if (step.phrase !== place.phrase) continue;
    const chain = follow(place, steps.slice(index + 1), sung);
    if (chain.length > longest.length) longest = chain;
  }
  return longest;
}

function follow(first: Place, steps: readonly Step[], sung: SungLyric): Place[] {
  const chain = [first];
  let last = first;
  for (const step of steps) {
    const next = step.loose ? nextAfterOthers(last, step.phrase, sung) : sung.phrases.startingAt(last.to);
    if (next?.phrase !== step.phrase) break;
    chain.push(next);
    last = next;
  }
  return chain;
}

/** The phrase after at most some other words; not where the phrase before it is sung again first, for that place is nearer. */
function nextAfterOthers(
  before: Place,
  phrase: string,
  { folded: { letters }, phrases }: SungLyric,
): Place | undefined {
  const next = phrases.next(phrase, before.to);
  const again = phrases.next(before.phrase, before.to);
  if (!next || (again && again.from < next.from)) return undefined;
  const lines = next.from - before.to && (letters[next.from - 1]?.line ?? 0) - (letters[before.to]?.line ?? 0) + 1;
  const seconds = (letters[next.from]?.start ?? 0) - (letters[before.to - 1]?.end ?? 0);
  return lines <= mostLinesBetween && seconds <= mostSecondsBetween ? next : undefined;
}
