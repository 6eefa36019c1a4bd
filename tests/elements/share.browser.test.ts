import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focusedElement } from '../../src/elements/focus-return.ts';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { readSongHash } from '../../src/playback/song-hash.ts';
import { mountShare, openShare, ofTheSite, serve, site } from './share-states.ts';
import { addressOf, button, cardsText, deep, deepAll, lyricsText, putPlayer, testSong, untilReady } from './stage.ts';

const home = location.origin;

beforeEach(() => page.viewport(1100, 900));

/** The texts that can be copied: the link, and the code that is shown. */
const texts = (player: KaraokePlayer) =>
  deepAll(player, 'textarea').map((each) => (each instanceof HTMLTextAreaElement ? each.value : ''));
const said = (player: KaraokePlayer) => deep(player, 'stage-share').shadowRoot?.textContent;
const choices = (player: KaraokePlayer, name: string) =>
  deepAll(player, `input[name=${name}]`).map((each) => each.parentElement?.textContent?.trim());

async function choose(player: KaraokePlayer, value: string): Promise<string[]> {
  await userEvent.click(deep(player, `input[value=${value}]`));
  await player.updateComplete;
  return texts(player);
}

describe('a song of the site', () => {
  test('has links to where the player stands', async () => {
    serve(site);
    const player = await mountShare({ attributes: ofTheSite }, 3.5);
    expect(choices(player, 'place')).toEqual([
      'The song',
      'This moment (0:03)',
      'This line (0:03)',
      'Card: 2. Gradient',
    ]);
    const link = `${home}/songs/test/`;
    expect((await choose(player, 'song'))[0]).toBe(link);
    expect((await choose(player, 'time'))[0]).toBe(`${link}#t=3`);
    expect((await choose(player, 'line'))[0]).toBe(`${link}#line=2`);
    expect((await choose(player, 'card'))[0]).toBe(`${link}#card=gradient`);
  });

  test('has code for each way in; the frame stands at the same place', async () => {
    serve(site);
    const player = await mountShare({ attributes: ofTheSite }, 3.5);
    expect(choices(player, 'way')).toEqual(['iframe', 'Script', 'WordPress', 'Blog post', 'React']);
    await choose(player, 'line');
    expect(texts(player)[1]).toContain(`<iframe src="${home}/embed/test/#line=2" title="Test song"`);
    const tag = `<karaoke-player src="${home}/songs/test/song.json" start-at="line=2"`;
    expect((await choose(player, 'script'))[1]).toContain(`${tag}></karaoke-player>`);
    expect((await choose(player, 'react'))[1]).toContain(`${tag} />`);
    const [, figure, ...others] = await choose(player, 'figure');
    expect(figure).toContain(`data-song="${home}/songs/test/song.json" data-start-at="line=2"`);
    expect(others).toEqual([`<script src="${home}/placeholder.js" defer></script>`]);
    expect(said(player)).not.toContain('at the start of the song');
  });

  test('says of a bare address that it becomes the whole song', async () => {
    serve(site);
    const player = await mountShare({ attributes: ofTheSite }, 3.5);
    expect((await choose(player, 'link'))[1]).toBe(`${home}/songs/test/`);
    expect(said(player)).toContain('at the start of the song');
    await choose(player, 'song');
    expect(said(player)).not.toContain('at the start of the song');
  });

  test.each([
    ['the song', 0, '', 'song'],
    ['the line that is sung', 3.5, '', 'line'],
    ['no line where none is sung', 9.9, '', 'song'],
    ['the card that is open', 3.5, 'skip', 'card'],
  ])('offers %s first', async (_, time, card, place) => {
    serve(site);
    const player = putPlayer({ attributes: ofTheSite });
    await untilReady(player);
    player.seek(time);
    player.closeCard();
    if (card) player.openCard(card);
    await expect.poll(() => player.state.card?.card.id ?? '').toBe(card);
    await openShare(player);
    expect(deep(player, 'input[name=place]:checked').getAttribute('value')).toBe(place);
  });

  test('before the music has moved there is but one place', async () => {
    serve(site);
    const player = await mountShare({ attributes: ofTheSite });
    expect(choices(player, 'place')).toEqual(['The song']);
  });

  test('shows its frame when that is asked for, and not before; the music pauses for it', async () => {
    serve(site);
    const player = await mountShare({ attributes: ofTheSite });
    player.play();
    await expect.poll(() => player.state.playing).toBe(true);
    expect(deepAll(player, 'iframe')).toEqual([]);
    await userEvent.click(deep(player, 'summary'));
    await expect.poll(() => deepAll(player, 'iframe')[0]?.getAttribute('src')).toBe(`${home}/embed/test/`);
    await expect.poll(() => player.state.playing).toBe(false);
  });

  test('fetches nothing for it until it is asked for', async () => {
    const asked = serve(site);
    const player = await mountShare({ attributes: ofTheSite });
    expect(asked.filter((path) => path === '/embed/')).toHaveLength(1);
    button(player, 'Close').click();
    await player.updateComplete;
    player.remove();
    const before = asked.length;
    document.body.append(player);
    await untilReady(player);
    expect(asked.slice(before)).not.toContain('/embed/');
  });
});

