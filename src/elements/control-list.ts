import { canFillScreen, toggleFullScreen } from './full-screen.ts';
import { canTakeStage, isInStageMode, toggleStageMode } from './stage-doors.ts';
import type { IconName } from './icons.ts';
import { toggleLineLoop } from './loop-ends.ts';
import { togglePanel } from './panels.ts';
import type { Panel } from './panel-names.ts';
import type { PlayerContext } from './player-context.ts';
import { toggleMuted, toggleStops } from './preference-effects.ts';
import { toggleVocals } from './vocal-choice.ts';
import type { LateWords } from './words/late-words.ts';

/** Something that a player can be told by one press, in the bar or in the menu of all that is not in the bar. */
export interface Control {
  label(words: LateWords, context: PlayerContext): string;
  icon(context: PlayerContext): IconName;
  /** As a keyboard shows it. */
  key?: string;
  /** What it opens. */
  panel?: Panel;
  act(context: PlayerContext): unknown;
  /** Of a switch: whether it is on. */
  isOn?(context: PlayerContext): boolean;
  /** Else it is not there at all. */
  isOffered?(context: PlayerContext): boolean;
  isDisabled?(context: PlayerContext): boolean;
}

const opener = (panel: Panel & IconName, label: (words: LateWords) => string, key?: string): Control => ({
  label,
  icon: () => panel,
  ...(key !== undefined && { key }),
  panel,
  act: ({ settings }) => togglePanel(settings, panel),
});

const hasNoCards = ({ player }: PlayerContext) =>
  player.state.cardsReady && (player.state.song?.cards.length ?? 0) === 0;

export const controls = {
  play: {
    label: (words, { player, settings }) => (player.state.playing ? words.pause : settings.state.words.play),
    icon: ({ player }) => (player.state.playing ? 'pause' : 'play'),
    key: 'K',
    act: ({ player }) => player.togglePlay(),
    isDisabled: ({ player }) => player.state.phase !== 'ready',
  },
  previous: {
    label: (words) => words.previousLine,
    icon: () => 'previous',
    key: '[',
    act: ({ player }) => player.previousLine(),
  },
  next: { label: (words) => words.nextLine, icon: () => 'next', key: ']', act: ({ player }) => player.nextLine() },
  again: {
    label: (words) => words.restartLine,
    icon: () => 'again',
    key: 'R',
    act: ({ player }) => player.restartLine(),
  },
  loop: {
    label: (words) => words.loopLine,
    icon: () => 'loop',
    key: 'A',
    act: toggleLineLoop,
    isOn: ({ player }) => player.state.loop !== undefined,
  },
  mute: {
    label: (words) => words.mute,
    icon: ({ player }) => (player.state.muted ? 'muted' : 'loud'),
    key: 'M',
    act: ({ player }) => toggleMuted(player),
    isOn: ({ player }) => player.state.muted,
  },
  vocals: {
    label: (words) => words.vocalsOff,
    icon: ({ player }) => (player.state.vocals ? 'vocals' : 'vocalsOff'),
    key: 'V',
    act: ({ player }) => toggleVocals(player),
    isOn: ({ player }) => !player.state.vocals,
    isOffered: ({ player }) => player.state.canTurnVocalsOff,
  },
  stops: {
    label: (words) => words.cardStops,
    icon: () => 'stop',
    key: 'C',
    act: ({ player }) => toggleStops(player),
    isOn: ({ player }) => player.state.stops !== 'never',
    isDisabled: hasNoCards,
  },
  cards: { ...opener('cards', (words) => words.cards), isDisabled: hasNoCards },
  practice: opener('practice', (words) => words.practice, 'P'),
  search: opener('search', (words) => words.search, '/'),
  fullScreen: {
    label: (words) => words.fullScreen,
    icon: ({ settings }) => (settings.state.view === 'full-screen' ? 'leaveFullScreen' : 'fullScreen'),
    key: 'F',
    act: toggleFullScreen,
    isOn: ({ settings }) => settings.state.view === 'full-screen',
    // Stage mode has its own screen.
    isOffered: (context) => canFillScreen(context) && !isInStageMode(context),
  },
  stageMode: {
    label: (words) => words.stageMode,
    icon: () => 'stageMode',
    key: 'T',
    act: toggleStageMode,
    isOn: isInStageMode,
    isOffered: canTakeStage,
  },
  share: { ...opener('share', (words) => words.share), isDisabled: ({ player }) => !player.state.song },
  settings: opener('settings', (words) => words.settings, 'S'),
  keys: opener('keys', (words) => words.keyList, '?'),
  more: opener('more', (words) => words.more),
} satisfies Record<string, Control>;

export type ControlName = keyof typeof controls;
