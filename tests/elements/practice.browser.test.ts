import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { beginPractice, chooseWay, mountAt, openPractice, place, press } from './practice-stage.ts';
import { button, deep, deepAll } from './stage.ts';

const scopes = (player: KaraokePlayer) =>
  deepAll(player, '.scope').map((each) => each.textContent?.replaceAll(/\s+/g, ' ').trim());

beforeEach(() => localStorage.clear());

describe('the dialog of practising', () => {
  test('P opens it, and says what can be practised where the music is', async () => {
    const player = await mountAt(2.1);
    press(player, 'p');
    await expect.poll(() => scopes(player)).toEqual(['This line Two', 'From here 3 lines', 'The whole song 4 lines']);
    press(player, 'p');
    await expect.poll(() => deepAll(player, 'stage-practice')).toEqual([]);
  });

  test('with a loop it offers the lines in it', async () => {
    const player = await mountAt(2.1);
    press(player, 'a');
    await openPractice(player);
    expect(scopes(player)).toContain('From A to B 1 line');
  });

  test('the card whose phrase was sung last is chosen; its lines are practised', async () => {
    const player = await mountAt(3.8);
    await openPractice(player);
    expect(deep(deep(player, 'stage-practice'), 'select')).toHaveProperty('value', 'second');
    await beginPractice(player, '.card');
    await expect.poll(() => place(player)).toBe('Line 2 1 / 3');
  });

  test.each([
    ['as it is', () => {}],
    [
      'refused',
      () => {
        const refuse = () => {
          throw new DOMException('', 'SecurityError');
        };
        const spies = [
          vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse),
          vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse),
        ];
        onTestFinished(() => spies.forEach((spy) => spy.mockRestore()));
      },
    ],
  ])('how somebody practises is remembered, with storage %s', async (_storage, prepare) => {
    const player = await mountAt(2.1);
    prepare();
    await openPractice(player);
    await chooseWay(player, 'times', 2);
    await chooseWay(player, 'mode', 1);
    press(player, 'Escape');
    await expect.poll(() => deepAll(player, 'stage-practice')).toEqual([]);
    await openPractice(player);
    expect(deepAll(player, 'input[name=mode]')[1]).toHaveProperty('checked', true);
    await chooseWay(player, 'mode', 0);
    expect(deepAll(player, 'input[name=times]')[2]).toHaveProperty('checked', true);
    await chooseWay(player, 'times', 1);
  });
});

describe('repeating', () => {
  test('each line is sung so many times, and the next one comes by itself', async () => {
    const player = await mountAt(2.1);
    await openPractice(player);
    await chooseWay(player, 'times', 0);
    await beginPractice(player, '.here');
    expect(player.shadowRoot?.querySelector('.dialog')).toBe(null);
    const seen: (string | undefined)[] = [];
    await vi.waitFor(
      () => {
        if (seen.at(-1) !== place(player)) seen.push(place(player));
        expect(seen).toHaveLength(4);
      },
      { timeout: 8000, interval: 20 },
    );
    expect(seen).toEqual(['Line 2 1 / 2', 'Line 2 2 / 2', 'Line 3 1 / 2', 'Line 3 2 / 2']);
    expect(player.state.line).toBe(2);
    await chooseOn(player);
  });

  test('Stop ends it: the loop goes, the music plays on', async () => {
    const player = await mountAt(2.1);
    await openPractice(player);
    await beginPractice(player, '.line');
    expect(player.state.loop?.end).toBeGreaterThan(2.5);
    button(player, 'Stop practising').click();
    await expect.poll(() => deepAll(player, '.stop')).toEqual([]);
    expect(player.state.loop).toBe(undefined);
    expect(player.state.playing).toBe(true);
  });

  const ends: [how: string, end: (player: KaraokePlayer) => void, loop: number | undefined][] = [
    ['Stop', (player) => button(player, 'Stop practising').click(), undefined],
    ['A, which goes on with its line', (player) => press(player, 'a'), 1.85],
    ['the button of A', (player) => button(player, 'Loop this line').click(), 1.85],
    ['going elsewhere', (player) => player.seek(9.2), undefined],
  ];
  test.each(ends)('its end by %s is seen for a moment, and heard', async (_how, end, loop) => {
    const player = await mountAt(2.1);
    await openPractice(player);
    await beginPractice(player, '.line');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    end(player);
    const bar = deep(player, 'stage-practice-bar');
    await vi.waitUntil(() => deepAll(bar, '.stop').length === 0);
    const said = deep(bar, '[role=status]');
    expect(said.textContent).toBe('Practice ended');
    expect(said.clientWidth).toBeGreaterThan(100);
    expect(player.state.loop?.start).toBe(loop);
    vi.advanceTimersByTime(4000);
    vi.useRealTimers();
    await expect.poll(() => bar.clientHeight).toBe(0);
  });

  test.each(['i', 'o'])(
    'on a phone, what is told of the loop that «%s» sets does not lie over its last word',
    async (key) => {
      const player = await mountAt(2.1);
      player.style.inlineSize = '390px';
      await openPractice(player);
      await beginPractice(player, '.line');
      player.pause();
      press(player, key);
      await expect.poll(() => deepAll(player, 'output').length).toBe(1);
      const word = deep(deep(player, 'stage-practice-bar'), '.ended');
      expect(word.textContent).toBe('Practice ended');
      await expect
        .poll(() => deep(player, 'output').getBoundingClientRect().bottom)
        .toBeLessThanOrEqual(word.getBoundingClientRect().top);
    },
  );

  test('A tells of the loop that is there then', async () => {
    const player = await mountAt(2.1);
    await openPractice(player);
    await beginPractice(player, '.line');
    press(player, 'a');
    await expect
      .poll(() => deep(deep(player, 'karaoke-cards'), '[role=status]').textContent)
      .toBe('Loop from 0:01.9 to 0:02.6');
  });

  test('a line is announced once, not at each turn', async () => {
    const player = await mountAt(2.1);
    await openPractice(player);
    await beginPractice(player, '.line');
    const said = deep(deep(player, 'stage-practice-bar'), '[role=status]');
    await expect.poll(() => said.textContent).toBe('Line 2, 3 times');
    await expect.poll(() => place(player), { timeout: 5000 }).toBe('Line 2 2 / 3');
    expect(said.textContent).toBe('Line 2, 3 times');
    expect(deep(deep(player, 'karaoke-cards'), '[role=status]').textContent).toBe('');
  });
});

/** Leaves the choice as it was for the next test in this page. */
async function chooseOn(player: KaraokePlayer): Promise<void> {
  await openPractice(player);
  await chooseWay(player, 'times', 1);
}
