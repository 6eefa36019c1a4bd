import type { Card } from '../core/cards.ts';
import type { Occurrence } from '../core/matching.ts';
import type { Stop } from '../core/schedule.ts';
import type { OpenCard } from './player-state.ts';

/** What has been done with the cards in this pass through the song. Never changed in place. */
export interface CardStage {
  /** The stop that holds the music. */
  readonly held: Stop | undefined;
  /** Opened by hand: it stays until it is closed, another is opened, or a stop shows its own card. */
  readonly byHand: OpenCard | undefined;
  /** Continued: it stays while the music, which may have gone back to before its phrase, comes to it. */
  readonly kept: Occurrence | undefined;
  /** Put away; neither shown nor a reason to stop until somebody goes back to before them. */
  readonly dismissed: readonly Occurrence[];
  /** Their stop was made, or their end was jumped over: they stop nothing until somebody seeks. */
  readonly spent: readonly Occurrence[];
}

export const emptyStage: CardStage = { held: undefined, byHand: undefined, kept: undefined, dismissed: [], spent: [] };

/** @param called what the schedule shows at `time` */
export function cardUp(stage: CardStage, called: Occurrence | undefined, time: number): OpenCard | undefined {
  if (stage.byHand) return stage.byHand;
  const isUp = (occurrence: Occurrence) => !stage.dismissed.includes(occurrence);
  const kept = stage.kept && time < stage.kept.start ? stage.kept : called;
  const occurrence = stage.held ? stage.held.occurrences.findLast(isUp) : kept;
  return occurrence && isUp(occurrence) ? { card: occurrence.card, occurrence, openedBy: 'phrase' } : undefined;
}

/** Whether a stop needs no longer be made. */
export function isOver(stage: CardStage, stop: Stop): boolean {
  return stop.occurrences.every((one) => stage.spent.includes(one) || stage.dismissed.includes(one));
}

export function holdAt(stage: CardStage, stop: Stop): CardStage {
  const spent = [...stage.spent, ...stop.occurrences];
  return { ...stage, held: stop, byHand: undefined, kept: undefined, spent };
}

/** The music goes on from a stop; its card stays. */
export function release(stage: CardStage): CardStage {
  return { ...stage, held: undefined, kept: holding(stage)?.occurrence };
}

export function openByHand(stage: CardStage, card: Card, occurrence: Occurrence | undefined): CardStage {
  const isUp = holding(stage)?.card === card;
  return { ...stage, byHand: isUp ? undefined : { card, occurrence, openedBy: 'hand' } };
}

/** The card that holds the music, though another may have been opened over it. */
function holding(stage: CardStage): OpenCard | undefined {
  return stage.held && cardUp({ ...stage, byHand: undefined }, undefined, 0);
}

/** Puts away the card that is up. Of a card opened by hand over another, the other stays. */
export function closeUp(stage: CardStage, called: Occurrence | undefined, time: number): CardStage {
  const { byHand } = stage;
  const up = byHand ? called?.card === byHand.card && called : cardUp(stage, called, time)?.occurrence;
  const dismissed = up ? [...stage.dismissed, up] : stage.dismissed;
  return byHand
    ? { ...stage, byHand: undefined, dismissed }
    : { ...stage, held: undefined, kept: undefined, dismissed };
}

/** @param spent those whose phrase ends before `time`, though their stop comes after it */
export function seekTo(stage: CardStage, time: number, spent: readonly Occurrence[]): CardStage {
  const dismissed = stage.dismissed.filter((occurrence) => occurrence.start < time);
  return { ...emptyStage, byHand: stage.byHand, dismissed, spent };
}
