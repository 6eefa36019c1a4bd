import { describe, expect, test } from 'vitest';
import type { FakeSound } from './fake-sound.ts';
import { follow, type Rehearsal } from './rehearsal.ts';
import { heard, listen, openWithInstrumental, picture, turnOff } from './vocal-rehearsal.ts';

describe('every command holds for the one that is heard', () => {
  async function off(script = 'play, wait 3', drawing = picture): Promise<Rehearsal> {
    const rehearsal = await openWithInstrumental(script, drawing);
    turnOff(rehearsal);
    listen(rehearsal, 1.5);
    return rehearsal;
  }

  test.each<[string, Partial<FakeSound>]>([
    ['pause', { playing: false }],
    ['rate 0.75', { rate: 0.75 }],
    ['seek 14', { playing: true, waiting: true }],
  ])('%s', async (script, facts) => {
    const rehearsal = await off();
    follow(rehearsal, script);
    expect(rehearsal.instrumental).toMatchObject(facts);
    expect(rehearsal.sound.playing).toBe(false);
    listen(rehearsal, 1);
    expect(['instrumental', 'nothing']).toContain(heard(rehearsal));
  });

  test('mute and volume, and then for the voice again', async () => {
    const rehearsal = await off();
    const { player, sound, instrumental } = rehearsal;
    player.setMuted(true);
    player.setVolume(0.4);
    expect(instrumental).toMatchObject({ muted: true, volume: 0.4 });
    player.setVocals(true);
    listen(rehearsal, 1.5);
    expect(sound).toMatchObject({ playing: true, muted: true, volume: 0.4 });
    player.setMuted(false);
    expect(heard(rehearsal)).toBe('voice');
  });

  test('a loop turns', async () => {
    const rehearsal = await off('loop 2-5, play, wait 1');
    const { player } = rehearsal;
    listen(rehearsal, 3.2);
    expect(player.state.turns).toBe(1);
    expect(heard(rehearsal)).toBe('instrumental');
    expect(player.time).toBeLessThan(4);
  });

  test('a card stops it, with its fade, and Continue goes on', async () => {
    const rehearsal = await off('play, wait 3', `${picture} a`);
    const { player, instrumental } = rehearsal;
    let faded = false;
    for (let step = 0; step < 600 && !player.state.held; step++) {
      rehearsal.time.advance(5);
      faded ||= instrumental.fade !== undefined;
    }
    expect(faded).toBe(true);
    expect(player.state).toMatchObject({ held: true, playing: false });
    expect(player.time).toBeCloseTo(6.15, 1);
    player.play();
    expect(listen(rehearsal, 1)).toEqual(['nothing', 'instrumental']);
  });

  test('the line that is lit is that of the instrumental', async () => {
    const rehearsal = await off();
    follow(rehearsal, 'seek 8.5, wait 1');
    expect(rehearsal.player.state.line).toBe(1);
  });

  test('destroy', async () => {
    const { player, sound, instrumental } = await off();
    player.destroy();
    expect([sound.isDestroyed, instrumental.isDestroyed]).toEqual([true, true]);
    expect([sound.listeners, instrumental.listeners]).toEqual([0, 0]);
  });
});
