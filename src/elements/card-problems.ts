import type { Problem } from '../core/problem.ts';
import type { Player } from '../playback/player.ts';

/** `card-problems`: what has shown itself when a card's text was set, for the element that shows the card. */
export class CardProblemsEvent extends Event {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('card-problems');
    this.problems = problems;
  }
}

/** Adds what is new of them to what the song's author is told: a card shows the same each time that it comes up. */
export function addNewProblems(player: Player, problems: readonly Problem[]): void {
  const known = new Set(player.state.problems.map(({ message }) => message));
  const fresh = problems.filter(({ message }) => !known.has(message));
  if (fresh.length > 0) player.addProblems(fresh);
}
