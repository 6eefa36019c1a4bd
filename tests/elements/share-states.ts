import { onTestFinished, vi } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import {
  cardsText,
  deep,
  deepAll,
  lyricsText,
  putPlayer,
  type StageOptions,
  type Staging,
  untilReady,
} from './stage.ts';

const song = {
  title: 'Test song',
  language: 'en',
  audio: '/songs/resnet-skip-connection/song.m4a',
  lyrics: 'lyrics.lrc',
  cards: 'cards.md',
};

/** What a site of ours answers. */
export const site: Readonly<Record<string, string>> = {
  '/songs/test/song.json': JSON.stringify(song),
  '/songs/test/lyrics.lrc': lyricsText,
  '/songs/test/cards.md': cardsText,
  '/songs/test/': '<link rel="alternate" type="application/json+oembed" href="oembed.json">',
  '/embed/': '<script src="../frame-page.js"></script>',
};

/** Lets a site answer, until the test is over, and tells what it was asked for. */
export function serve(files: Readonly<Record<string, string>>): string[] {
  const asked: string[] = [];
  const network = globalThis.fetch;
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const { href, origin, pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    if (origin !== location.origin) return network(input, init);
    asked.push(pathname);
    const text = files[pathname];
    const response = new Response(text ?? 'no', { status: text === undefined ? 404 : 200 });
    return Promise.resolve(Object.defineProperty(response, 'url', { value: href }));
  });
  onTestFinished(() => spy.mockRestore());
  return asked;
}

/** As on a page of our site. */
export const ofTheSite = { src: '/songs/test/song.json', page: '/songs/test/', site: '/' };

/** A player in which somebody has asked how to pass its song on, at a place of it. */
export async function mountShare(options: StageOptions = {}, time = 0): Promise<KaraokePlayer> {
  const player = putPlayer(options);
  await untilReady(player);
  player.seek(time);
  await openShare(player);
  return player;
}

/** Resolves when it is known what can be passed on. */
export async function openShare(player: KaraokePlayer): Promise<void> {
  deep(player, 'button.share').click();
  const isThere = () => {
    const sections = deepAll(player, 'stage-share').flatMap((share) => deepAll(share, 'section'));
    return sections.length > 0 && sections.every((each) => each.querySelector('p, stage-copy'));
  };
  await vi.waitUntil(
    () => isThere() && !/Loading|読み込み/.test(deep(player, 'stage-share').shadowRoot?.textContent ?? ''),
    8000,
  );
}

/** The states of the dialog in which a song is passed on. */
export const shareStagings: readonly [state: string, staging: Staging][] = [
  [
    'with links and code to pass on',
    (options) => {
      serve(site);
      return mountShare({ ...options, attributes: { ...ofTheSite, ...options.attributes } }, 3.5);
    },
  ],
  [
    'with nothing to pass on',
    (options) => {
      serve(site);
      const { src } = ofTheSite;
      return mountShare({ ...options, attributes: { src, ...options.attributes } });
    },
  ],
];
