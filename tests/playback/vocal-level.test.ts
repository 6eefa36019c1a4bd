import { describe, expect, test, vi } from 'vitest';
import { drawSong, follow, openRehearsal, type Rehearsal } from './rehearsal.ts';
import { picture } from './vocal-rehearsal.ts';

const stemsSource = { src: 'https://song.test/stems.m4a' };
const instrumentalSource = { src: 'https://song.test/instrumental.m4a' };
const bothKinds = { stems: [stemsSource], instrumental: [instrumentalSource] };

async function openWithStems(script = '', given: object = bothKinds): Promise<Rehearsal> {
  const rehearsal = openRehearsal({ ...drawSong(picture), ...given });
  await import('../../src/playback/vocal-switch.ts');
  await Promise.resolve();
  const { sound, instrumental, stems } = rehearsal;
  sound.latency = instrumental.latency = stems.sound.latency = 80;
  if (script) follow(rehearsal, script);
  return rehearsal;
}

/** Until what has been asked for is open: promises alone. */
const settle = () => new Promise((resolve) => void setImmediate(resolve));

async function setLevel(rehearsal: Rehearsal, level: number): Promise<void> {
  rehearsal.player.setVocalLevel(level);
  await settle();
  rehearsal.stems.sound.arrive(picture.length);
}

/** What is heard, and how loud the voice in it is. */
function heard({ sound, instrumental, stems }: Rehearsal): string {
  const all = [
    ['song', sound],
    ['instrumental', instrumental],
    [`stems ${stems.voice}`, stems.sound],
  ] as const;
  const sounding = all.filter(
    ([, { playing, waiting, muted, volume }]) => playing && !waiting && !muted && volume > 0.01,
  );
  return sounding.map(([name]) => name).join(' and ') || 'nothing';
}

function listen(rehearsal: Rehearsal, seconds: number): string[] {
  const all = [heard(rehearsal)];
  for (let step = 0; step < seconds * 1000; step += 5) {
    rehearsal.time.advance(5);
    const now = heard(rehearsal);
    if (now !== all.at(-1)) all.push(now);
  }
  return all;
}

describe('the vocal level', () => {
  test('of a song without stems stays, and is not offered', async () => {
    const { player, stems } = await openWithStems('play, wait 1', { instrumental: [instrumentalSource] });
    const open = vi.spyOn(stems, 'open');
    player.setVocalLevel(0.4);
    expect(player.state).toMatchObject({ canSetVocalLevel: false, vocalLevel: 1, vocals: true });
    expect(open).not.toHaveBeenCalled();
  });

  test('opens the stems with the first level that is not heard already, and only then', async () => {
    const rehearsal = await openWithStems('play, wait 1');
    const { player, stems } = rehearsal;
    const open = vi.spyOn(stems, 'open');
    expect(player.state).toMatchObject({ canSetVocalLevel: true, vocalLevel: 1 });
    player.setVocalLevel(1);
    await settle();
    expect(open).not.toHaveBeenCalled();
    for (const level of [0.9, 0.7, 0.5]) player.setVocalLevel(level);
    await settle();
    expect(open).toHaveBeenCalledTimes(1);
    expect(stems.sound.loaded).toEqual([stemsSource]);
    expect(stems.voice).toBe(0.5);
  });

  test.each([1, 0.75])('takes over from the song within 20 ms, at rate %d', async (rate) => {
    const rehearsal = await openWithStems(`rate ${rate}, play, wait 3`);
    await setLevel(rehearsal, 0.5);
    const { player, time } = rehearsal;
    let jump = NaN;
    for (let step = 0; step < 4000 && Number.isNaN(jump); step++) {
      const expected = player.time + rate / 1000;
      time.advance(1);
      if (heard(rehearsal) === 'stems 0.5') jump = Math.abs(player.time - expected);
    }
    expect(jump).toBeLessThan(0.02);
    expect(player.state).toMatchObject({ rate, playing: true });
    expect(rehearsal.sound.playing).toBe(false);
  });

  test('moves with a slider while they come into step, and they come all the same', async () => {
    const rehearsal = await openWithStems('play, wait 3');
    await setLevel(rehearsal, 0.9);
    for (let step = 0; step < 60; step++) {
      rehearsal.player.setVocalLevel(0.9 - step / 100);
      rehearsal.time.advance(50);
    }
    expect(heard(rehearsal)).toMatch(/^stems 0\.3/u);
  });

  test('takes over from the instrumental, without the whole voice between', async () => {
    const rehearsal = await openWithStems('play, wait 3');
    rehearsal.player.setVocals(false);
    rehearsal.instrumental.arrive(picture.length);
    listen(rehearsal, 3);
    await setLevel(rehearsal, 0.3);
    expect(rehearsal.player.state.vocals).toBe(true);
    expect(listen(rehearsal, 3)).toEqual(['instrumental', 'stems 0.3']);
  });
});

