import { describe, expect, test, vi } from 'vitest';
import { drawSong, follow, openRehearsal, type Rehearsal } from './rehearsal.ts';
import { jumpAtChange, listen, openWithInstrumental, picture, source, turnOff } from './vocal-rehearsal.ts';

describe('a song', () => {
  test('without an instrumental keeps its voice', () => {
    const { player } = openRehearsal(drawSong(picture));
    player.setVocals(false);
    expect(player.state).toMatchObject({ vocals: true, canTurnVocalsOff: false });
  });

  test('with one loads it when it is first asked for', async () => {
    const rehearsal = await openWithInstrumental('play, wait 1');
    const { player, instrumental } = rehearsal;
    expect(player.state).toMatchObject({ vocals: true, canTurnVocalsOff: true });
    expect(instrumental.loaded).toEqual([]);
    player.setVocals(false);
    expect(instrumental.loaded).toEqual([source]);
    expect(player.state.vocals).toBe(false);
  });

  test('after it starts with its own voice, and lets the instrumental go', async () => {
    const rehearsal = await openWithInstrumental('play, wait 3');
    turnOff(rehearsal);
    listen(rehearsal, 2);
    const { player, sound, instrumental } = rehearsal;
    player.loadSong(drawSong('..dddd'));
    sound.arrive(6);
    expect(player.state).toMatchObject({ vocals: true, canTurnVocalsOff: false });
    expect(instrumental.loaded).toEqual([]);
    player.play();
    expect(listen(rehearsal, 1)).toEqual(['nothing', 'voice']);
  });
});

describe('turned off while it plays', () => {
  test('one takes over from the other, never both and never none', async () => {
    const rehearsal = await openWithInstrumental('play, wait 3');
    turnOff(rehearsal);
    expect(listen(rehearsal, 3)).toEqual(['voice', 'instrumental']);
    expect(rehearsal.sound.playing).toBe(false);
    rehearsal.player.setVocals(true);
    expect(listen(rehearsal, 3)).toEqual(['instrumental', 'voice']);
    expect(rehearsal.instrumental.playing).toBe(false);
  });

  test.each([
    { rate: 1, latency: 80 },
    { rate: 1, latency: 20 },
    { rate: 1, latency: 140 },
    { rate: 0.75, latency: 95 },
    { rate: 2, latency: 60 },
  ])('within 20 ms of the same place, at rate $rate, however long a start takes ($latency ms)', async (row) => {
    const rehearsal = await openWithInstrumental(`rate ${row.rate}, play, wait 3`);
    rehearsal.instrumental.latency = row.latency;
    turnOff(rehearsal);
    expect(Math.abs(jumpAtChange(rehearsal))).toBeLessThan(0.02);
    expect(rehearsal.player.state.rate).toBe(row.rate);
  });

  test('where its data comes late, the voice sings until then', async () => {
    const rehearsal = await openWithInstrumental('play, wait 3');
    turnOff(rehearsal);
    rehearsal.instrumental.stall();
    expect(listen(rehearsal, 2)).toEqual(['voice']);
    rehearsal.instrumental.flow();
    expect(listen(rehearsal, 2)).toEqual(['voice', 'instrumental']);
  });

  test('and on again before it was there: the voice stays', async () => {
    const rehearsal = await openWithInstrumental('play, wait 3');
    turnOff(rehearsal);
    listen(rehearsal, 0.2);
    rehearsal.player.setVocals(true);
    expect(listen(rehearsal, 2)).toEqual(['voice']);
    expect(rehearsal.instrumental.playing).toBe(false);
  });

  test('where volume cannot be set, who is not heard is muted', async () => {
    const rehearsal = await openWithInstrumental('play, wait 3');
    const { sound, instrumental } = rehearsal;
    sound.canSetVolume = instrumental.canSetVolume = false;
    turnOff(rehearsal);
    expect(instrumental.muted).toBe(true);
    listen(rehearsal, 2);
    expect([sound.muted, instrumental.muted]).toEqual([true, false]);
  });

  test('the facts never tell of a pause, and whoever draws from time is told that it jumped', async () => {
    const rehearsal = await openWithInstrumental('play, wait 3');
    const { player } = rehearsal;
    const told: boolean[] = [];
    const { signal } = new AbortController();
    follow(rehearsal, 'seek 3, seek 4, seek 3');
    listen(rehearsal, 0.5);
    const { jumps } = player.state;
    player.subscribe(
      ({ playing, waiting }) => playing && !waiting,
      (runs) => told.push(runs),
      signal,
    );
    turnOff(rehearsal);
    listen(rehearsal, 2);
    expect(told).toEqual([]);
    expect(player.state.jumps).toBeGreaterThan(jumps);
  });
});

