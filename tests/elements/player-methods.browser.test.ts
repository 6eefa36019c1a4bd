import { describe, expect, test } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { addressOf, lyricsText, mountPlayer, putPlayer, testSong, toneAddress, untilTime } from './stage.ts';

describe('methods', () => {
  test.each<
    [what: string, act: (player: KaraokePlayer) => void, holds: (player: KaraokePlayer) => unknown, value: unknown]
  >([
    ['play()', (player) => player.play(), ({ state }) => state.playing, true],
    ['seek(5.5)', (player) => player.seek(5.5), ({ currentTime }) => currentTime, 5.5],
    ['seek(NaN)', (player) => player.seek(NaN), ({ currentTime }) => currentTime, 0],
    ['seek(-1)', (player) => player.seek(-1), ({ currentTime }) => currentTime, 0],
    ['seek(99)', (player) => player.seek(99), ({ currentTime }) => currentTime, 10],
    ['nextLine()', (player) => player.nextLine(), ({ state }) => state.line, 0],
    ['previousLine()', (player) => (player.seek(5.2), player.previousLine()), ({ state }) => state.line, 1],
    ['openCard(id)', (player) => player.openCard('unsung'), ({ state }) => state.card?.card.id, 'unsung'],
    ['openCard(an unknown id)', (player) => player.openCard('nobody'), ({ state }) => state.card, undefined],
    ['closeCard()', (player) => (player.openCard('skip'), player.closeCard()), ({ state }) => state.card, undefined],
    ['continue() where nothing is held', (player) => player.continue(), ({ state }) => state.playing, false],
  ])('%s', async (_what, act, holds, value) => {
    const player = await mountPlayer();
    act(player);
    await expect.poll(() => holds(player)).toBe(value);
  });

  test('play() in the task that puts the player into the page plays when the song has come', async () => {
    const player = putPlayer({ attributes: { audio: toneAddress(), lyrics: addressOf(lyricsText) } });
    player.play();
    expect(player.state).toMatchObject({ phase: 'empty', playing: false });
    await untilTime(player, 0.2);
  });

  test('openCard(id) before the song has come waits for it', async () => {
    const player = putPlayer();
    player.song = testSong();
    player.openCard('gradient');
    await expect.poll(() => player.state.card?.card.id).toBe('gradient');
  });

  test('the state is a snapshot: frozen, a new one for each change', async () => {
    const player = await mountPlayer();
    const before = player.state;
    expect(Object.isFrozen(before)).toBe(true);
    player.seek(3.2);
    expect(player.state).not.toBe(before);
    expect(before.line).toBe(-1);
  });
});
