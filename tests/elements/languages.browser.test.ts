import { expect, onTestFinished, test, vi } from 'vitest';
import { addLanguage, type AddedWords, type KaraokePlayer } from '../../src/embed/karaoke.ts';
import { english } from '../../src/elements/words/english.ts';
import { button, deep, deepAll, mountPlayer } from './stage.ts';

/** Every word of a group, between marks. */
function marked(words: object): object {
  const mark = (word: unknown): unknown => {
    if (typeof word === 'string') return `«${word}»`;
    if (typeof word === 'function') return (...values: unknown[]) => `«${String(word(...values))}»`;
    return typeof word === 'object' && word ? marked(word) : word;
  };
  return Object.fromEntries(Object.entries(words).map(([key, word]: [string, unknown]) => [key, mark(word)]));
}

const add = (language: string, words: unknown) => addLanguage(language, words as AddedWords);
const labelOf = (player: Element, selector: string) => deep(player, selector).getAttribute('aria-label');

test.each([
  ['keys', 'section.keys dd, section.keys h3'],
  ['settings', 'legend, label span, [part=reset]'],
  ['practice', 'legend, .scope > span'],
  ['search', '[part~=search] h2'],
  ['more', '.entries span'],
] as const)('a language of the page: all words of the player and of its dialog «%s»', async (panel, selector) => {
  add('x-marked', marked(english));
  const player = await mountPlayer({ attributes: { lang: 'x-marked' } });
  await player.openPanel(panel);
  await vi.waitUntil(() => deepAll(player, selector).length > 0, 8000);
  const texts = deepAll(player, selector).map(({ textContent }) => textContent?.trim() ?? '');
  const labels = deepAll(player, 'button[aria-label]').map(({ ariaLabel }) => ariaLabel ?? '');
  const own = [...texts.filter(Boolean), ...labels];
  expect(own.length).toBeGreaterThan(5);
  expect(own.filter((text) => !text.startsWith('«'))).toEqual([]);
});

test('words that a page leaves out are the English ones, each by itself', async () => {
  add('x-some', { player: { pause: 'Halt', errors: {} }, loop: {} });
  const player = await mountPlayer({ attributes: { lang: 'x-some' } });
  expect(labelOf(player, 'button.play')).toBe('Play');
  player.play();
  await expect.poll(() => labelOf(player, 'button.play')).toBe('Halt');
  expect(labelOf(player, 'button.next')).toBe('Next line');
});

test('a word that throws, or is no text, is ours instead, and the author is told once', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  onTestFinished(() => warned.mockRestore());
  const goTo = () => {
    throw new Error('Not mine');
  };
  add('x-wrong', { player: { goTo, nextLine: 7, openCard: () => 7 } });
  const player = await mountPlayer({ attributes: { lang: 'x-wrong' } });
  await expect.poll(() => labelOf(player, '[data-line="0"] .time')).toContain('Go to 0:01');
  expect(labelOf(player, 'button.next')).toBe('Next line');
  expect(button(player, 'Open card')).toBeTruthy();
  const told = warned.mock.calls.filter(([text]) => String(text).includes('x-wrong'));
  expect(told).toHaveLength(3);
});

test('added while players show another, by way of the tag, it is shown by those that ask for it', async () => {
  const player = await mountPlayer({ attributes: { lang: 'x-later' } });
  expect(labelOf(player, 'button.next')).toBe('Next line');
  const tag = customElements.get('karaoke-player') as typeof KaraokePlayer;
  tag.addLanguage('x-later', { player: { nextLine: 'On' } });
  await expect.poll(() => labelOf(player, 'button.next')).toBe('On');
});

test('a lang around the player that changes, also across a shadow root, changes its words', async () => {
  const host = document.body.appendChild(document.createElement('div'));
  onTestFinished(() => host.remove());
  host.lang = 'en';
  const player = await mountPlayer();
  player.removeAttribute('lang');
  host.attachShadow({ mode: 'open' }).append(player);
  await expect.poll(() => labelOf(player, 'button.next')).toBe('Next line');
  host.lang = 'ja';
  await expect.poll(() => labelOf(player, 'button.next')).toBe('次の行');
});