describe('once the stems play', () => {
  async function onStems(script = 'play, wait 3'): Promise<Rehearsal> {
    const rehearsal = await openWithStems(script);
    await setLevel(rehearsal, 0.5);
    listen(rehearsal, 2);
    return rehearsal;
  }

  test('the vocals go off and on within them, at the level that was set', async () => {
    const rehearsal = await onStems();
    const { player, instrumental } = rehearsal;
    player.setVocals(false);
    expect(heard(rehearsal)).toBe('stems 0');
    expect(player.state).toMatchObject({ vocals: false, vocalLevel: 0.5 });
    player.setVocals(true);
    expect(heard(rehearsal)).toBe('stems 0.5');
    expect(instrumental.loaded).toEqual([]);
  });

  test('level 0 is vocals off; on again, the voice is whole', async () => {
    const rehearsal = await onStems();
    rehearsal.player.setVocalLevel(0);
    expect(rehearsal.player.state.vocals).toBe(false);
    expect(heard(rehearsal)).toBe('stems 0');
    rehearsal.player.setVocals(true);
    expect(heard(rehearsal)).toBe('stems 1');
  });

  test.each<[string, object]>([
    ['pause', { playing: false }],
    ['rate 0.75', { rate: 0.75, playing: true }],
    ['seek 14', { playing: true, waiting: true }],
  ])('%s holds for them', async (script, facts) => {
    const rehearsal = await onStems();
    follow(rehearsal, script);
    expect(rehearsal.stems.sound).toMatchObject(facts);
    expect(rehearsal.sound.playing).toBe(false);
  });

  test('volume and mute hold for them, and a loop turns', async () => {
    const rehearsal = await onStems('loop 2-5, play, wait 1');
    const { player, stems } = rehearsal;
    player.setVolume(0.4);
    player.setMuted(true);
    expect(stems.sound).toMatchObject({ volume: 0.4, muted: true });
    player.setMuted(false);
    listen(rehearsal, 3);
    expect(player.state.turns).toBeGreaterThan(0);
    expect(heard(rehearsal)).toBe('stems 0.5');
  });

  test('another song begins with its own sound, and its instrumental is a file again', async () => {
    const rehearsal = await onStems();
    const { player, sound, stems, instrumental } = rehearsal;
    player.loadSong({ ...drawSong(picture), instrumental: [instrumentalSource] });
    follow(rehearsal, 'cards');
    sound.arrive(picture.length);
    expect(stems.sound.loaded).toEqual([]);
    expect(player.state).toMatchObject({ vocals: true, vocalLevel: 1, canSetVocalLevel: false });
    player.play();
    expect(listen(rehearsal, 1).at(-1)).toBe('song');
    player.setVocals(false);
    await settle();
    instrumental.arrive(picture.length);
    expect(listen(rehearsal, 3).at(-1)).toBe('instrumental');
  });

  test('destroy lets all of them go', async () => {
    const { player, sound, instrumental, stems } = await onStems();
    player.destroy();
    expect([sound, instrumental, stems.sound].map(({ isDestroyed }) => isDestroyed)).toEqual([true, true, true]);
  });
});

test('a song with stems and no instrumental has its vocals turned off within them', async () => {
  const rehearsal = await openWithStems('play, wait 3', { stems: [stemsSource] });
  expect(rehearsal.player.state.canTurnVocalsOff).toBe(true);
  rehearsal.player.setVocals(false);
  await settle();
  rehearsal.stems.sound.arrive(picture.length);
  expect(listen(rehearsal, 3).at(-1)).toBe('stems 0');
});

describe('where the stems cannot be played', () => {
  const told = ({ player }: Rehearsal) => player.state.problems.filter(({ code }) => code === 'stems-not-loaded');

  test.each(['network', 'format', 'cross-origin'] as const)(
    '(%s) the song goes on, and that is told once',
    async (kind) => {
      const rehearsal = await openWithStems('play, wait 3');
      for (let attempt = 0; attempt < 2; attempt++) {
        rehearsal.player.setVocalLevel(0.5);
        await settle();
        rehearsal.stems.sound.fail(kind);
      }
      expect(rehearsal.player.state).toMatchObject({ vocals: true, vocalLevel: 1, playing: true, error: undefined });
      expect(listen(rehearsal, 1)).toEqual(['song']);
      expect(told(rehearsal).map(({ message }) => message.includes(stemsSource.src))).toEqual([true]);
    },
  );

  test('for want of Web Audio, what was heard stays: the instrumental', async () => {
    const rehearsal = await openWithStems('play, wait 3');
    const { player, instrumental, stems } = rehearsal;
    stems.open = () => Promise.reject(new Error('no context'));
    player.setVocals(false);
    instrumental.arrive(picture.length);
    listen(rehearsal, 3);
    player.setVocalLevel(0.5);
    await settle();
    expect(player.state).toMatchObject({ vocals: false, vocalLevel: 1 });
    expect(listen(rehearsal, 1)).toEqual(['instrumental']);
    expect(told(rehearsal)).toHaveLength(1);
  });

  test('a player that has ended meanwhile lets what was opened go', async () => {
    const { player, stems } = await openWithStems();
    player.setVocalLevel(0.5);
    player.destroy();
    await settle();
    expect(stems.sound.isDestroyed).toBe(true);
  });
});
