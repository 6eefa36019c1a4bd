import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { preferences } from '../../src/elements/preferences.ts';
import { button, deep, deepAll, mountPlayer, openSettings, putPlayer, testSong, untilReady } from './stage.ts';

const key = 'oboeuta:preferences';
const kept = (): unknown => JSON.parse(localStorage.getItem(key) ?? '{}');

/** The select or checkbox whose label begins with a text. */
function field(player: KaraokePlayer, label: string): HTMLElement {
  const found = deepAll(deep(player, 'karaoke-settings'), 'label').find((each) =>
    each.textContent?.trim().startsWith(label),
  );
  const control = found?.querySelector<HTMLElement>('select, input');
  if (!control) throw new Error(`There is no setting «${label}».`);
  return control;
}

async function pick(player: KaraokePlayer, label: string, value: string): Promise<void> {
  await userEvent.selectOptions(field(player, label), value);
}

const turn = (player: KaraokePlayer, label: string) => userEvent.click(field(player, label));

const textOf = (player: KaraokePlayer) => deep(player, '[data-line="1"] .text');

const rows: [
  what: string,
  set: (player: KaraokePlayer) => Promise<void>,
  holds: (player: KaraokePlayer) => unknown,
  before: unknown,
  after: unknown,
][] = [
  ['stops', (player) => pick(player, 'Stop the music', 'always'), ({ state }) => state.stops, 'once', 'always'],
  ['stops in a hidden page', (player) => turn(player, 'Stop while'), ({ state }) => state.stopsHidden, false, true],
  [
    'where Continue goes back to',
    (player) => pick(player, 'Continue goes', 'line'),
    ({ state }) => state.continueFrom,
    'phrase',
    'line',
  ],
  [
    'text size',
    (player) => pick(player, 'Text size', 'huge'),
    (player) => Math.round(parseFloat(getComputedStyle(textOf(player)).fontSize) / 3),
    7,
    10,
  ],
  ['the sweep', (player) => turn(player, 'Colour moves'), (player) => deepAll(player, '[part=sweep]').length, 1, 0],
  [
    'readings',
    (player) => turn(player, 'Furigana'),
    (player) => deepAll(player, 'rt').filter((each) => each.checkVisibility()).length > 0,
    true,
    false,
  ],
  [
    'translations',
    (player) => turn(player, 'Translations'),
    (player) => deep(player, '[part=translation]').checkVisibility(),
    true,
    false,
  ],
  [
    'the theme',
    (player) => pick(player, 'Look', 'contrast'),
    (player) => player.matches(':state(contrast)'),
    false,
    true,
  ],
  [
    'the language of the words, and what it is called',
    (player) => pick(player, 'Language', 'ja'),
    (player) => [deep(player, 'ol').ariaLabel, deep(player, '.stage').lang],
    ['Lyrics', ''],
    ['歌詞', 'ja'],
  ],
];

const lyrics = `@Ruby1=勾配,こうばい
[00:01.00]A line
[00:03.00]<00:03.00>勾配<00:03.60>が<00:09.00>
[00:03.00]The slope
[00:09.80]`;

describe('a setting', () => {
  test.each(rows)(
    '%s: takes effect at once, is kept, holds for the next player, and can be taken back',
    async (...row) => {
      const [, set, holds, before, after] = row;
      const player = await mountPlayer({ lyrics });
      player.seek(3.2);
      await expect.poll(() => holds(player)).toEqual(before);
      await openSettings(player);
      await set(player);
      await expect.poll(() => holds(player)).toEqual(after);
      expect(kept()).toMatchObject({ version: 1 });

      const stored = localStorage.getItem(key) ?? '';
      player.remove();
      const next = putPlayer();
      localStorage.setItem(key, stored);
      next.song = testSong({ lyrics });
      await untilReady(next);
      next.seek(3.2);
      await expect.poll(() => holds(next)).toEqual(after);
      await openSettings(next);
      deep(next, '[part=reset]').click();
      await expect.poll(() => holds(next)).toEqual(before);
      expect(kept()).toEqual({ version: 1 });
    },
  );
});