describe('only what works is offered', () => {
  test('a page without oEmbed is no link for WordPress', async () => {
    serve({ ...site, '/songs/test/': '<h1>Home</h1>' });
    const player = await mountShare({ attributes: ofTheSite });
    expect(choices(player, 'way')).not.toContain('WordPress');
  });

  test('a site without a frame page, or which answers with another page, has no frame', async () => {
    serve({ ...site, '/embed/': '<h1>Home</h1>' });
    const player = await mountShare({ attributes: ofTheSite });
    expect(choices(player, 'way')).toEqual(['Script', 'WordPress', 'Blog post', 'React']);
    expect(deepAll(player, 'summary')).toEqual([]);
  });

  test('where the site is not known, the song stands in the code: nobody may be allowed to fetch it', async () => {
    serve(site);
    const player = await mountShare({ attributes: { src: ofTheSite.src } });
    expect(choices(player, 'way')).toEqual(['React']);
    expect(texts(player)[0]).toContain('The plain line');
    expect(said(player)).toContain('no address that could be passed on');
  });

  test('a song that lies in memory alone cannot be passed on', async () => {
    serve(site);
    const player = await mountShare({ attributes: ofTheSite });
    player.removeAttribute('page');
    player.song = testSong();
    await untilReady(player);
    button(player, 'Close').click();
    await player.updateComplete;
    await openShare(player);
    expect(texts(player)).toEqual([]);
  });

  test('the page is where the player follows its address', async () => {
    serve(site);
    const player = await mountShare({ attributes: { src: ofTheSite.src, 'follow-address': '' } });
    expect(texts(player)[0]).toBe(location.href.replace(/#.*/, ''));
  });

  test.each([
    ['#t=2', '', '#t=3'],
    ['#lyrics', '', '#t=3'],
    ['#audio=https://example.org/a.mp3&song=1abc&t=2', '#audio=https://example.org/a.mp3&song=1abc', '&t=3'],
  ])('of an address that ends with %s what names the song stays', async (hash, kept, moment) => {
    serve(site);
    const page = location.href.replace(/#.*/, '');
    history.replaceState(null, '', page + hash);
    onTestFinished(() => history.replaceState(null, '', page));
    const player = await mountShare({ attributes: { src: ofTheSite.src, 'follow-address': '' } }, 3.5);
    // The player has followed the address; what is shared is where it stands now.
    expect((await choose(player, 'song'))[0]).toBe(page + kept);
    expect((await choose(player, 'time'))[0]).toBe(page + kept + moment);
  });
});

test('a song without an address of its own travels in that of the frame', async () => {
  serve(site);
  const audio = new URL('/songs/resnet-skip-connection/song.m4a', location.href).href;
  const parts = { audio, lyrics: addressOf(lyricsText), cards: addressOf(cardsText), site: '/' };
  const network = vi.mocked(globalThis.fetch).getMockImplementation();
  vi.mocked(globalThis.fetch).mockImplementation(async (input, init) => {
    if (input === parts.lyrics) return new Response(lyricsText);
    if (input === parts.cards) return new Response(cardsText);
    return network?.(input, init) ?? new Response('', { status: 404 });
  });
  const player = await mountShare({ attributes: parts }, 3.5);
  const [link = ''] = await choose(player, 'time');
  const { pathname, hash } = new URL(link);
  expect([pathname, hash.endsWith('&t=3')]).toEqual(['/embed/', true]);
  expect(await readSongHash(hash)).toMatchObject({ song: { audio: [audio], lyrics: lyricsText, cards: cardsText } });
});

describe('the button that copies', () => {
  const clipboard = (write: () => Promise<void>) => {
    const spy = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(write);
    onTestFinished(() => spy.mockRestore());
    return spy;
  };
  const statusOf = (player: KaraokePlayer) =>
    deepAll(player, 'stage-copy').map((each) => each.shadowRoot?.querySelector('[role=status]')?.textContent);

  test('copies, and says so, until there is something else to copy', async () => {
    const written = clipboard(() => Promise.resolve());
    serve(site);
    const player = await mountShare({ attributes: ofTheSite }, 3.5);
    await userEvent.click(button(deep(player, 'stage-copy'), 'Copy'));
    await expect.poll(() => statusOf(player)[0]).toBe('Copied');
    expect(written).toHaveBeenCalledWith(`${home}/songs/test/#card=gradient`);
    expect(button(deep(player, 'stage-copy'), 'Copied')).toBeTruthy();
    await choose(player, 'time');
    await expect.poll(() => statusOf(player)[0]).toBe('');
  });

  test('copies in the old way where the new one is refused', async () => {
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    serve(site);
    const player = await mountShare({ attributes: ofTheSite });
    await userEvent.click(button(deep(player, 'stage-copy'), 'Copy'));
    await expect.poll(() => statusOf(player)[0]).toBe('Copied');
  });

  test('selects the text where neither is allowed', async () => {
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const old = vi.spyOn(document, 'execCommand').mockReturnValue(false);
    onTestFinished(() => old.mockRestore());
    serve(site);
    const player = await mountShare({ attributes: ofTheSite });
    await userEvent.click(button(deep(player, 'stage-copy'), 'Copy'));
    await expect.poll(() => statusOf(player)[0]).toContain('Selected');
    const field = focusedElement();
    if (!(field instanceof HTMLTextAreaElement)) throw new TypeError('No field has focus.');
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(`${home}/songs/test/`);
  });
});

test('the system’s own sheet is offered where there is one', async () => {
  const share = vi.fn<() => Promise<void>>(() => Promise.reject(new DOMException('closed', 'AbortError')));
  Object.defineProperty(navigator, 'share', { value: share, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'share'));
  serve(site);
  const player = await mountShare({ attributes: ofTheSite });
  await userEvent.click(button(player, 'Send'));
  expect(share).toHaveBeenCalledWith({ title: 'Test song', url: `${home}/songs/test/` });
});

test('by keyboard: arrows choose, Tab stays, Esc closes', async () => {
  serve(site);
  const player = await mountShare({ attributes: ofTheSite }, 3.5);
  await choose(player, 'song');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(texts(player)[0]).toBe(`${home}/songs/test/#line=2`);
  expect(player.currentTime).toBe(3.5);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => deepAll(player, '.dialog')).toEqual([]);
});
