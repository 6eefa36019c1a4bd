import type { PlayerMethods } from '../elements/player-methods.ts';

export type MethodName = keyof PlayerMethods;

/** All that a host can command a player in a frame to do, but for `set`. */
export const methodNames = [
  'play',
  'pause',
  'togglePlay',
  'seek',
  'seekBy',
  'seekToLine',
  'nextLine',
  'previousLine',
  'restartLine',
  'openCard',
  'openCurrentCard',
  'closeCard',
  'continue',
  'stopAgain',
  'setLoop',
  'loopLines',
  'toggleLineLoop',
  'endLoop',
  'toggleMuted',
  'toggleVocals',
  'toggleStops',
  'openPanel',
  'closePanel',
  'toggleFullScreen',
  'toggleStageMode',
  'backToNow',
  'practise',
  'answer',
  'stopPractice',
  'choose',
  'forgetChoices',
] as const satisfies readonly MethodName[];
