import type { Card } from '../core/cards.ts';
import { type Lyrics, sungEnd } from '../core/lyrics.ts';
import type { PlayerState } from '../playback/player-state.ts';

/** Lines that somebody may want to practise. */
export interface Scope {
  readonly lines: readonly number[];
  /** Which of the lines comes first. */
  readonly first: number;
}

export interface CardScope extends Scope {
  readonly card: Card;
}

export type ScopeName = 'line' | 'here' | 'song' | 'between';

/** Lines that begin no longer than this (seconds) before the audio's end cannot be heard. */
const tooShort = 0.5;
/** So much of a line (seconds) has to lie in a loop, which may begin a little before its first line. */
const audiblePart = 0.3;

/** The line that is sung or was sung last, else the first; -1 without lines. */
export function currentLine({ song, line, nextLine }: PlayerState): number {
  const count = song?.lyrics.lines.length ?? 0;
  if (line >= 0) return line;
  return Math.min(count - 1, Math.max(0, (nextLine < 0 ? count : nextLine) - 1));
}

/** What can be practised where the music is. `between`: with a loop that somebody has set. */
export function findScopes(state: PlayerState, loop: PlayerState['loop']): Partial<Record<ScopeName, Scope>> {
  const lines = audibleLines(state);
  const place = lines.indexOf(currentLine(state));
  const current = lines[place];
  const between = loop && state.song ? linesIn(state.song.lyrics, lines, loop) : [];
  return {
    ...(current !== undefined && { line: { lines: [current], first: 0 }, here: { lines, first: place } }),
    ...(lines.length > 0 && { song: { lines, first: 0 } }),
    ...(between.length > 0 && { between: { lines: between, first: 0 } }),
  };
}

/** The lines of each card that is sung, in the song's order: those of the occurrence where the most of it is sung. */
export function findCardScopes(state: PlayerState): CardScope[] {
  const audible = new Set(audibleLines(state));
  const fullest = new Map<Card, PlayerState['occurrences'][number]>();
  for (const occurrence of state.occurrences) {
    const rival = fullest.get(occurrence.card);
    if (!rival || occurrence.phrases.length > rival.phrases.length) fullest.set(occurrence.card, occurrence);
  }
  return [...fullest].flatMap(([card, { spans }]) => {
    const lines = [...new Set(spans.map(({ line }) => line))].filter((line) => audible.has(line));
    return lines.length > 0 ? [{ card, lines, first: 0 }] : [];
  });
}

/** The card that is up, or else the one whose phrase was sung last. */
export function currentCard({ card, occurrences }: PlayerState, time: number): Card | undefined {
  return card?.card ?? occurrences.findLast(({ start }) => start <= time)?.card;
}

function audibleLines({ song, duration }: PlayerState): number[] {
  const end = Number.isNaN(duration) ? Infinity : duration - tooShort;
  return (song?.lyrics.lines ?? []).flatMap(({ start }, index) => (start <= end ? [index] : []));
}

function linesIn(lyrics: Lyrics, lines: readonly number[], loop: { start: number; end: number }): number[] {
  return lines.filter((index) => {
    const line = lyrics.lines[index];
    if (!line) return false;
    return Math.min(sungEnd(lyrics, line), loop.end) - Math.max(line.start, loop.start) >= audiblePart;
  });
}
