import { describe, expect, test } from 'vitest';
import { pauseAt } from '../../src/playback/pause-at.ts';
import { drawSong, follow, openRehearsal, readTable } from './rehearsal.ts';

const song = () => drawSong('..aaaa..bbbb....');

// what is done, with a pause at 5 s | when the music stood still for the first time, and at the end
const rules = readTable(`
play, wait 9 | 5 5
seek 3, play, wait 3 | 5 5
play, wait 6, play, wait 4 | 5 9
play, wait 6, seek 1, play, wait 5 | 5 5
seek 6, play, wait 4 | - 10
play, wait 2, seek 5, wait 4 | - 9
rate 2, play, wait 4 | 5 5
play, wait 1, rate 0.5, wait 9 | 5 5
play, wait 2, stall, wait 5, flow, wait 4 | 5 5
loop 3-7, play, wait 8 | - 4
loop 3-7, play, wait 4, unloop, wait 3 | 5 5
`);

describe('a pause at a time of the song', () => {
  test.each(rules)('%s', (script = '', log = '') => {
    const rehearsal = openRehearsal(song());
    const { player, sound, time } = rehearsal;
    const { signal } = new AbortController();
    const stood: number[] = [];
    pauseAt(player, 5, signal, time);
    player.subscribe(
      ({ playing }) => playing,
      (playing) => playing || stood.push(Math.round(sound.time)),
      signal,
    );
    follow(rehearsal, script);
    expect(`${stood[0] ?? '-'} ${Math.round(sound.time)}`).toBe(log);
  });

  test('is over with its signal, and with the song', () => {
    const rehearsal = openRehearsal(song());
    const { player, time } = rehearsal;
    const life = new AbortController();
    pauseAt(player, 5, life.signal, time);
    follow(rehearsal, 'play, wait 1');
    life.abort();
    follow(rehearsal, 'wait 6');
    expect(player.state.playing).toBe(true);

    pauseAt(player, 9, new AbortController().signal, time);
    player.expectSong();
    player.loadSong(song());
    follow(rehearsal, 'audio 16, play, wait 10');
    expect(player.state.playing).toBe(true);
  });
});
