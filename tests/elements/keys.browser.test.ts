import { describe, expect, test } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { button, deep, deepAll, mountPlayer } from './stage.ts';

interface Press {
  key: string;
  at?: number;
  shiftKey?: boolean;
}

function press(element: Element, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init });
  element.dispatchEvent(event);
  return event;
}

const loopOf = ({ state: { loop } }: KaraokePlayer) => loop && `${loop.start.toFixed(2)}–${loop.end.toFixed(2)}`;

const table: [what: string, press: Press, holds: (player: KaraokePlayer) => unknown, value: unknown][] = [
  ['Space plays', { key: ' ' }, ({ state }) => state.playing, true],
  ['K plays', { key: 'k' }, ({ state }) => state.playing, true],
  ['K with caps lock plays', { key: 'K' }, ({ state }) => state.playing, true],
  ['← goes back 5 s', { key: 'ArrowLeft', at: 8 }, ({ currentTime }) => currentTime, 3],
  ['→ goes on 5 s', { key: 'ArrowRight', at: 2 }, ({ currentTime }) => currentTime, 7],
  ['J goes back 10 s, not before the start', { key: 'j', at: 8 }, ({ currentTime }) => currentTime, 0],
  [
    'L goes on 10 s, not past the end',
    { key: 'l', at: 8 },
    ({ currentTime, state }) => currentTime >= state.duration - 0.01,
    true,
  ],
  ['[ goes to the line before', { key: '[', at: 3.5 }, ({ state }) => state.line, 0],
  ['] goes to the next line', { key: ']', at: 3.5 }, ({ state }) => state.line, 2],
  ['Shift+← goes to the line before', { key: 'ArrowLeft', shiftKey: true, at: 3.5 }, ({ state }) => state.line, 0],
  ['Shift+→ goes to the next line', { key: 'ArrowRight', shiftKey: true, at: 3.5 }, ({ state }) => state.line, 2],
  [
    'R goes to the start of the line',
    { key: 'r', at: 6 },
    ({ currentTime }) => Math.abs(currentTime - 4.85) < 0.01,
    true,
  ],
  ['A loops the line', { key: 'a', at: 3.5 }, ({ state }) => state.loop?.start, 2.85],
  ['A before the first line loops that one', { key: 'a' }, loopOf, '0.85–2.50'],
  ['I loops from here to the end of the song', { key: 'i', at: 3.5 }, loopOf, '3.50–10.00'],
  ['O loops from the line to here', { key: 'o', at: 3.5 }, loopOf, '2.85–3.50'],
  ['C turns the stops off', { key: 'c' }, ({ state }) => state.stops, 'never'],
  ['E opens the card of the phrase', { key: 'e', at: 3.2 }, ({ state }) => state.card?.openedBy, 'hand'],
  ['< is slower', { key: '<' }, ({ state }) => state.rate, 0.9],
  ['> is faster', { key: '>' }, ({ state }) => state.rate, 1.1],
  ['M mutes', { key: 'm' }, ({ state }) => state.muted, true],
  [
    '5 goes to the middle',
    { key: '5' },
    ({ currentTime, state }) => Math.abs(currentTime - state.duration / 2) < 0.01,
    true,
  ],
];

describe('keys inside the player', () => {
  test.each(table)('%s', async (_what, { at = 0, ...init }, holds, value) => {
    const player = await mountPlayer();
    player.seek(at);
    const event = press(deep(player, '.stage'), init);
    await expect.poll(() => holds(player)).toBe(value);
    expect(event.defaultPrevented).toBe(true);
  });

  test('. and , move an end of the loop, and A ends it', async () => {
    const player = await mountPlayer();
    player.seek(3.5);
    for (const [key, loop] of [
      ['a', '2.85–4.00'],
      ['.', '2.85–4.10'],
      [',', '2.85–4.00'],
      ['a', undefined],
      ['.', undefined],
    ] as const) {
      press(player, { key });
      expect(loopOf(player)).toBe(loop);
    }
  });

  test('? shows the list of keys, Esc closes it', async () => {
    const player = await mountPlayer();
    press(player, { key: '?' });
    await expect.poll(() => deep(player, '[part~=keys]').textContent).toContain('This line again');
    press(player, { key: 'Escape' });
    await expect.poll(() => player.shadowRoot?.querySelector('[part~=keys]')).toBe(null);
  });

  test('Esc closes the card, and is the page’s where nothing is open', async () => {
    const player = await mountPlayer();
    expect(press(player, { key: 'Escape' }).defaultPrevented).toBe(false);
    player.openCard('skip');
    expect(press(player, { key: 'Escape' }).defaultPrevented).toBe(true);
    expect(player.state.card).toBe(undefined);
  });
});

