import { describe, expect, test } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { choose, parsePreferences } from '../../src/elements/preferences.ts';
import { deep, mountPlayer, putPlayer, testSong, toneAddress, untilReady, watchConsole } from './stage.ts';

async function mountWith(instrumental: string): Promise<KaraokePlayer> {
  const player = putPlayer({ attributes: { stops: 'never' } });
  player.song = testSong({ instrumental: [{ src: instrumental, type: 'audio/wav' }] });
  await untilReady(player);
  return player;
}

function press(player: KaraokePlayer): boolean {
  return !player.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'v', bubbles: true, composed: true, cancelable: true }),
  );
}

const forget = () => choose(parsePreferences(null));

describe('the key V', () => {
  test('turns the vocals off and on', async () => {
    forget();
    const player = await mountWith(toneAddress());
    expect(player.state).toMatchObject({ vocals: true, canTurnVocalsOff: true });
    expect(press(player)).toBe(true);
    expect(player.state.vocals).toBe(false);
    press(player);
    expect(player.state.vocals).toBe(true);
  });

  test('is told', async () => {
    forget();
    const player = await mountWith(toneAddress());
    const told = () => deep(deep(player, 'karaoke-cards'), '[role=status]').textContent;
    press(player);
    await expect.poll(told).toBe('Vocals off: on');
    press(player);
    await expect.poll(told).toBe('Vocals off: off');
  });

  test("is the page's where a song has no instrumental", async () => {
    forget();
    const player = await mountPlayer();
    expect(press(player)).toBe(false);
    expect(player.state).toMatchObject({ vocals: true, canTurnVocalsOff: false });
  });

  test('is remembered on this device, for songs that have one', async () => {
    forget();
    const first = await mountWith(toneAddress());
    press(first);
    first.remove();
    expect(JSON.parse(localStorage.getItem('oboeuta:preferences') ?? '{}')).toMatchObject({ vocals: false });
    const kept = localStorage.getItem('oboeuta:preferences') ?? '';
    const second = putPlayer({ attributes: { stops: 'never' } });
    localStorage.setItem('oboeuta:preferences', kept);
    second.song = testSong({ instrumental: [{ src: toneAddress(), type: 'audio/wav' }] });
    await untilReady(second);
    expect(second.state.vocals).toBe(false);
    second.song = testSong();
    await untilReady(second);
    await expect.poll(() => second.state.canTurnVocalsOff).toBe(false);
    expect(second.state.vocals).toBe(true);
    forget();
  });
});

test('an instrumental that does not come: the voice stays, and the author is told once', async () => {
  forget();
  const said = watchConsole();
  const player = await mountWith(`${location.origin}/nowhere.wav`);
  player.play();
  await expect.poll(() => player.state.playing && !player.state.waiting).toBe(true);
  for (let attempt = 0; attempt < 2; attempt++) {
    press(player);
    expect(player.state.vocals).toBe(false);
    await expect.poll(() => player.state.vocals, { timeout: 8000 }).toBe(true);
  }
  expect(player.state).toMatchObject({ playing: true, error: undefined });
  expect(said.filter((each) => each.includes('nowhere.wav'))).toHaveLength(1);
  forget();
});
