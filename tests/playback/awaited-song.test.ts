import { expect, test } from 'vitest';
import { drawSong, openRehearsal } from './rehearsal.ts';

const song = '..aaaa..bb';

test('a song plays as soon as it has come, if that was wanted while it was on its way', () => {
  const { player, sound } = openRehearsal(drawSong(song));
  player.expectSong();
  player.play();
  expect(sound.playing).toBe(false);
  player.loadSong(drawSong(song));
  expect(sound.playing).toBe(true);
  player.expectSong();
  player.play();
  player.pause();
  player.loadSong(drawSong(song));
  expect(sound.playing).toBe(false);
});
