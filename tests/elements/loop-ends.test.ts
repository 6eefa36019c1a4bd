import { describe, expect, test } from 'vitest';
import {
  drawLoop,
  endLoopHere,
  loopLines,
  moveLoopEnd,
  nudgeLoop,
  startLoopHere,
} from '../../src/elements/loop-ends.ts';
import type { Player } from '../../src/playback/player.ts';
import { drawSong, follow, openRehearsal, readTable } from '../playback/rehearsal.ts';

const orders: Record<string, (player: Player, numbers: number[]) => void> = {
  start: (player) => startLoopHere(player),
  end: (player) => endLoopHere(player),
  nudge: (player, [seconds = NaN]) => nudgeLoop(player, seconds),
  startTo: (player, [time = NaN]) => moveLoopEnd(player, 'start', time),
  endTo: (player, [time = NaN]) => moveLoopEnd(player, 'end', time),
  draw: (player, [start = NaN, end = NaN]) => drawLoop(player, { start, end }),
  lines: (player, [first = NaN, last = NaN]) => loopLines(player, first, last),
};

/** What comes of a script: the loop, where the music is, and whether it plays. */
function ends(drawing: string, script: string): string {
  const rehearsal = openRehearsal(drawSong(drawing));
  const { player } = rehearsal;
  for (const step of script.split(', ')) {
    const [order = '', ...numbers] = step.split(/ |(?<=\d)-/);
    if (orders[order]) orders[order](player, numbers.map(Number));
    else follow(rehearsal, step);
  }
  const { loop, playing } = player.state;
  const span = loop ? `${loop.start.toFixed(2)} to ${loop.end.toFixed(2)}` : 'none';
  return `${span}, ${playing ? 'playing' : 'standing'} at ${player.time.toFixed(2)}`;
}

// rule | the song | what is done | the loop
const rules = readTable(`
a start alone: to the end of the song | .aabb. | seek 2, start | 2.00 to 6.00, standing at 2.00
an end alone: from the line that is sung | .aabb. | seek 4, end | 2.85 to 4.00, standing at 2.85
an end alone, just after a line has begun: from that line | .aabb. | seek 3.1, end | 2.85 to 3.10, standing at 2.85
an end alone, after the last line: from that line | .aabb. | seek 5.5, end | 2.85 to 5.50, standing at 2.85
an end alone, before the first line: from the start of the song | ..aa. | seek 1, end | 0.00 to 1.00, standing at 0.00
an end at once: none | .aa. | end | none, standing at 0.00
a start at the very end: none | .aa. | seek 4, start | none, standing at 4.00
start and end | .aabb. | seek 2, start, seek 4, end | 2.00 to 4.00, standing at 2.00
end and start | .aabb. | seek 4, end, seek 3.5, start | 3.50 to 4.00, standing at 3.50
a start past the end | .aabb. | loop 1-2, seek 3, start | 3.00 to 6.00, standing at 3.00
a start at the end | .aabb. | loop 1-2, seek 1.95, start | 1.95 to 6.00, standing at 1.95
an end before the start | .aabb. | loop 4-5, seek 3.5, end | 2.85 to 3.50, standing at 2.85
music that is inside goes on where it is | .aabb. | loop 1-5, seek 2, start | 2.00 to 5.00, standing at 2.00
without more, the end is nudged | .aabb. | loop 1-3, nudge 0.1, nudge 0.1 | 1.00 to 3.20, standing at 0.00
back | .aabb. | loop 1-3, nudge -0.1 | 1.00 to 2.90, standing at 0.00
a start that was set is nudged | .aabb. | seek 2, start, nudge -0.1, nudge -0.1 | 1.80 to 6.00, standing at 2.00
the end that was moved last is nudged | .aabb. | loop 1-3, startTo 2, endTo 4, nudge 1 | 2.00 to 5.00, standing at 0.00
the start that was moved last is nudged | .aabb. | loop 1-3, endTo 4, startTo 2, nudge 1 | 3.00 to 4.00, standing at 0.00
not before the song | .aabb. | loop 1-3, startTo -2 | 0.00 to 3.00, standing at 0.00
not beyond the song | .aabb. | loop 1-3, endTo 99 | 1.00 to 6.00, standing at 0.00
not past the other end | .aabb. | loop 1-3, startTo 5 | 2.90 to 3.00, standing at 0.00
as near as may be, whatever comes of the subtraction | .aabb. | loop 0.5-1.05, startTo 99 | 0.95 to 1.05, standing at 0.00
and of the addition | .aabb. | loop 1.91-3, endTo 0 | 1.91 to 2.01, standing at 0.00
nor before it | .aabb. | loop 1-3, endTo 0 | 1.00 to 1.10, standing at 0.00
an end moved to before the music turns it | .aabb. | loop 1-5, seek 4, endTo 3 | 1.00 to 3.00, standing at 1.00
ten nudges are one second | .aabb. | loop 1-3, nudge 0.1, nudge 0.1, nudge 0.1, nudge 0.1, nudge 0.1, nudge 0.1, nudge 0.1, nudge 0.1, nudge 0.1, nudge 0.1 | 1.00 to 4.00, standing at 0.00
nothing to nudge | .aabb. | nudge 0.1, startTo 1 | none, standing at 0.00
a stretch that is drawn before the music | .aabb. | seek 4, draw 1-3 | 1.00 to 3.00, standing at 1.00
a stretch that is drawn after the music | .aabb. | draw 1-3 | 1.00 to 3.00, standing at 1.00
a stretch that is drawn around the music | .aabb. | seek 2, draw 1-3 | 1.00 to 3.00, standing at 2.00
the end of what was drawn is nudged | .aabb. | seek 2, start, draw 1-3, nudge 0.1 | 1.00 to 3.10, standing at 2.00
lines: from a lead-in before the first, and they play | .aa.bbcc. | lines 1-2 | 3.85 to 8.00, playing at 3.85
lines: music that is in them goes on | .aa.bbcc. | seek 5, lines 1-2 | 3.85 to 8.00, playing at 5.00
lines: music that is past them goes to their start | .aa.bbcc. | play, wait 8.5, lines 0-1 | 0.85 to 6.00, playing at 0.85
lines: a card that holds the music lets it go | .aa.bbcc. a | play, wait 5, lines 1-2, wait 1 | 3.85 to 8.00, playing at 4.85
lines that are not there | .aa. | lines 7-9 | none, standing at 0.00
`);

describe('the ends of a loop', () => {
  test.each(rules)('%s', (_, drawing = '', script = '', result = '') => {
    expect(ends(drawing, script)).toBe(result);
  });
});