describe('what a key has changed is said to those who do not see it', () => {
  test.each<[key: string, said: string, saidAgain: string]>([
    ['>', 'Speed: 1.1×', 'Speed: 1.25×'],
    ['<', 'Speed: 0.9×', 'Speed: 0.75×'],
    ['c', 'Stop at cards: off', 'Stop at cards: on'],
    ['m', 'Mute: on', 'Mute: off'],
    ['a', 'Loop from 0:02.9 to 0:04.0', 'Loop off'],
  ])('%s: «%s», then «%s»', async (key, said, saidAgain) => {
    const player = await mountPlayer();
    player.seek(3.5);
    const told = () => deepAll(player, '[role=status]').map((each) => each.textContent);
    expect(told()).toEqual(['']);
    press(player, { key });
    await expect.poll(told).toEqual([said]);
    press(player, { key });
    await expect.poll(told).toEqual([saidAgain]);
  });

  test.each<[what: string, key: string, times: number, said: string]>([
    ['E without a card so far', 'e', 1, 'No card so far'],
    ['E once more', 'e', 2, 'No card so far\u00a0'],
    ['< at the slowest', '<', 5, 'Speed: 0.5×\u00a0'],
    ['> at the fastest', '>', 6, 'Speed: 2×\u00a0'],
  ])('%s is no dead key', async (_what, key, times, said) => {
    const player = await mountPlayer();
    for (let time = 0; time < times; time++) press(player, { key });
    await expect.poll(() => deep(player, '[role=status]').textContent).toBe(said);
  });

  test('in the language of the interface', async () => {
    const player = await mountPlayer({ attributes: { lang: 'ja' } });
    press(player, { key: 'm' });
    await expect.poll(() => deep(player, '[role=status]').textContent).toBe('消音：オン');
  });
});

describe('keys that are not ours', () => {
  test.each<[string, KeyboardEventInit]>([
    ['with Ctrl', { key: 'k', ctrlKey: true }],
    ['with Alt', { key: 'k', altKey: true }],
    ['with Meta', { key: 'k', metaKey: true }],
    ['during input by IME', { key: 'k', isComposing: true }],
    ['without a meaning', { key: 'x' }],
    ['named like a property of every object', { key: 'constructor' }],
  ])('%s', async (_what, init) => {
    const player = await mountPlayer();
    expect(press(player, init).defaultPrevented).toBe(false);
    expect(player.state.playing).toBe(false);
  });

  test('outside the player', async () => {
    const player = await mountPlayer();
    press(document.body, { key: 'k' });
    expect(player.state.playing).toBe(false);
  });

  test('Space on a focused button', async () => {
    const player = await mountPlayer();
    expect(press(button(player, 'Mute'), { key: ' ' }).defaultPrevented).toBe(false);
    expect(player.state.playing).toBe(false);
  });

  test.each(['input', 'textarea', 'select'])('typed into the page’s own <%s>', async (tag) => {
    const player = await mountPlayer({ layout: `<karaoke-lyrics></karaoke-lyrics><${tag}></${tag}>` });
    expect(press(deep(player, tag), { key: 'k' }).defaultPrevented).toBe(false);
    expect(player.state.playing).toBe(false);
  });

  test.each([
    ['none', 'k', false],
    ['-space -k', ' ', false],
    ['-space -k', 'k', false],
    ['-space', 'k', true],
    ['-[', '[', false],
  ])('taken away by keys="%s": %s', async (keys, key, isOurs) => {
    const player = await mountPlayer({ attributes: { keys } });
    expect(press(player, { key }).defaultPrevented).toBe(isOurs);
  });
});
