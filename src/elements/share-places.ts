import { formatClock } from '../core/time.ts';
import type { Player } from '../playback/player.ts';
import type { AddressMoment } from './address-moment.ts';

/** A place in the song that a link can lead to. */
export interface SharePlace {
  name: 'song' | 'time' | 'line' | 'card';
  moment: AddressMoment;
  /** What stands there: `1:05`, or the title of the card. */
  told: string;
}

/** The places at which the player is now: the song's beginning, the moment, the line that is sung or was sung last, and the card. */
export function sharePlaces({ state, displayTime }: Player): SharePlace[] {
  const { song, line, nextLine, card, occurrences } = state;
  const time = Math.floor(displayTime);
  const lastLine = line >= 0 ? line : (nextLine < 0 ? (song?.lyrics.lines.length ?? 0) : nextLine) - 1;
  const start = song?.lyrics.lines[lastLine]?.start;
  const shown = card?.card ?? occurrences.findLast((each) => each.start <= displayTime)?.card;
  return [
    { name: 'song', moment: {}, told: '' },
    ...(time > 0 ? [{ name: 'time' as const, moment: { time }, told: formatClock(time) }] : []),
    ...(start === undefined ? [] : [{ name: 'line' as const, moment: { line: lastLine }, told: formatClock(start) }]),
    ...(shown ? [{ name: 'card' as const, moment: { card: shown.id }, told: shown.title }] : []),
  ];
}

/** The place that is meant most likely: the card that is up, the line that is sung; else the song. */
export function likeliestPlace({ state, displayTime }: Player): SharePlace['name'] {
  if (state.card) return 'card';
  return state.line >= 0 && displayTime > 0 ? 'line' : 'song';
}
