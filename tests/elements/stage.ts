import { expect, onTestFinished, vi } from 'vitest';
import '../../src/embed/karaoke.ts';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import type { SongInput } from '../../src/playback/load-song.ts';
import { toneWav } from '../playback/tone.ts';

/** Ten seconds of song: a line with word stamps, a line with a reading, a line without word stamps. */
export const lyricsText = `[ti:Test song]
@Ruby1=勾配,こうばい
[00:01.00]<00:01.00>Skip <00:01.50>connection <00:02.00>adds<00:02.50>
[00:03.00]<00:03.00>勾配<00:03.60>が<00:04.00>
[00:05.00]The plain line
[00:09.00]The last line
[00:09.80]`;

export const cardsText = `## 1. Skip connection {#skip}
> Skip connection

It adds $x$ to **the output**.

## 2. Gradient {#gradient}
> 勾配が

It passes the shortcut.

## 3. Never sung {#unsung}

A card without a phrase.`;

export interface StageOptions {
  lyrics?: string;
  cards?: string;
  attributes?: Record<string, string>;
  /** The page's own layout: the markup inside the element. */
  layout?: string;
  width?: string;
}

/** Brings a player into one of the states in which a reader may meet it. */
export type Staging = (options: StageOptions) => Promise<KaraokePlayer>;

/** The address of a text that stands in memory. */
export function addressOf(text: BlobPart, type = 'text/plain'): string {
  const address = URL.createObjectURL(new Blob([text], { type }));
  onTestFinished(() => URL.revokeObjectURL(address));
  return address;
}

/** The address of a song of one tone. */
export const toneAddress = (seconds = 10): string => addressOf(toneWav(seconds), 'audio/wav');

export function testSong(given: Partial<SongInput> = {}): SongInput {
  return {
    title: 'Test song',
    id: 'test-song',
    language: 'en',
    audio: [{ src: toneAddress(), type: 'audio/wav' }],
    lyrics: lyricsText,
    cards: cardsText,
    ...given,
  };
}

/** A player in the page, which leaves with the test; it says nothing of a song yet. */
export function putPlayer({ width, layout, attributes }: StageOptions = {}): KaraokePlayer {
  localStorage.clear();
  const element = document.createElement('karaoke-player');
  element.style.inlineSize = width ?? '800px';
  for (const [name, value] of Object.entries({ lang: 'en', ...attributes })) element.setAttribute(name, value);
  element.insertAdjacentHTML('beforeend', layout ?? '');
  document.body.append(element);
  onTestFinished(() => element.remove());
  return element;
}

/** Resolves when the song and its cards are there, the audio's length is known, and the page shows it. */
export async function untilReady(player: KaraokePlayer): Promise<void> {
  await vi.waitFor(
    () => {
      if (!player.state.cardsReady || !(player.state.duration > 0)) throw new Error('The song is not ready.');
    },
    { timeout: 8000 },
  );
  await player.updateComplete;
}

/** A player in the page with a song of tones, ready to play; it leaves with the test. */
export async function mountPlayer(options: StageOptions = {}): Promise<KaraokePlayer> {
  const player = putPlayer(options);
  const { lyrics, cards } = options;
  player.song = testSong({ ...(lyrics !== undefined && { lyrics }), ...(cards !== undefined && { cards }) });
  await untilReady(player);
  return player;
}

/** Everything that comes into the console, and every error that nobody has caught, until the test is over. */
export function watchConsole(): string[] {
  const seen: string[] = [];
  const spies = (['error', 'warn', 'info', 'log', 'debug'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => void seen.push(words.join(' '))),
  );
  const life = new AbortController();
  window.addEventListener('error', ({ message }) => seen.push(message), life);
  window.addEventListener('unhandledrejection', ({ reason }) => seen.push(String(reason)), life);
  onTestFinished(() => {
    life.abort();
    for (const spy of spies) spy.mockRestore();
  });
  return seen;
}

/** Resolves when the music has come to this time, in seconds. */
export async function untilTime(player: KaraokePlayer, time: number): Promise<void> {
  await vi.waitFor(() => expect(player.currentTime).toBeGreaterThanOrEqual(time), { timeout: 10_000, interval: 20 });
}

/** The elements that a selector finds inside an element and all open shadow roots in it, in order. */
export function deepAll(root: Element | ShadowRoot, selector: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) found.push(element);
    if (element.shadowRoot) found.push(...deepAll(element.shadowRoot, selector));
  }
  // Not by its class: it may be an element of another frame.
  const own = 'shadowRoot' in root ? root.shadowRoot : undefined;
  return own ? [...deepAll(own, selector), ...found] : found;
}

export function deep(root: Element, selector: string): HTMLElement {
  const found = deepAll(root, selector)[0];
  if (!found) throw new Error(`There is no ${selector} in <${root.localName}>.`);
  return found;
}

/** The button whose accessible name is or contains a text. */
export function button(root: Element, name: string): HTMLElement {
  const found = deepAll(root, 'button').find((each) => (each.ariaLabel ?? each.textContent)?.includes(name));
  if (!found) throw new Error(`There is no button «${name}».`);
  return found;
}

/** Opens the settings with their key, and gives them as soon as they are there. */
export async function openSettings(player: KaraokePlayer): Promise<HTMLElement> {
  deep(player, '.stage').dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true, composed: true }));
  return vi.waitUntil(() => deepAll(player, 'fieldset')[0] && deep(player, 'karaoke-settings'), 8000);
}
