import type { PlayerState } from '../playback/player-state.ts';
import type { PracticePlan } from '../playback/practice.ts';
import { showNow } from './back-to-now.ts';
import { setFullScreen, willFillScreen } from './full-screen.ts';
import { openCurrentCard } from './key-actions.ts';
import { loopLines, toggleLineLoop } from './loop-ends.ts';
import { togglePanel } from './panels.ts';
import type { Panel } from './panel-names.ts';
import type { PlayerContext } from './player-context.ts';
import type { LateCommand } from './method-names.ts';
import type { PlayerMethods, PracticeWish } from './player-methods.ts';
import { readPracticeChoice } from './practice-choice.ts';
import { findScopes } from './practice-scopes.ts';
import { toggleMuted, toggleStops } from './preference-effects.ts';
import { choose, forgetChoices } from './preferences.ts';
import { isInStageMode, toggleStageMode } from './stage-doors.ts';
import { chooseVocalLevel, toggleVocals } from './vocal-choice.ts';

/** What each does; false says that nothing came of it. */
type Commands = {
  readonly [Name in LateCommand]: (context: PlayerContext, ...values: Parameters<PlayerMethods[Name]>) => unknown;
};

const panels: Record<Panel, true> = {
  cards: true,
  keys: true,
  search: true,
  settings: true,
  more: true,
  practice: true,
  share: true,
};

/** Turns something over, unless it is already as it is wanted. */
const turn = (isOn: boolean, wanted: boolean | undefined, over: () => unknown) =>
  wanted === undefined || wanted !== isOn ? over() : true;

const commands: Commands = {
  openCard,
  openCurrentCard: (context) => openCurrentCard(context.player, context),
  stopAgain: ({ player }, id) =>
    player.setMet(new Set([...player.state.met].filter((each) => id !== undefined && each !== id))),
  setLoop({ player }, start, end) {
    player.setLoop({ start, end });
    return player.state.loop !== undefined;
  },
  loopLines: ({ player }, first, last) => loopLines(player, first, last),
  toggleLineLoop,
  endLoop: ({ player }) => player.setLoop(undefined),
  toggleMuted: ({ player }, muted) => turn(player.state.muted, muted, () => toggleMuted(player)),
  toggleVocals: ({ player }, vocals) => turn(player.state.vocals, vocals, () => toggleVocals(player)),
  setVocalLevel: ({ player }, level) => chooseVocalLevel(player, level),
  toggleStops: ({ player }, stops) => turn(player.state.stops !== 'never', stops, () => toggleStops(player)),
  openPanel({ settings }, name) {
    if (!Object.hasOwn(panels, name)) return false;
    return togglePanel(settings, name, true);
  },
  closePanel({ settings }) {
    const { panel } = settings.state;
    return panel ? togglePanel(settings, panel, false) : false;
  },
  toggleFullScreen: (context, on = !willFillScreen(context)) => setFullScreen(context, on),
  toggleStageMode: (context, on) => turn(isInStageMode(context), on, () => toggleStageMode(context)),
  backToNow: showNow,
  practise,
  answer: ({ settings }, answer) => settings.state.practice?.answer(answer) ?? false,
  stopPractice({ settings }) {
    const { practice } = settings.state;
    if (practice?.isOver !== false) return false;
    return practice.stop();
  },
  choose: (_context, choices) => choose(choices),
  forgetChoices,
};

/** Those that have nothing to do before there is a song. */
const ofSongs = new Set<LateCommand>(['setLoop', 'loopLines', 'toggleLineLoop', 'openCurrentCard', 'practise']);

/** Does what a page has commanded: at once, or when the song has come that it is about. False says that nothing came of it. */
export async function obey(context: PlayerContext, name: LateCommand, values: unknown[]): Promise<boolean> {
  const { player } = context;
  if (ofSongs.has(name) && !player.state.song)
    await once(player, ({ phase }) => phase === 'ready' || phase === 'failed');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a page's own values, as its types have it
  const command = commands[name] as (context: PlayerContext, ...values: unknown[]) => unknown;
  return (await command(context, ...values)) !== false;
}

/** Opens a card by hand, as soon as the song's cards are there. */
async function openCard({ player, element }: PlayerContext, id: string): Promise<boolean> {
  // The element may only just have been given its song.
  if (!player.state.cardsReady) await element.updateComplete;
  if (!player.state.cardsReady) await once(player, ({ cardsReady, phase }) => cardsReady || phase === 'failed');
  player.openCard(id);
  return player.state.card?.card.id === id;
}

/** Resolves when something holds of a player that does not hold yet. */
function once(player: PlayerContext['player'], holds: (state: PlayerState) => boolean): Promise<void> {
  const waiting = new AbortController();
  return new Promise((resolve) => {
    const settle = () => {
      waiting.abort();
      resolve();
    };
    player.subscribe(holds, settle, waiting.signal);
  });
}

async function practise(context: PlayerContext, wish: PracticeWish = {}): Promise<boolean> {
  const { player } = context;
  const { mode, times } = { ...readPracticeChoice(), ...wish };
  const all = findScopes(player.state, undefined).song?.lines ?? [];
  const lines = all.filter((line) => wish.lines?.includes(line) ?? true);
  if (lines.length === 0) return false;
  const plan: PracticePlan = {
    ...readPracticeChoice(),
    ...(mode && { mode }),
    ...(times && { times }),
    lines,
    first: 0,
  };
  const { beginPractice } = await import('./stage-practice.ts');
  beginPractice(context, plan);
  return true;
}
