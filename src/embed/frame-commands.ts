import type { KaraokePlayer } from '../elements/karaoke-player.ts';
import type { PlayerState } from '../playback/player-state.ts';
import type { Player } from '../playback/player.ts';
import type { FrameSettings } from './frame-facts.ts';
import type { CommandFailure, CommandMessage } from './frame-messages.ts';

/** Milliseconds after which nobody waits for an answer any more. */
const patience = 60_000;

/** Does what a host commands; resolves when it is done, or with why it could not be. */
export async function obey(
  command: CommandMessage,
  element: KaraokePlayer,
  player: Player,
): Promise<CommandFailure | undefined> {
  switch (command.type) {
    case 'play':
      element.play();
      return whenSounding(player);
    case 'continue':
      if (!player.state.held) return 'not-held';
      element.continue();
      return whenSounding(player);
    case 'seek':
      element.seek(command.value);
      break;
    case 'openCard':
      return openCard(command.value, element, player);
    case 'set':
      return set(command.value, element);
    case 'pause':
    case 'nextLine':
    case 'previousLine':
    case 'closeCard':
      element[command.type]();
  }
  return undefined;
}

async function whenSounding(player: Player): Promise<CommandFailure | undefined> {
  let begun = false;
  return settle(player, ({ playing, waiting, blocked, ended, error }) => {
    begun ||= playing;
    if (error) return 'no-song';
    if (blocked) return 'blocked';
    if (ended || (playing && !waiting)) return 'done';
    return begun && !playing ? 'interrupted' : undefined;
  });
}

async function openCard(id: string, element: KaraokePlayer, player: Player): Promise<CommandFailure | undefined> {
  element.openCard(id);
  return settle(player, ({ cardsReady, song, error, card }) => {
    if (card?.card.id === id) return 'done';
    if (!cardsReady) return error && !song ? 'no-song' : undefined;
    return song?.cards.some((each) => each.id === id) ? undefined : 'no-card';
  });
}

async function set(settings: FrameSettings, element: KaraokePlayer): Promise<undefined> {
  const { theme, sweep, ...others } = settings;
  Object.assign(element, others);
  if (theme !== undefined) element.theme = theme || null;
  if (sweep !== undefined) element.sweep = sweep || null;
  await element.updateComplete;
}

/** Resolves when the state says how a command has ended. */
function settle(
  player: Player,
  judge: (state: PlayerState) => CommandFailure | 'done' | undefined,
): Promise<CommandFailure | undefined> {
  return new Promise((resolve) => {
    const life = new AbortController();
    const look = () => {
      const end = judge(player.state);
      if (!end) return;
      life.abort();
      resolve(end === 'done' ? undefined : end);
    };
    player.subscribe((state) => state, look, AbortSignal.any([life.signal, AbortSignal.timeout(patience)]));
    look();
  });
}
