import { describe, expect, test } from 'vitest';
import { readTable, rehearse } from './rehearsal.ts';

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

describe('a loop', () => {
  test.each(rules)('%s', (_, script = '', log = '') => {
    expect(rehearse(song, script, ['play', 'turns'])).toBe(log);
  });
});
