import type { Card } from '../core/cards.ts';
import type { PlayerState } from '../playback/player-state.ts';
import type { Player } from '../playback/player.ts';
import {
  KaraokeCardCloseEvent,
  KaraokeCardMetEvent,
  KaraokeCardOpenEvent,
  KaraokeCardStopEvent,
  KaraokeLineChangeEvent,
  KaraokePauseEvent,
  KaraokePlayEvent,
  KaraokeReadyEvent,
  KaraokeSeekEvent,
  KaraokeSongCompleteEvent,
  KaraokeSongEndEvent,
} from './events.ts';
import { isRecalled } from './progress.ts';

/** The events that tell how one snapshot became the next. */
function* eventsBetween(before: PlayerState, after: PlayerState, time: number): Generator<Event> {
  const newSong = after.song?.lyrics !== before.song?.lyrics;
  if (after.cardsReady && !before.cardsReady && after.song) yield new KaraokeReadyEvent(after.song, after.problems);
  if (after.seeks !== before.seeks && !newSong) yield new KaraokeSeekEvent(time);
  if (after.line !== before.line) yield new KaraokeLineChangeEvent(after.song?.lyrics.lines[after.line], after.line);
  yield* cardEventsBetween(before, after, time);
  if (after.playing && !before.playing) yield new KaraokePlayEvent(time);
  if (before.playing && !after.playing) yield new KaraokePauseEvent(time);
  if (after.ended && !before.ended) yield new KaraokeSongEndEvent();
  const { completion } = after;
  if (completion && completion !== before.completion) yield new KaraokeSongCompleteEvent(completion.heard);
}

function* cardEventsBetween(before: PlayerState, after: PlayerState, time: number): Generator<Event> {
  const gone = before.card?.card;
  const come = after.card?.card;
  if (gone && gone !== come) yield new KaraokeCardCloseEvent(gone);
  if (after.card && gone !== come) yield new KaraokeCardOpenEvent(after.card.card, after.card.openedBy);
  if (come && after.held && !before.held) yield new KaraokeCardStopEvent(come, time);
  if (after.met !== before.met && before.cardsReady && !isRecalled(after.met)) {
    for (const card of newlyMet(before, after)) yield new KaraokeCardMetEvent(card);
  }
}

function newlyMet(before: PlayerState, after: PlayerState): Card[] {
  return (after.song?.cards ?? []).filter((card) => after.met.has(card.id) && !before.met.has(card.id));
}

/** Dispatches the player's public events on its element: those since `first` was true at once, then each as it comes, until the signal aborts. */
export function dispatchPlayerEvents(
  player: Player,
  element: HTMLElement,
  first: PlayerState,
  signal: AbortSignal,
): void {
  let before = first;
  const dispatch = (after: PlayerState) => {
    const events = [...eventsBetween(before, after, player.time)];
    before = after;
    for (const event of events) element.dispatchEvent(event);
  };
  player.subscribe((state) => state, dispatch, signal);
  dispatch(player.state);
}
