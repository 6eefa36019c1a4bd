import { describe, expect, test } from 'vitest';
import { readTable, rehearse } from './rehearsal.ts';

const song = '..aaaa..bbbb....';

// rule | the song and its cards | what is done | the lines that are lit, at which media time
const moves = readTable(`
lines are lit as they are sung | ..aa..bb | play, wait 9 | 0 play · 2 a · 4 - · 6 b · 8 - · 8 end
a seek lights what is sung there | ${song} | seek 3, seek 7, seek 8 | 3 a · 7 - · 8 b
a seek goes nowhere before the song or beyond it | ${song} | seek -1, by -4, seek 99, play | 0 play
NaN is 0 | ${song} | seek 9, seek NaN | 9 b · 0 -
seeking by seconds | ${song} | play, wait 1, by 2, wait 1, by -3 | 0 play · 3 a · 1 -
a line starts early, and is lit at once | ${song} | line 1, play, wait 5 | 7.85 b · 7.85 play · 12 -
a line at the very start | aa.. | seek 3, line 0 | 3 - · 0 a
a line that is not there | ${song} | seek 3, line 9, line -1 | 3 a
the next line | aabbcc | play, next, next, next, wait 1 | 0 play · 1.85 b · 3.85 c
no line after the last | ..aa.. | seek 3, next | 3 a
the line before, within its first second | aabbcc | seek 2.9, previous | 2.9 b · 0 a
before the first line there is none, it starts again | .aa. | seek 1.5, previous, play, wait 0.2 | 1.5 a · 0.85 play
this line again, after its first second | aabbcc | seek 3.1, previous, wait 1 | 3.1 b
the line before, pressed again and again | aabbcc | seek 5.5, previous, previous, previous, previous | 5.5 c · 1.85 b · 0 a
in a gap the line before is the one that was sung last | ${song} | seek 7, previous | 1.85 a
before the first line there is none | ${song} | seek 1, previous, again |
this line again, at its very start | aabbcc | seek 2.1, again | 2.1 b
the first press plays again from the start when the song has ended | ..aa | play, wait 5, play, wait 3 | 0 play · 2 a · 4 - · 4 end · 0 play · 2 a
at its end it starts again | .aa. | repeat, play, wait 6 | 0 play · 1 a · 3 - · 1 a
repeat switched on at the end starts nothing | ..aa | play, wait 5, repeat, wait 3 | 0 play · 2 a · 4 - · 4 end
a loop turns at its end | ${song} | loop 1-3, play, wait 7.1 | 0 play · 2 a · 1 - · 2 a · 1 - · 2 a · 1 -
a loop from where B is set turns at once | ${song} | play, wait 3, loop 1-3, wait 2.1 | 0 play · 2 a · 1 - · 2 a · 1 -
outside of its loop the music goes on | ${song} | loop 1-3, play, seek 8, wait 20 | 0 play · 8 b · 12 - · 16 end
a loop that is left and entered again turns | ${song} | loop 2-4, play, seek 8, seek 1.5, wait 3 | 0 play · 8 b · 1.5 - · 2 a
a loop that ends with the song | .aa | loop 1-3, play, wait 6 | 0 play · 1 a
a loop that ends beyond the song | .aa | loop 0-9, play, wait 4 | 0 play · 1 a · 0 - · 1 a
a loop that is too short is none | ${song} | loop 2-2.05, play, wait 5 | 0 play · 2 a
a loop that is no loop | ${song} | loop 4-2, loop x, play, wait 5 | 0 play · 2 a
a late wake turns the loop too | ${song} | loop 1-3, play, wait 2.5, sleep 3, wait 1.5 | 0 play · 2 a · 1 - · 2 a
this line in a loop, and no more | .aabb... | seek 1, play, lineLoop, wait 5, lineLoop, wait 2 | 1 a · 1 play · 3 b
a loop keeps what was put away | .aa. a | never, loop 0-4, play, wait 2, close, wait 4 | 0 play · 1 a · 3 - · 1 a
a clock that is corrected back lights the line again | ${song} | play, wait 2.1, correct -0.2, wait 1 | 0 play · 2 a · 1.9 - · 2 a
somebody else moved the music back | ${song} | line 1, play, wait 1, correct -6, wait 1 | 7.85 b · 7.85 play · 2.85 a
a tempo is followed | ..aa.. | play, wait 1, rate 2, wait 4 | 0 play · 2 a · 4 - · 6 end
`);

describe('moving through a song', () => {
  test.each(moves)('%s', (_, drawing = '', script = '', log = '') => {
    expect(rehearse(drawing, script, ['play', 'line'])).toBe(log);
  });
});
