import type { PlayerMethods } from './player-methods.ts';

export type MethodName = keyof PlayerMethods;

/** Those that the player itself does at once, whatever has come yet. */
export const ownCommands = [
  'play',
  'pause',
  'togglePlay',
  'seek',
  'seekBy',
  'seekToLine',
  'nextLine',
  'previousLine',
  'restartLine',
  'closeCard',
  'continue',
] as const satisfies readonly MethodName[];

export type OwnCommand = (typeof ownCommands)[number];
/** Those that come with the late parts. */
export type LateCommand = Exclude<MethodName, OwnCommand>;

export const lateCommands = [
  'openCard',
  'openCurrentCard',
  'stopAgain',
  'setLoop',
  'loopLines',
  'toggleLineLoop',
  'endLoop',
  'toggleMuted',
  'toggleVocals',
  'setVocalLevel',
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
] as const satisfies readonly LateCommand[];

/** All that a page can command a player to do, and a host a player in a frame. */
export const methodNames = [...ownCommands, ...lateCommands] as const;

/** Gives a class these methods, each of which asks `act` for what it does. */
export function defineMethods<Self extends object, Name extends MethodName>(
  prototype: Self,
  names: readonly Name[],
  act: (self: Self, name: Name, values: unknown[]) => unknown,
): void {
  for (const name of names) {
    Reflect.set(prototype, name, function (this: Self, ...values: unknown[]) {
      return act(this, name, values);
    });
  }
}
