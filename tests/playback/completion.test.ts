import { describe, expect, test } from 'vitest';
import { drawSong, follow, openRehearsal, readTable } from './rehearsal.ts';

/** Ten sung seconds in sixteen. */
const song = '..aaaa..bbbbbb..';

// rule | the song and its cards | what is done | the share of the sung seconds that was heard, for each time that it was completed
const table = readTable(`
played from end to end | ${song} | play, wait 20 | 1
not before its end | ${song} | play, wait 15.5 |
what was jumped over does not count | ${song} | play, wait 4, seek 8, wait 20 | 0.8
too much was jumped over | ${song} | play, wait 3.9, seek 8, wait 20 |
only its end was heard | ${song} | seek 15, play, wait 2 |
silence may be jumped over | ${song} | play, wait 6, seek 7.9, wait 20 | 1
in parts and in any order | ${song} | seek 8, play, wait 4, seek 2, wait 4, pause, seek 12, play, wait 9 | 1
what is heard twice counts once | ${song} | play, wait 4, seek 2, wait 2, seek 2, wait 2, seek 11.9, wait 9 |
the turns of a loop count once | ${song} | loop 2-4, play, wait 30, unloop, seek 11, wait 9 |
what a loop has gone through counts to its very end | ${song} | loop 2-4, play, wait 30, unloop, seek 8, wait 9 | 0.8
a pause changes nothing | ${song} | play, wait 3, pause, wait 99, play, wait 20 | 1
nor does a tempo | ${song} | rate 2, play, wait 9 | 1
nor a page out of sight, with a timer that wakes each minute | ${song} | hide, throttle 60, play, sleep 61 | 1
nor cards that stop it | ${song} ab | play, wait 99, continue, wait 99 | 1
a card that stops it late goes back: what follows was not heard | ${song} a | play, wait 5, sleep 99 |
and is complete when it has been | ${song} a | play, wait 5, sleep 99, play, wait 20 | 1
a stop at its very end | ..aaaa a | play, wait 20 | 1
once more, it is completed once more | ${song} | play, wait 20, play, wait 20 | 1 · 1
once more, but only its end: not | ${song} | play, wait 20, seek 14, play, wait 20 | 1
at its end it starts again | ${song} | repeat, play, wait 33 | 1 · 1
another song: what was heard of this one is nothing to it | ${song} | play, wait 11, met x, seek 12, play, wait 9 |
cards that come late | ${song} a | never, play, wait 9, cards, wait 9 | 1
`);

describe('a song is completed', () => {
  test.each(table)('%s', (_, drawing = '', script = '', log = '') => {
    const rehearsal = openRehearsal(drawSong(drawing));
    const heard: (number | undefined)[] = [];
    const note = (completion: { heard: number } | undefined) => completion && heard.push(completion.heard);
    rehearsal.player.subscribe((state) => state.completion, note, new AbortController().signal);
    follow(rehearsal, script);
    expect(heard.map((share) => Number(share?.toFixed(3))).join(' · ')).toBe(log);
  });
});
