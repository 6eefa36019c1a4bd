import type { Player } from '../playback/player.ts';
import { toggleFullScreen } from './full-screen.ts';
import { answerDrill, close, openCurrentCard } from './key-actions.ts';
import { endLoopHere, nudgeLoop, startLoopHere, toggleLineLoop } from './loop-ends.ts';
import { togglePanel } from './panels.ts';
import type { PlayerContext } from './player-context.ts';
import { toggleMuted, toggleStops } from './preference-effects.ts';
import { settingTold } from './settings-told.ts';
import { toggleStageMode } from './stage-doors.ts';
import { tell } from './telling.ts';
import { toggleVocals } from './vocal-choice.ts';

/** Steps of the speed menu and of the keys < and >. */
export const rates = [0.5, 0.6, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** False says that nothing came of it: the key is then the page's. */
type Action = (player: Player, context: PlayerContext) => boolean | void;

function stepRate(context: PlayerContext, direction: 1 | -1): void {
  const { player } = context;
  const { rate } = player.state;
  const next =
    direction > 0 ? rates.find((each) => each > rate + 0.001) : rates.findLast((each) => each < rate - 0.001);
  if (next === undefined) tell(context, settingTold('rate', context));
  else player.setRate(next);
}

export const keyTable: Record<string, Action> = {
  space: (player) => player.togglePlay(),
  k: (player) => player.togglePlay(),
  arrowleft: (player) => player.seekBy(-5),
  arrowright: (player) => player.seekBy(5),
  j: (player) => player.seekBy(-10),
  l: (player) => player.seekBy(10),
  'shift+arrowleft': (player) => player.previousLine(),
  'shift+arrowright': (player) => player.nextLine(),
  '[': (player) => player.previousLine(),
  ']': (player) => player.nextLine(),
  r: (player) => player.restartLine(),
  a: (_player, context) => toggleLineLoop(context),
  i: startLoopHere,
  o: endLoopHere,
  ',': (player) => nudgeLoop(player, -0.1),
  '.': (player) => nudgeLoop(player, 0.1),
  c: toggleStops,
  e: openCurrentCard,
  p: (_player, { settings }) => togglePanel(settings, 'practice'),
  y: (_player, context) => answerDrill(context, 'passed'),
  n: (_player, context) => answerDrill(context, 'again'),
  escape: (_player, context) => close(context),
  '<': (_player, context) => stepRate(context, -1),
  '>': (_player, context) => stepRate(context, 1),
  t: (_player, context) => toggleStageMode(context),
  f: (_player, context) => toggleFullScreen(context),
  '/': (_player, { settings }) => togglePanel(settings, 'search'),
  v: toggleVocals,
  m: toggleMuted,
  s: (_player, { settings }) => togglePanel(settings, 'settings'),
  '?': (_player, { settings }) => togglePanel(settings, 'keys'),
};

function tokenOf(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase();
  return event.shiftKey && key.startsWith('arrow') ? `shift+${key}` : key;
}

function actionFor(token: string): Action | undefined {
  if (/^\d$/.test(token)) return (player) => player.seek((player.state.duration * Number(token)) / 10);
  return Object.hasOwn(keyTable, token) ? keyTable[token] : undefined;
}

const sliderKeys = /^(shift\+)?(arrow\w+|home|end|page\w+)$/;

/** The element that has the key first: typing belongs to fields, arrows to sliders, Space and Enter to buttons and links. */
function belongsToTarget(event: KeyboardEvent, token: string): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  if (token === 'escape') return false;
  if (target.matches('input[type=range]:not([data-position])')) return sliderKeys.test(token);
  if (target.isContentEditable || target.matches('textarea, select, input:not([data-position])')) return true;
  return (token === 'space' || token === 'enter') && target.matches('button, a[href], summary, [role="button"]');
}

/** Whether all that a `keys` attribute names are keys of ours. */
export function canBeTakenAway(keys: string): boolean {
  const words = keys.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => word === 'none' || (word.startsWith('-') && actionFor(word.slice(1))));
}

/** `keys="none"`, or the tokens taken away: `"-space -k"`. */
function isTakenAway(token: string, keys: string): boolean {
  const words = keys.toLowerCase().split(/\s+/);
  return words.includes('none') || words.includes(`-${token}`);
}

/**
 * Does what a key means inside the player, if it means anything there, and then keeps the page from acting on it as well.
 *
 * @param keys the element's `keys` attribute
 */
export function handleKey(event: KeyboardEvent, context: PlayerContext, keys: string | undefined): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  const token = tokenOf(event);
  const action = actionFor(token);
  if (!action || isTakenAway(token, keys ?? '') || belongsToTarget(event, token)) return;
  if (action(context.player, context) !== false) event.preventDefault();
}