describe('the listener’s choice and the page’s attribute', () => {
  test('the choice goes before the attribute, also where that changes; taken back, the attribute holds', async () => {
    const player = await mountPlayer({ attributes: { stops: 'always', 'continue-from': 'line', sweep: 'none' } });
    await openSettings(player);
    await pick(player, 'Stop the music', 'never');
    expect(player.state).toMatchObject({ stops: 'never', continueFrom: 'line' });
    player.stops = 'once';
    player.continueFrom = 'here';
    await player.updateComplete;
    expect(player.state).toMatchObject({ stops: 'never', continueFrom: 'here' });
    await turn(player, 'Colour moves');
    player.seek(1.7);
    await expect.poll(() => deepAll(player, '[part=sweep]').length).toBe(1);
    deep(player, '[part=reset]').click();
    await expect.poll(() => player.state.stops).toBe('once');
    await expect.poll(() => deepAll(player, '[part=sweep]').length).toBe(0);
  });

  test('what a page says is no choice: nothing is kept of it', async () => {
    const player = await mountPlayer({ attributes: { stops: 'never', volume: '0.4' } });
    player.volume = 0.2;
    await player.updateComplete;
    expect(player.state.volume).toBe(0.2);
    expect(localStorage.getItem(key)).toBe(null);
  });

  test('keys and buttons choose too: stops, sound, volume', async () => {
    const player = await mountPlayer();
    deep(player, '.stage').focus();
    await userEvent.keyboard('cm');
    const slider = deep(player, '[part=volume]');
    if (!(slider instanceof HTMLInputElement)) throw new Error('The volume has no slider.');
    slider.value = '0.35';
    slider.dispatchEvent(new Event('input'));
    expect(kept()).toEqual({ version: 1, stops: 'never', muted: true, volume: 0.35 });
    expect(player.state).toMatchObject({ stops: 'never', muted: true, volume: 0.35 });
  });
});

describe('on one device', () => {
  test('two players of a page agree at once, but each is muted by itself', async () => {
    const [one, other] = [await mountPlayer(), await mountPlayer()];
    deep(one, '.stage').focus();
    await userEvent.keyboard('cm');
    expect(one.state).toMatchObject({ stops: 'never', muted: true });
    expect(other.state).toMatchObject({ stops: 'never', muted: false });
  });

  test('what is chosen in another page holds here at once', async () => {
    const player = await mountPlayer();
    localStorage.setItem(key, '{"version":1,"continueFrom":"here"}');
    window.dispatchEvent(new StorageEvent('storage', { key }));
    expect(player.state.continueFrom).toBe('here');
  });

  test('where storage is refused, all is the same while the page lasts', async () => {
    const player = await mountPlayer();
    for (const name of ['getItem', 'setItem'] as const) {
      vi.spyOn(Storage.prototype, name).mockImplementation(() => {
        throw new DOMException('Refused', 'SecurityError');
      });
    }
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    await openSettings(player);
    await pick(player, 'Stop the music', 'always');
    await turn(player, 'Furigana');
    expect(player.state.stops).toBe('always');
    expect(deep(player, 'rt').checkVisibility()).toBe(false);
    player.remove();
    document.body.append(player);
    await expect.poll(() => player.state.stops).toBe('always');
    expect(preferences.state.ruby).toBe(false);
  });
});

test('«Stop at all again» forgets which cards were met', async () => {
  const player = await mountPlayer();
  player.openCard('skip');
  player.closeCard();
  await openSettings(player);
  expect(player.state.met.size).toBe(1);
  button(deep(player, 'karaoke-settings'), 'Stop at all again').click();
  expect(player.state.met.size).toBe(0);
  await expect
    .poll(() => button(deep(player, 'karaoke-settings'), 'Stop at all again').matches(':disabled'))
    .toBe(true);
});

test('the sweep is measured anew for text of another size', async () => {
  const player = await mountPlayer({ lyrics });
  player.seek(4.2);
  await expect.poll(() => deepAll(player, '[part=sweep]').length).toBe(1);
  const edge = () => getComputedStyle(deep(player, '[part=sweep]')).clipPath;
  const before = edge();
  await openSettings(player);
  await pick(player, 'Text size', 'huge');
  await expect.poll(edge).not.toBe(before);
});
