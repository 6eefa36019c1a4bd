import type { Song } from '../core/song.ts';
import type { PlayerState } from '../playback/player-state.ts';
import type { Player } from '../playback/player.ts';

/** Under this key the page's media session notes which player it belongs to: players of several versions of ours may share a page. */
const ownerKey = Symbol.for('oboeuta:media-session-owner');

type SharedSession = MediaSession & { [ownerKey]?: Player | undefined };

type Action = readonly [action: MediaSessionAction, handler: MediaSessionActionHandler | null];

/** What the system's buttons do. Those for skipping seconds are given up: where a system has room for one pair only, it shows that of the lines. */
const actionsOf = (player: Player): Action[] => [
  ['play', () => player.play()],
  ['pause', () => player.pause()],
  ['previoustrack', () => player.previousLine()],
  ['nexttrack', () => player.nextLine()],
  ['seekto', ({ seekTime }) => player.seek(seekTime ?? 0)],
  ['seekbackward', null],
  ['seekforward', null],
];

/**
 * Shows the song where the system shows what plays (lock screen, notification, media keys), and obeys its buttons there. The session is
 * that of the player that last began to play, until the signal aborts.
 */
export function keepMediaSession(player: Player, signal: AbortSignal): void {
  const session: SharedSession | undefined = navigator.mediaSession;
  if (!session) return;
  const isOurs = () => session[ownerKey] === player;
  const update = (show: () => void) => () => void (isOurs() && show());
  const showAll = () => {
    session.metadata = metadataOf(player.state.song);
    setActions(session, actionsOf(player));
    showRun();
  };
  const showRun = () => {
    session.playbackState = player.state.playing ? 'playing' : 'paused';
    showPosition(session, player);
  };
  const take = () => {
    if (player.state.playing) session[ownerKey] = player;
    // Taken anew each time that it begins to sound: WebKit forgets what was told before.
    if (isOurs()) showAll();
  };
  player.subscribe(runOf, update(showRun), signal);
  player.subscribe((state) => state.song, update(showAll), signal);
  player.subscribe((state) => state.playing && !state.waiting, take, signal);
  signal.addEventListener(
    'abort',
    update(() => release(session, player)),
  );
  take();
}

/** Changes when the position no longer follows from what the system was told. */
const runOf = ({ duration, playing, waiting, seeks, rate }: PlayerState): string =>
  [duration, playing, waiting, seeks, rate].join();

function metadataOf(song: Song | undefined): MediaMetadata | null {
  if (!song) return null;
  const { title, artist = '', exam = '', cover } = song;
  return new MediaMetadata({ title, artist, album: exam, artwork: cover ? [imageOf(cover)] : [] });
}

const imageTypes: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** What can be known of a picture from its address alone. */
function imageOf(src: string): MediaImage {
  const ending = /^[^?#]*\.(\w+)(?![^?#])/.exec(src)?.[1]?.toLowerCase() ?? '';
  const type = imageTypes[ending];
  return { src, ...(type && { type }), ...(ending === 'svg' && { sizes: 'any' }) };
}

function setActions(session: MediaSession, actions: readonly Action[]): void {
  for (const [action, handler] of actions) {
    try {
      session.setActionHandler(action, handler);
    } catch {
      // This browser knows no such button.
    }
  }
}

function showPosition(session: MediaSession, { state: { duration, rate }, time }: Player): void {
  if (!Number.isFinite(duration)) return session.setPositionState();
  session.setPositionState({ duration, playbackRate: rate, position: Math.min(Math.max(0, time), duration) });
}

function release(session: SharedSession, player: Player): void {
  delete session[ownerKey];
  session.metadata = null;
  session.playbackState = 'none';
  session.setPositionState();
  setActions(
    session,
    actionsOf(player).map(([action]) => [action, null]),
  );
}
