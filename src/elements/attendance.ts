import type { PlayerState } from '../playback/player-state.ts';
import type { Player } from '../playback/player.ts';
import { followAddress } from './follow-address.ts';
import { followFullScreen } from './full-screen.ts';
import { followLanguage } from './language-changes.ts';
import { tellOfNoSong } from './left-empty.ts';
import { keepMediaSession } from './media-session.ts';
import type { PlayerContext } from './player-context.ts';
import { dispatchPlayerEvents } from './player-events.ts';
import { keepProgress } from './progress.ts';
import { followStageMode } from './stage-doors.ts';
import { followWidth } from './stage-width.ts';
import { followContrast } from './themes.ts';
import { applyVocalChoice } from './vocal-choice.ts';
import { keepScreenOn } from './wake-lock.ts';
import { followPreferences } from './preference-effects.ts';

/** Does what the page around a player expects of it, until the signal aborts. */
export function attend(context: PlayerContext, before: PlayerState, signal: AbortSignal): void {
  if (signal.aborted) return;
  const { player, element } = context;
  followPreferences(context, signal);
  followLanguage(context, signal);
  followVisibility(player, signal);
  keepMediaSession(player, signal);
  keepScreenOn(player, signal);
  applyVocalChoice(player, signal);
  pauseForOthers(player, element, signal);
  handFocusOn(player, element, signal);
  tellOfNoSong(context, signal);
  followContrast(context, signal);
  followFullScreen(context, signal);
  followStageMode(context, signal);
  followAddress(context, signal);
  void followWidth(context, signal);
  dispatchPlayerEvents(player, element, before, signal);
  keepProgress(context, signal);
}

function followVisibility(player: Player, signal: AbortSignal): void {
  const follow = () => player.setHidden(document.hidden);
  document.addEventListener('visibilitychange', follow, { signal });
  follow();
}

/** One player on the page sounds at a time. Whichever version of ours the other one is, its event has the same name. */
function pauseForOthers(player: Player, element: PlayerContext['element'], signal: AbortSignal): void {
  let own: Event | undefined;
  const onPlay = (event: Event) => {
    const other = event.composedPath()[0];
    const isAlone = other instanceof HTMLElement && !(other as Partial<typeof element>).together;
    if (event !== own && isAlone) player.pause();
  };
  // Out of a closed shadow root, its own event seems to come from somebody else.
  element.addEventListener('karaoke-play', (event) => (own = event), { signal });
  document.addEventListener('karaoke-play', onPlay, { signal });
}

/** The large start button goes when the music sounds; whoever has pressed it by keyboard goes on at the play button. */
function handFocusOn(player: Player, element: PlayerContext['element'], signal: AbortSignal): void {
  const hand = async () => {
    const root = element.shadowRoot;
    if (!root?.activeElement?.matches('.start')) return;
    await element.updateComplete;
    const play = root.querySelector('karaoke-controls')?.shadowRoot?.querySelector<HTMLElement>('.play');
    if (!root.activeElement) (play ?? root.querySelector<HTMLElement>('.stage'))?.focus({ preventScroll: true });
  };
  player.subscribe(
    (state) => state.playing,
    () => void hand(),
    signal,
  );
}
