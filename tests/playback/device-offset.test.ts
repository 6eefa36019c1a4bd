import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlayerState } from '../../src/playback/player-state.ts';
import { follow, openRehearsal, readTable, rehearse } from './rehearsal.ts';
import { someSong } from './some-song.ts';

const song = '..aaaa..bbbb.... a';

// rule | what is done | when the music plays and stops, and what is lit
const rows = readTable(`
without one, lines are lit as they are sung | never, play, wait 9 | 0 play · 2 a · 6 - · 8 b
they wait for an ear that hears later | never, offset 0.3, play, wait 9 | 0 play · 2.3 a · 6.3 - · 8.3 b
they come sooner for an ear that hears sooner | never, offset -0.3, play, wait 9 | 0 play · 1.7 a · 5.7 - · 7.7 b
it is time of the wall: at twice the speed the ear is twice as far behind | never, offset 0.3, rate 2, play, wait 5 | 0 play · 2.6 a · 6.6 - · 8.6 b
at most half a second either way | never, offset 9, play, wait 3, offset -9, seek 1, wait 1 | 0 play · 2.5 a · 1 - · 1.5 a
NaN is 0 | never, offset 0.3, offset NaN, play, wait 3 | 0 play · 2 a
a line that is sought is lit at once, and stays so until the ear has come to it | never, offset 0.3, play, wait 1, seek 8, wait 1 | 0 play · 8 b
so is it with its lead-in | never, offset 0.3, play, wait 1, line 1, wait 6 | 0 play · 7.85 b · 12.3 -
where the music stands, the ear comes to where it stands | never, offset 0.3, play, wait 2.1, pause | 0 play · 2.1 pause · 2.1 a
and nothing goes back when it runs again | never, offset 0.3, play, wait 2.1, pause, play, wait 5 | 0 play · 2.1 pause · 2.1 a · 2.1 play · 6.3 -
a seek back goes back | never, offset 0.3, play, wait 9, pause, seek 1, play, wait 2 | 0 play · 2.3 a · 6.3 - · 8.3 b · 9 pause · 1 - · 1 play · 2.3 a
the music stops where it would without one; the phrase is lit until then | offset 0.3, play, wait 9 | 0 play · 2.3 a · 6.15 stop
a loop turns where it would | never, offset 0.3, loop 1-4, play, wait 6 | 0 play · 2.3 a · 1 - · 2.3 a
set while the music runs, it holds at once | never, play, wait 2.1, offset 0.3, wait 1 | 0 play · 2 a · 2.1 - · 2.3 a
`);

describe('an ear that hears later than the clock says, or sooner', () => {
  test.each(rows)('%s', (_, script = '', log = '') => {
    expect(rehearse(song, script, ['play', 'line'])).toBe(log);
  });
});

// rule | what is done | when cards are up
const cards = readTable(`
a card waits for the ear | never, offset 0.3, play, wait 9 | 0 play · 2.3 a
but it is there where it holds the music, though the ear has not come to its phrase | offset 0.5, rate 2, seek 5.9, play, wait 1 | 5.9 a · 5.9 play · 6.15 stop
`);

describe('cards for an ear that hears later', () => {
  test.each(cards)('%s', (_, script = '', log = '') => {
    expect(rehearse(song, script, ['play', 'card'])).toBe(log);
  });
});

const shown = ({ line, word, nextLine, gap, card }: PlayerState) => ({ line, word, nextLine, gap, card });

test('what is shown of a song that runs is what a seek to the place that the ear has come to shows', () => {
  const lately = fc.double({ min: -0.5, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(
      someSong,
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      lately,
      fc.constantFrom(0.5, 1, 2),
      (...drawn) => {
        const [song, share, offset, rate] = drawn;
        const playing = openRehearsal(song);
        follow(playing, `never, offset ${offset}, rate ${rate}, play, wait ${(share * song.title.length) / rate}`);
        const { player } = playing;
        const heard = player.time + (0.008 - player.state.deviceOffset) * rate;
        const seeking = openRehearsal(song);
        follow(seeking, `never, seek ${heard}`);
        expect(shown(player.state)).toEqual(shown(seeking.player.state));
      },
    ),
  );
});
