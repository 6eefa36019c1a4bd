import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import type { FramePlayer } from '../../src/embed/frame-player.ts';
import type { MethodName } from '../../src/elements/method-names.ts';

interface Call {
  /** Runs in the host. */
  act: (player: FramePlayer) => Promise<unknown>;
  /** What the host makes of it. */
  gives: unknown;
  /** Runs in the frame. */
  look?: (player: KaraokePlayer) => unknown;
  sees?: unknown;
}

/** A call of each method, from a host, and what comes of it. The song has lines of one second each, the first of which has a card. */
export const calls: { readonly [Name in MethodName]: Call } = {
  play: { act: async (player) => [await player.play(), player.state?.playing], gives: [true, true] },
  pause: {
    act: async (player) => [await player.play(), await player.pause(), player.state?.playing],
    gives: [true, true, false],
  },
  togglePlay: {
    act: async (player) => [
      await player.togglePlay(),
      player.state?.playing,
      await player.togglePlay(),
      player.state?.playing,
    ],
    gives: [true, true, true, false],
  },
  seek: {
    act: async (player) => [await player.seek(2.5), player.currentTime, player.state?.line],
    gives: [true, 2.5, 1],
  },
  seekBy: {
    act: async (player) => [await player.seek(5), await player.seekBy(-2), player.currentTime],
    gives: [true, true, 3],
  },
  seekToLine: { act: async (player) => [await player.seekToLine(4), player.state?.line], gives: [true, 4] },
  nextLine: {
    act: async (player) => [await player.seek(2.5), await player.nextLine(), player.state?.line],
    gives: [true, true, 2],
  },
  previousLine: {
    act: async (player) => [await player.seek(5.5), await player.previousLine(), player.state?.line],
    gives: [true, true, 3],
  },
  restartLine: {
    act: async (player) => [
      await player.seek(2.9),
      await player.restartLine(),
      player.state?.line,
      player.currentTime < 2.1,
    ],
    gives: [true, true, 1, true],
  },
  openCard: {
    act: async (player) => [await player.openCard('unsung'), player.state?.card?.id],
    gives: [true, 'unsung'],
  },
  openCurrentCard: {
    act: async (player) => [await player.seek(2.5), await player.openCurrentCard(), player.state?.card?.id],
    gives: [true, true, 'skip'],
    look: ({ state }) => state.card?.openedBy,
    sees: 'hand',
  },
  closeCard: {
    act: async (player) => [await player.openCard('unsung'), await player.closeCard(), player.state?.card?.id],
    gives: [true, true, undefined],
  },
  continue: {
    act: async (player) => {
      const stopped = new Promise((resolve) => player.addEventListener('karaoke-card-stop', resolve));
      await player.seek(0.8);
      await player.play();
      await stopped;
      return [player.state?.held, await player.continue(), player.state?.held, player.state?.playing];
    },
    gives: [true, true, false, true],
  },
  stopAgain: {
    act: async (player) => [
      await player.openCard('skip'),
      await player.openCard('unsung'),
      await player.stopAgain('skip'),
    ],
    gives: [true, true, true],
    look: ({ state }) => [...state.met],
    sees: ['unsung'],
  },
  setLoop: {
    act: async (player) => [await player.setLoop(1, 2.5), player.state?.loop],
    gives: [true, { start: 1, end: 2.5 }],
  },
  loopLines: {
    act: async (player) => {
      const isDone = await player.loopLines(1, 2);
      const { loop, playing } = player.state ?? {};
      return [isDone, playing, Math.round(loop?.start ?? 0), Math.round(loop?.end ?? 0)];
    },
    gives: [true, true, 2, 4],
  },
  toggleLineLoop: {
    act: async (player) => [
      await player.seek(2.5),
      await player.toggleLineLoop(),
      Math.round(player.state?.loop?.start ?? 0),
      await player.toggleLineLoop(),
      player.state?.loop,
    ],
    gives: [true, true, 2, true, undefined],
  },
  endLoop: {
    act: async (player) => [await player.setLoop(1, 2.5), await player.endLoop(), player.state?.loop],
    gives: [true, true, undefined],
  },
  toggleMuted: { act: async (player) => [await player.toggleMuted(true), player.state?.muted], gives: [true, true] },
  toggleVocals: {
    act: (player) => player.toggleVocals(false),
    gives: true,
    look: ({ state }) => state.vocals,
    sees: false,
  },
  // The song has no stems.
  setVocalLevel: { act: (player) => player.setVocalLevel(0.5), gives: false },
  toggleStops: {
    act: async (player) => [await player.toggleStops(false), player.state?.stops],
    gives: [true, 'never'],
  },
  openPanel: {
    act: (player) => player.openPanel('share'),
    gives: true,
    look: ({ shadowRoot }) => shadowRoot?.querySelectorAll('[role=dialog]').length,
    sees: 1,
  },
  closePanel: {
    act: async (player) => [await player.openPanel('settings'), await player.closePanel(), await player.closePanel()],
    gives: [true, true, false],
    look: ({ shadowRoot }) => shadowRoot?.querySelectorAll('[role=dialog]').length,
    sees: 0,
  },
  /** This frame may not. */
  toggleFullScreen: { act: (player) => player.toggleFullScreen(true), gives: false },
  toggleStageMode: {
    act: (player) => player.toggleStageMode(true),
    gives: true,
    look: (player) => player.matches(':state(stage-mode)'),
    sees: true,
  },
  /** Whether it follows again is seen where somebody has scrolled. */
  backToNow: { act: (player) => player.backToNow(), gives: true },
  practise: {
    act: async (player) => [
      await player.practise({ mode: 'repeat', times: 2, lines: [3] }),
      Math.round(player.state?.loop?.start ?? 0),
    ],
    gives: [true, 4],
  },
  answer: {
    act: async (player) => {
      const asked = new Promise((resolve) => player.addEventListener('karaoke-pause', resolve));
      await player.practise({ mode: 'drill', lines: [1] });
      const { rate: slow = 1 } = player.state ?? {};
      await asked;
      return [await player.answer('passed'), (player.state?.rate ?? 0) > slow];
    },
    gives: [true, true],
  },
  stopPractice: {
    act: async (player) => [
      await player.practise({ lines: [1] }),
      await player.stopPractice(),
      player.state?.loop,
      await player.stopPractice(),
    ],
    gives: [true, true, undefined, false],
  },
  choose: {
    act: async (player) => [await player.choose({ stops: 'never' }), player.state?.stops],
    gives: [true, 'never'],
  },
  forgetChoices: {
    act: async (player) => [await player.choose({ stops: 'never' }), await player.forgetChoices(), player.state?.stops],
    gives: [true, true, 'once'],
  },
};
