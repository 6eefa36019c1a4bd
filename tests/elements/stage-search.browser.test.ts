import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focusedElement } from '../../src/elements/focus-return.ts';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { button, deep, deepAll, mountPlayer, type StageOptions } from './stage.ts';

beforeEach(() => page.viewport(1000, 900));

/** A player whose search has been opened by its key, with the field ready. */
async function mountSearch(options: StageOptions = {}): Promise<KaraokePlayer> {
  const player = await mountPlayer(options);
  button(player, 'Mute').focus();
  await userEvent.keyboard('/');
  await expect.poll(() => focusedElement()?.localName).toBe('input');
  return player;
}

function fieldOf(player: KaraokePlayer): HTMLInputElement {
  const field = deep(deep(player, 'stage-search'), 'input');
  if (!(field instanceof HTMLInputElement)) throw new TypeError('The field is no input.');
  return field;
}

const results = (player: KaraokePlayer) =>
  deepAll(player, '[role=option]').map((each) => each.textContent?.replace(/\s+/g, ' ').trim());
const marked = (player: KaraokePlayer) => deepAll(deep(player, 'stage-search'), 'mark').map((each) => each.textContent);
const chosen = (player: KaraokePlayer) => {
  const options = deepAll(player, '[role=option]');
  return options.findIndex((each) => each.ariaSelected === 'true');
};

describe('the search in a song', () => {
  test('finds as one types, with time and mark; Enter goes there and closes it', async () => {
    const player = await mountSearch();
    await userEvent.keyboard('PLAIN');
    await expect.poll(() => results(player)).toEqual(['0:05 The plain line']);
    expect(marked(player)).toEqual(['plain']);
    await userEvent.keyboard('{Enter}');
    expect(player.currentTime).toBeCloseTo(4.85, 2);
    await expect.poll(() => deepAll(player, '.dialog')).toEqual([]);
    expect(player.state.playing).toBe(false);
  });

  test('whoever goes to a line has focus there, in sight; the list follows the music on', async () => {
    const lyrics = Array.from(
      { length: 60 },
      (_, index) => `[00:0${Math.floor(index / 10)}.${index % 10}]Line ${index}`,
    );
    const player = await mountSearch({ lyrics: lyrics.join('\n'), cards: '' });
    await userEvent.keyboard('Line 50');
    await expect.poll(() => results(player).length).toBe(1);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => deepAll(player, '.dialog')).toEqual([]);
    expect(focusedElement()?.ariaLabel).toBe('Go to 0:05: Line 50');
    const box = deep(player, '.box').getBoundingClientRect();
    const { top, bottom } = focusedElement()?.getBoundingClientRect() ?? new DOMRect();
    expect([top >= box.top, bottom <= box.bottom]).toEqual([true, true]);
    player.seek(1.05);
    await expect.poll(() => deep(player, '.box').scrollTop).toBeLessThan(deep(player, '[aria-current]').offsetTop);
    expect(deep(player, '[part=back-to-now]').hidden).toBe(true);
  });

  test('a voice tells what was found, when typing rests', async () => {
    const player = await mountSearch();
    const said: (string | null)[] = [];
    const status = deep(deep(player, 'stage-search'), '[role=status]');
    new MutationObserver(() => said.push(status.textContent)).observe(status, {
      subtree: true,
      characterData: true,
      childList: true,
    });
    await userEvent.keyboard('pla');
    await userEvent.keyboard('in');
    await expect.poll(() => said).toEqual(['1 place']);
  });

  test('finds a reading, and marks what it is written over', async () => {
    const player = await mountSearch();
    await userEvent.keyboard('コウバイ');
    await expect.poll(() => results(player)).toEqual(['0:03 勾配が']);
    expect(marked(player)).toEqual(['勾配']);
  });

  test('arrows choose, round the ends; a click goes to what it is on', async () => {
    const player = await mountSearch();
    await userEvent.keyboard('line');
    await expect.poll(() => results(player)).toEqual(['0:05 The plain line', '0:09 The last line']);
    expect(chosen(player)).toBe(0);
    const field = focusedElement();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => chosen(player)).toBe(1);
    expect(field?.getAttribute('aria-activedescendant')).toBe(deepAll(player, '[role=option]')[1]?.id);
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => chosen(player)).toBe(0);
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(() => chosen(player)).toBe(1);
    expect(player.currentTime).toBe(0);
    await userEvent.click(deep(player, '#result-1'));
    expect(player.currentTime).toBeCloseTo(8.85, 2);
    await expect.poll(() => deepAll(player, '.dialog')).toEqual([]);
  });

  test.each([
    ['a card that is sung: to its phrase', 'shortcut', 'gradient', 3],
    ['a card that is not sung: no other time', 'without a phrase', 'unsung', 0],
  ])('opens %s', async (_what, wanted, id, time) => {
    const player = await mountSearch();
    await userEvent.keyboard(wanted);
    await expect.poll(() => results(player).length).toBe(1);
    await userEvent.keyboard('{Enter}');
    expect(player.state.card?.card.id).toBe(id);
    expect(player.currentTime).toBe(time);
  });

  test('says that nothing was found', async () => {
    const player = await mountSearch();
    await userEvent.keyboard('nowhere');
    const status = () => deep(deep(player, 'stage-search'), '[role=status]').textContent;
    await expect.poll(status).toBe('“nowhere” was not found.');
    expect(deepAll(player, '[role=listbox]')).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(deepAll(player, '.dialog')).toHaveLength(1);
  });

  test('Esc closes it, and focus is where it was', async () => {
    const player = await mountSearch();
    await userEvent.keyboard('line{Escape}');
    await expect.poll(() => deepAll(player, '.dialog')).toEqual([]);
    expect(focusedElement()?.ariaLabel).toBe('Mute');
  });

  test('keys typed into its field mean nothing else', async () => {
    const player = await mountSearch();
    await userEvent.keyboard('k m?/');
    expect(player.state).toMatchObject({ playing: false, muted: false });
    expect(fieldOf(player).value).toBe('k m?/');
  });
});

describe('during input by IME', () => {
  const compose = (field: HTMLInputElement, value: string) => {
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
  };

  test('what is written is looked for at once, without the letters that are not kana yet', async () => {
    const player = await mountSearch();
    const field = fieldOf(player);
    compose(field, 'こうｂ');
    await expect.poll(() => marked(player)).toEqual(['勾配']);
  });

  test.each<[string, KeyboardEventInit]>([
    ['Enter', { key: 'Enter', isComposing: true }],
    ['Enter of Safari', { key: 'Enter', keyCode: 229 }],
    ['an arrow', { key: 'ArrowDown', isComposing: true }],
  ])('%s is the IME’s', async (_key, init) => {
    const player = await mountSearch();
    const field = fieldOf(player);
    compose(field, 'line');
    await expect.poll(() => results(player).length).toBe(2);
    const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init });
    field.dispatchEvent(event);
    await player.updateComplete;
    expect(event.defaultPrevented).toBe(false);
    expect(chosen(player)).toBe(0);
    expect(player.currentTime).toBe(0);
  });
});
