import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { KaraokeReadyEvent } from '../../src/elements/events.ts';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import {
  addressOf,
  button,
  cardsText,
  deep,
  deepAll,
  lyricsText,
  mountPlayer,
  putPlayer,
  testSong,
  toneAddress,
  untilTime,
  watchConsole,
} from './stage.ts';

const realSong = '/songs/resnet-skip-connection/song.json';

/** Markup as a page holds it. */
function writePage(markup: string): KaraokePlayer {
  const page = document.createElement('div');
  page.innerHTML = markup;
  document.body.append(page);
  onTestFinished(() => page.remove());
  return deep(page, 'karaoke-player') as KaraokePlayer;
}

/** A page of its own that comes piece by piece, and whose script runs before the whole of it is there. */
function openFrame(): { page: Document; write: (markup: string) => void } {
  const frame = document.body.appendChild(document.createElement('iframe'));
  onTestFinished(() => frame.remove());
  const page = frame.contentDocument;
  if (!page) throw new Error('The frame has no page.');
  const write = (markup: string) => page.write(markup);
  // The test runner rewrites each import() to go through an object of its own.
  write(
    `<base href="${location.href}"><script>__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() }</script>`,
  );
  write(`<script type="module" async src="/src/embed/karaoke.ts"></script>`);
  return { page, write };
}

/** What a player says of its song as soon as that is there. */
function readySong(player: KaraokePlayer): Promise<KaraokeReadyEvent> {
  return new Promise((resolve) => {
    player.addEventListener('karaoke-ready', (event) => event instanceof KaraokeReadyEvent && resolve(event), {
      once: true,
    });
  });
}

describe('where the song comes from', () => {
  const inline = `<script type="text/plain" data-lyrics>${lyricsText}</script>
    <script type="text/plain" data-cards>${cardsText}</script>`;
  const sources: [what: string, markup: () => string][] = [
    ['src', () => `<karaoke-player src="${realSong}"></karaoke-player>`],
    [
      'audio, lyrics and cards by address',
      () =>
        `<karaoke-player audio="${toneAddress()}" lyrics="${addressOf(lyricsText)}" cards="${addressOf(cardsText)}"></karaoke-player>`,
    ],
    ['texts inside the element', () => `<karaoke-player audio="${toneAddress()}">${inline}</karaoke-player>`],
  ];

  test.each(sources)('%s', async (_what, markup) => {
    const player = writePage(markup());
    const { song, problems } = await readySong(player);
    expect(song.lyrics.lines.length).toBeGreaterThan(3);
    expect(song.cards.length).toBeGreaterThan(2);
    expect(problems).toEqual([]);
    expect(player.state).toMatchObject({ phase: 'ready', song, error: undefined });
    await expect.poll(() => player.state.duration).toBeGreaterThan(9);
  });

  test('a song in memory, which goes before the attributes', async () => {
    const player = putPlayer({ attributes: { src: '/missing.json' } });
    player.song = testSong({ title: 'In memory' });
    expect((await readySong(player)).song.title).toBe('In memory');
  });

  test('texts that are parsed after the element itself has been', async () => {
    const { page, write } = openFrame();
    write(`<karaoke-player audio="${toneAddress()}">`);
    await expect.poll(() => page.querySelector('karaoke-player')?.shadowRoot, { timeout: 8000 }).toBeTruthy();
    const player = page.querySelector('karaoke-player');
    await player?.updateComplete;
    write(`${inline}</karaoke-player>`);
    page.close();
    await expect.poll(() => player?.state.song?.cards.length, { timeout: 8000 }).toBe(3);
    expect(player?.state.song?.lyrics.lines).toHaveLength(4);
  });

  test('a layout that is parsed after the element itself has been', async () => {
    const { page, write } = openFrame();
    write(`<karaoke-player src="${realSong}">`);
    await expect.poll(() => page.querySelector('karaoke-player')?.shadowRoot, { timeout: 8000 }).toBeTruthy();
    write('<div><p>Words');
    await new Promise(requestAnimationFrame);
    write('</p><karaoke-lyrics></karaoke-lyrics></div></karaoke-player>');
    page.close();
    const lyrics = page.querySelector('karaoke-lyrics');
    await expect.poll(() => lyrics?.checkVisibility(), { timeout: 8000 }).toBe(true);
    await expect
      .poll(() => lyrics?.shadowRoot?.querySelectorAll('[data-line]').length, { timeout: 8000 })
      .toBeGreaterThan(5);
  });

  test('nothing: an empty stage, and no error', async () => {
    const player = putPlayer();
    await player.updateComplete;
    expect(player.state).toMatchObject({ phase: 'empty', error: undefined });
  });
});

