import { describe, expect, test } from 'vitest';
import { drawSong, follow, openRehearsal, readTable, rehearse } from './rehearsal.ts';

const song = '..aaaa..bbbb.... a';

// rule | what is done | when the music plays, stops and turns
const rules = readTable(`
each turn counts | loop 1-3, play, wait 7.1 | 0 play · 1 turned 1 · 1 turned 2 · 1 turned 3
music that is past the end when the loop is set has not turned | play, wait 5, loop 1-3, wait 1.5 | 0 play
a loop that is set anew counts anew | loop 1-3, play, wait 3.1, loop 2-4, wait 3 | 0 play · 1 turned 1 · 1.1 turned 0 · 2 turned 1
so does one that is taken away | loop 1-3, play, wait 3.1, unloop, wait 1 | 0 play · 1 turned 1 · 1.1 turned 0
a late wake turns once | loop 1-3, play, wait 2.5, sleep 9, wait 1 | 0 play · 1 turned 1
a loop that ends with the song turns at its end | loop 14-16, play, seek 14, wait 4.5 | 0 play · 14 turned 1 · 14 turned 2
nothing stops | loop 1-8, play, wait 15.5 | 0 play · 1 turned 1 · 1 turned 2
nothing stops where cards always do | always, loop 1-8, play, wait 15.5 | 0 play · 1 turned 1 · 1 turned 2
`);

// rule | what is done | the lines that are lit, and the turns
const lines = readTable(`
the line that is sung, from a lead-in before it; the line before is not lit again | seek 3.5, play, lineLoop, wait 5 | 3.5 b · 3.5 play · 2.85 turned 1 · 2.85 turned 2
the line that was sung last | seek 5.5, play, lineLoop, wait 2.5 | 5.5 play · 2.85 b · 2.85 turned 1
none before the first line | play, lineLoop, wait 1.5 | 0 play · 1 a
pressed again, no more | seek 3.5, play, lineLoop, wait 2, lineLoop, wait 2 | 3.5 b · 3.5 play · 2.85 turned 1 · 3.35 turned 0 · 5 -
`);

describe('a loop', () => {
  test.each(rules)('%s', (_, script = '', log = '') => {
    expect(rehearse(song, script, ['play', 'turns'])).toBe(log);
  });
});

describe('the loop of a line', () => {
  test.each(lines)('%s', (_, script = '', log = '') => {
    expect(rehearse('.aabb..', script, ['play', 'line', 'turns'])).toBe(log);
  });

  test('ends where the singing ends, not with the rest after it', () => {
    const song = drawSong('.aaaa..');
    for (const line of song.lyrics.lines) line.words = [{ start: 1, end: 3, text: line.text }];
    const { player } = openRehearsal(song);
    player.seek(2);
    player.toggleLineLoop();
    expect(player.state.loop).toEqual({ start: 0.85, end: 3 });
  });

  test('before the cards have come, ends with the line', () => {
    const rehearsal = openRehearsal(drawSong('.aaaa..'));
    rehearsal.player.loadSong(drawSong('.aaaa..'));
    follow(rehearsal, 'seek 2, lineLoop');
    expect(rehearsal.player.state.loop).toEqual({ start: 0.85, end: 5 });
  });
});
