import type { KaraokePlayer } from '../elements/karaoke-player.ts';
import type { PlayerState } from '../playback/player-state.ts';
import type { Player } from '../playback/player.ts';
import type { FrameSettings } from './frame-facts.ts';
import type { CommandFailure } from './frame-messages.ts';
import type { HostMessage } from './host-messages.ts';

type Commanded = Exclude<HostMessage, { type: 'hello' }>;

/** Milliseconds after which nobody waits for an answer any more. */
const patience = 60_000;

/** Whether anything came of a command, or why it was not done. */
export type Outcome = boolean | CommandFailure;

/** Does what a host commands; resolves when it is done. */
export async function obey(command: Commanded, element: KaraokePlayer, player: Player): Promise<Outcome> {
  if (command.type === 'set') return set(command.values[0], element);
  if (command.type === 'continue' && !player.state.held) return false;
  const result: unknown = Reflect.apply(element[command.type], element, command.values);
  if (command.type === 'play' || command.type === 'continue') return whenSounding(player);
  const isDone = (await result) !== false;
  return command.type === 'openCard' && !isDone ? 'no-card' : isDone;
}

async function whenSounding(player: Player): Promise<Outcome> {
  let begun = false;
  return settle(player, ({ playing, waiting, blocked, ended, error }) => {
    begun ||= playing;
    if (error) return 'no-song';
    if (blocked) return 'blocked';
    if (ended || (playing && !waiting)) return true;
    return begun && !playing ? 'interrupted' : undefined;
  });
}

async function set(settings: FrameSettings, element: KaraokePlayer): Promise<true> {
  const { theme, sweep, ...others } = settings;
  Object.assign(element, others);
  if (theme !== undefined) element.theme = theme || null;
  if (sweep !== undefined) element.sweep = sweep || null;
  await element.updateComplete;
  return true;
}

/** Resolves when the state says how a command has ended. */
function settle(player: Player, judge: (state: PlayerState) => Outcome | undefined): Promise<Outcome> {
  return new Promise((resolve) => {
    const life = new AbortController();
    const look = () => {
      const end = judge(player.state);
      if (end === undefined) return;
      life.abort();
      resolve(end);
    };
    player.subscribe((state) => state, look, AbortSignal.any([life.signal, AbortSignal.timeout(patience)]));
    look();
  });
}