describe('the layout', () => {
  const ownTags = ['karaoke-lyrics', 'karaoke-cards', 'karaoke-controls', 'karaoke-seek-bar'];

  test('is the player’s own where the page brings none', async () => {
    const player = await mountPlayer();
    expect(
      deepAll(player, ownTags.join())
        .map(({ localName }) => localName)
        .toSorted(),
    ).toEqual(ownTags.toSorted());
    expect(deep(player, 'header').textContent).toContain('Test song');
  });

  test.each<[what: string, layout: string, tags: string[]]>([
    ['one element', '<karaoke-lyrics></karaoke-lyrics>', ['karaoke-lyrics']],
    [
      'all, in any nesting and order',
      `<section><div><karaoke-controls></karaoke-controls></div><p>Words of the page</p>
        <div><div><karaoke-cards></karaoke-cards></div><karaoke-seek-bar></karaoke-seek-bar></div></section>
        <karaoke-lyrics></karaoke-lyrics>`,
      ['karaoke-controls', 'karaoke-cards', 'karaoke-seek-bar', 'karaoke-lyrics'],
    ],
    [
      'one twice',
      '<karaoke-seek-bar></karaoke-seek-bar><karaoke-seek-bar></karaoke-seek-bar>',
      ['karaoke-seek-bar', 'karaoke-seek-bar'],
    ],
  ])('is the page’s: %s', async (_what, layout, tags) => {
    const player = await mountPlayer({ layout });
    const shown = deepAll(player, ownTags.join());
    expect(shown.map(({ localName }) => localName)).toEqual(tags);
    expect(shown.every((each) => each.checkVisibility())).toBe(true);
    expect(shown.every((each) => each.shadowRoot?.textContent?.trim())).toBe(true);
  });

  test('is the page’s as well when that comes later, or from a component of the page', async () => {
    const player = await mountPlayer({ layout: '<div class="host"></div>' });
    const host = deep(player, '.host');
    host.attachShadow({ mode: 'open' }).innerHTML = '<karaoke-lyrics></karaoke-lyrics>';
    await expect.poll(() => deepAll(player, 'karaoke-lyrics')).toHaveLength(1);
    expect(deep(player, 'karaoke-lyrics').checkVisibility()).toBe(true);
    host.remove();
    await expect.poll(() => deepAll(player, 'karaoke-lyrics, karaoke-controls')).toHaveLength(2);
  });

  test('of the page works: its buttons play, its lines light up', async () => {
    const player = await mountPlayer({
      layout: '<div><karaoke-controls></karaoke-controls></div><karaoke-lyrics></karaoke-lyrics>',
    });
    player.seek(2.8);
    button(player, 'Play').click();
    await untilTime(player, 3);
    await expect.poll(() => deep(player, '[aria-current]').dataset['line']).toBe('1');
  });
});

test('an element of ours outside a player does nothing, and says nothing', async () => {
  const seen = watchConsole();
  await mountPlayer();
  const alone = document.createElement('div');
  alone.innerHTML =
    '<karaoke-lyrics></karaoke-lyrics><karaoke-cards></karaoke-cards><karaoke-controls></karaoke-controls><karaoke-seek-bar></karaoke-seek-bar>';
  document.body.append(alone);
  onTestFinished(() => alone.remove());
  await expect.poll(() => [...alone.children].every((each) => each.shadowRoot)).toBe(true);
  expect(deepAll(alone, 'button:not([hidden]), li')).toEqual([]);
  expect(seen).toEqual([]);
});

test('a far seek scrolls the lyric, and never the page', async () => {
  const lines = Array.from({ length: 90 }, (_, line) => `[00:0${(line / 10).toFixed(2)}]Line ${line}`);
  const player = await mountPlayer({ lyrics: lines.join('\n'), cards: '', width: '390px' });
  document.body.style.blockSize = '4000px';
  onTestFinished(() => void document.body.style.removeProperty('block-size'));
  await vi.waitFor(() => expect(deepAll(player, '[data-line]')).toHaveLength(90));
  scrollTo(0, 100);
  await new Promise(requestAnimationFrame);
  player.seek(8);
  await expect.poll(() => deep(player, '.box').scrollTop).toBeGreaterThan(1000);
  for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
  expect(scrollY).toBe(100);
});

test('the console stays empty while a song is loaded, played with stops to its end, and goes', async () => {
  const seen = watchConsole();
  const player = await mountPlayer({ width: '390px' });
  const ended = vi.fn<() => void>();
  player.addEventListener('karaoke-song-end', ended);
  player.addEventListener('karaoke-card-stop', () => setTimeout(() => player.continue(), 300));
  player.play();
  await vi.waitFor(() => expect(ended).toHaveBeenCalled(), { timeout: 25_000 });
  player.remove();
  expect(player.state.met.size).toBe(2);
  expect(seen).toEqual([]);
}, 40_000);