describe('turned off at rest', () => {
  test.each(['', 'play, wait 3, pause', 'seek 5', 'play, wait 3, pause, seek 9', 'rate 0.75'])(
    'after «%s» it sounds from the same place',
    async (script) => {
      const rehearsal = await openWithInstrumental(script);
      const { player, sound, instrumental } = rehearsal;
      const { time } = player;
      turnOff(rehearsal);
      expect(player.time).toBe(time);
      player.play();
      expect(listen(rehearsal, 1)).toEqual(['nothing', 'instrumental']);
      expect(player.time).toBeCloseTo(time + 0.92 * player.state.rate, 1);
      expect(instrumental.rate).toBe(sound.rate);
    },
  );

  test('at the end, it starts again from the beginning without the voice', async () => {
    const rehearsal = await openWithInstrumental('play, wait 30');
    turnOff(rehearsal);
    expect(rehearsal.player.state.ended).toBe(true);
    rehearsal.player.play();
    expect(listen(rehearsal, 1)).toEqual(['nothing', 'instrumental']);
    expect(rehearsal.player.time).toBeLessThan(1);
  });

  test('while a card holds the music, Continue sings its phrase without the voice', async () => {
    const rehearsal = await openWithInstrumental('play, wait 8', `${picture} a`);
    expect(rehearsal.player.state.held).toBe(true);
    turnOff(rehearsal);
    expect(rehearsal.player.state.held).toBe(true);
    rehearsal.player.continue();
    expect(listen(rehearsal, 1)).toEqual(['nothing', 'instrumental']);
    expect(rehearsal.player.state.line).toBe(0);
  });
});

describe('while it is on its way', () => {
  test('a seek takes it along', async () => {
    const rehearsal = await openWithInstrumental('play, wait 3');
    turnOff(rehearsal);
    listen(rehearsal, 0.2);
    rehearsal.player.seek(9);
    expect(rehearsal.player.time).toBe(9);
    expect(listen(rehearsal, 1.5).at(-1)).toBe('instrumental');
    expect(rehearsal.player.time).toBeCloseTo(10.4, 1);
  });

  test('a seek before it has arrived moves the voice', async () => {
    const rehearsal = await openWithInstrumental('play, wait 3');
    const { player, instrumental } = rehearsal;
    player.setVocals(false);
    player.seek(9);
    expect(listen(rehearsal, 0.5)).toEqual(['nothing', 'voice']);
    instrumental.arrive(picture.length);
    expect(listen(rehearsal, 2)).toEqual(['voice', 'instrumental']);
    expect(player.time).toBeCloseTo(11.4, 1);
  });

  test('a pause lets it take over in silence', async () => {
    const rehearsal = await openWithInstrumental('play, wait 3');
    turnOff(rehearsal);
    listen(rehearsal, 0.2);
    rehearsal.player.pause();
    const { time } = rehearsal.player;
    rehearsal.player.play();
    expect(listen(rehearsal, 1)).toEqual(['nothing', 'instrumental']);
    expect(rehearsal.player.time).toBeCloseTo(time + 0.92, 1);
  });

  test('a short loop that never lets it settle takes it along at a turn', async () => {
    const rehearsal = await openWithInstrumental('loop 4-4.3, play, wait 6');
    turnOff(rehearsal);
    expect(listen(rehearsal, 2)).not.toContain('both');
    expect(rehearsal.instrumental).toMatchObject({ playing: true, volume: 1 });
  });

  test('near a stop it waits for the silence', async () => {
    const rehearsal = await openWithInstrumental('play, wait 5.83', `${picture} a`);
    turnOff(rehearsal);
    expect(listen(rehearsal, 1)).toEqual(['voice', 'nothing']);
    expect(rehearsal.player.state.held).toBe(true);
    rehearsal.player.play();
    expect(listen(rehearsal, 1).at(-1)).toBe('instrumental');
  });
});

describe('where it cannot be played', () => {
  const told = ({ player }: Rehearsal) =>
    player.state.problems.filter(({ code }) => code === 'instrumental-not-loaded');

  test.each(['network', 'format', 'cross-origin'] as const)(
    '(%s) the voice stays, and one problem tells why',
    async (kind) => {
      const rehearsal = await openWithInstrumental('play, wait 3');
      const { player, instrumental } = rehearsal;
      player.setVocals(false);
      instrumental.fail(kind);
      expect(player.state).toMatchObject({ vocals: true, playing: true, error: undefined });
      expect(listen(rehearsal, 1)).toEqual(['voice']);
      player.setVocals(false);
      instrumental.fail(kind);
      expect(told(rehearsal)).toHaveLength(1);
      expect(told(rehearsal)[0]?.message).toContain(source.src);
    },
  );

  test('it may come at another try', async () => {
    const rehearsal = await openWithInstrumental('play, wait 3');
    rehearsal.player.setVocals(false);
    rehearsal.instrumental.fail('network');
    turnOff(rehearsal);
    expect(listen(rehearsal, 2)).toEqual(['voice', 'instrumental']);
  });

  test('though it was heard already, the voice goes on at the same place', async () => {
    const rehearsal = await openWithInstrumental('play, wait 3');
    turnOff(rehearsal);
    listen(rehearsal, 1.5);
    const { time } = rehearsal.player;
    rehearsal.instrumental.fail('network');
    expect(rehearsal.player.time).toBeCloseTo(time, 2);
    expect(rehearsal.player.state).toMatchObject({ vocals: true, playing: true, error: undefined });
    expect(listen(rehearsal, 1)).toEqual(['nothing', 'voice']);
  });

  test('refused by the browser for want of a gesture, it is asked again at the next play', async () => {
    const rehearsal = await openWithInstrumental('play, wait 3');
    const { player, instrumental } = rehearsal;
    instrumental.refusesToPlay = true;
    const play = vi.spyOn(instrumental, 'play');
    turnOff(rehearsal);
    expect(listen(rehearsal, 2)).toEqual(['voice']);
    expect(play).toHaveBeenCalledTimes(1);
    instrumental.refusesToPlay = false;
    player.play();
    expect(listen(rehearsal, 2)).toEqual(['voice', 'instrumental']);
  });
});
