import { describe, expect, test } from 'vitest';
import { LoadError } from '../../src/playback/load-error.ts';
import { type Player, createPlayer } from '../../src/playback/player.ts';
import { FakeSound } from './fake-sound.ts';
import { FakeTime, WatchedTimer } from './fake-time.ts';
import { drawSong } from './rehearsal.ts';

const song = drawSong('..aaaa..bb');
const fail = (player: Player) => player.failSong(new LoadError('not-found'));

/** What happens before a song has come, and whether it plays when it comes. */
const table: [what: string, before: (player: Player) => void, plays: boolean][] = [
  ['nobody asks for it', (player) => player.expectSong(), false],
  [
    'play, while it is on its way',
    (player) => {
      player.expectSong();
      player.play();
    },
    true,
  ],
  [
    'play, before any song is asked for',
    (player) => {
      player.play();
      player.expectSong();
    },
    true,
  ],
  [
    'play, pause, before any song is asked for',
    (player) => {
      player.play();
      player.pause();
      player.expectSong();
    },
    false,
  ],
  [
    'play, pause, while it is on its way',
    (player) => {
      player.expectSong();
      player.play();
      player.pause();
    },
    false,
  ],
  [
    'play, and another song fails to come',
    (player) => {
      player.play();
      player.expectSong();
      fail(player);
      player.expectSong();
    },
    false,
  ],
  [
    'play, after a song has failed to come',
    (player) => {
      fail(player);
      player.play();
      player.expectSong();
    },
    false,
  ],
];

describe('a song plays as soon as it has come, if that was wanted before', () => {
  test.each(table)('%s', (_what, before, plays) => {
    const time = new FakeTime();
    const sound = new FakeSound(time);
    const player = createPlayer({ sound, timer: new WatchedTimer(time) });
    before(player);
    expect(sound.playing).toBe(false);
    player.loadSong(song);
    expect(sound.playing).toBe(plays);
  });

  test('once: the next song waits to be asked', () => {
    const time = new FakeTime();
    const sound = new FakeSound(time);
    const player = createPlayer({ sound, timer: new WatchedTimer(time) });
    player.play();
    player.loadSong(song);
    player.loadSong(song);
    expect(sound.playing).toBe(false);
  });
});
