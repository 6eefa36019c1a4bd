import type { Card, Question } from '../core/cards.ts';
import { KaraokeAnswerEvent } from './events.ts';
import type { PlayerContext } from './player-context.ts';

/** How a question was answered. */
export interface GivenAnswer {
  question: Question;
  /** The choices as their author wrote them, or what was typed. */
  answers: readonly string[];
  correct: boolean;
}

/** `card-answer`: the reader has answered a question of a card, for the element that shows it. */
export class CardAnswerEvent extends Event {
  readonly given: GivenAnswer;

  constructor(given: GivenAnswer) {
    super('card-answer');
    this.given = given;
  }
}

/** Tells the page of it. */
export function tellAnswer({ player, element }: PlayerContext, card: Card, given: GivenAnswer): void {
  element.dispatchEvent(new KaraokeAnswerEvent({ card, ...given, time: player.time }));
}
