import { onTestFinished, vi } from 'vitest';
import '../../src/embed/karaoke.ts';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
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

/** A player in the page with a song of tones, ready to play; it leaves with the test. */
export async function mountPlayer(options: StageOptions = {}): Promise<KaraokePlayer> {
  localStorage.clear();
  const element = document.createElement('karaoke-player');
  element.style.inlineSize = options.width ?? '800px';
  for (const [name, value] of Object.entries({ lang: 'en', ...options.attributes })) element.setAttribute(name, value);
  element.insertAdjacentHTML('beforeend', options.layout ?? '');
  element.song = {
    title: 'Test song',
    id: 'test-song',
    language: 'en',
    audio: [{ src: URL.createObjectURL(new Blob([toneWav(10)])), type: 'audio/wav' }],
    lyrics: options.lyrics ?? lyricsText,
    cards: options.cards ?? cardsText,
  };
  document.body.append(element);
  onTestFinished(() => element.remove());
  await vi.waitFor(() => {
    if (!element.state.cardsReady || !(element.state.duration > 0)) throw new Error('The song is not ready.');
  });
  await element.updateComplete;
  return element;
}

/** The elements that a selector finds inside an element and all open shadow roots in it, in order. */
export function deepAll(root: Element | ShadowRoot, selector: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) found.push(element);
    if (element.shadowRoot) found.push(...deepAll(element.shadowRoot, selector));
  }
  const own = root instanceof Element ? root.shadowRoot : undefined;
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
