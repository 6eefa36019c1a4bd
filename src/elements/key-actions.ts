import type { Player } from '../playback/player.ts';
import type { Answer } from '../playback/practice.ts';
import { togglePanel } from './panels.ts';
import type { PlayerContext } from './player-context.ts';
import { isInStageMode, leaveStageMode } from './stage-doors.ts';
import { tell } from './telling.ts';
import { wordsIn } from './words/words-in.ts';

/** Opens the card that is up, or else the one whose phrase was sung last; where there is none yet, that is said. */
export function openCurrentCard(player: Player, context: PlayerContext): void {
  const { card, occurrences } = player.state;
  const current = card ?? occurrences.findLast(({ start }) => start <= player.displayTime);
  if (current) player.openCard(current.card.id);
  else tell(context, wordsIn(context.settings.state.words.language).player.noCardYet);
}

/** Closes what lies on top: a panel, or else the card that is seen, or else stage mode. False if there was nothing to close. */
export function close(context: PlayerContext): boolean {
  const { player, settings } = context;
  const { panel } = settings.state;
  const { card, held } = player.state;
  if (panel) togglePanel(settings, panel, false);
  else if (card && (!isInStageMode(context) || held || card.openedBy === 'hand')) player.closeCard();
  else return leaveStageMode(context);
  return true;
}

/** Answers in a drill. Where the line has not been heard yet, that is said; without a drill the key is the page's. */
export function answerDrill(context: PlayerContext, answer: Answer): boolean {
  const { practice: coach, words } = context.settings.state;
  if (!coach || coach.isOver || coach.practice.mode !== 'drill') return false;
  if (!coach.answer(answer)) tell(context, wordsIn(words.language).practice.hearFirst);
  return true;
}
