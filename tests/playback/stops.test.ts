import { describe, expect, test } from 'vitest';
import { drawSong, follow, openRehearsal, readTable, rehearse } from './rehearsal.ts';

// rule | the song and its cards | what is done | what comes of it, at which media time
const rules = readTable(`
# what a key phrase does
never only shows the card | ..aaaa..bbbb.... a | never, play, wait 20 | 0 play · 2 a · 6.15 met:a · 14 no card · 16 end
once shows, then stops | ..aaaa..bbbb.... a | play, wait 20 | 0 play · 2 a · 6.15 stop · 6.15 met:a
once: a card that was met before only shows | ..aaaa..bbbb.... a | met a, play, wait 12 | 0 met:a · 0 play · 2 a
once: the phrase is sung again, and does not stop again | ..aaaa..bbbb.... a | play, wait 7, continue, wait 8 | 0 play · 2 a · 6.15 stop · 6.15 met:a · 1.85 play
always stops at each occurrence | .aa.aa. a | always, play, wait 9, continue, wait 9, continue, wait 2 | 0 play · 1 a · 3.15 stop · 3.15 met:a · 0.85 play · 6.15 stop · 3.85 play
always stops again on the next pass | .aa.... a | always, play, wait 4, continue, wait 3, seek 0, wait 4 | 0 play · 1 a · 3.15 stop · 3.15 met:a · 0.85 play · 0 no card · 1 a · 3.15 stop
once does not stop at a lone part before the fullest | .aa.aabb.. ab | play, wait 12 | 0 play · 1 ab · 8.15 stop · 8.15 met:ab
the trail ends before the next word | .aabb a b | play, wait 4 | 0 play · 1 a · 3 stop · 3 met:a
ends together are one stop, the last card shows | .aaabbb.. x=b y=b | play, wait 9 | 0 play · 4 y · 7.15 stop · 7.15 met:x+y
a stop at the end of the audio | ..aaaa a | play, wait 9 | 0 play · 2 a · 6 stop · 6 met:a
a stop beyond the end of the audio | ..aaaa a | audio 5, play, wait 9 | 0 play · 2 a · 5 stop · 5 met:a
a phrase beyond the end of the audio is not sung | .aa...bb a b | audio 5, play, wait 4, continue, wait 9 | 0 play · 1 a · 3.15 stop · 3.15 met:a · 0.85 play · 5 end

# Continue
Continue from the phrase | ..aaaabbbb.. ab | play, wait 11, continue | 0 play · 2 ab · 10.15 stop · 10.15 met:ab · 1.85 play
Continue from the last phrase that is near | ..aaaaaabbbb.. ab | play, wait 13, continue | 0 play · 2 ab · 12.15 stop · 12.15 met:ab · 7.85 play
Continue from here | ..aaaa..bbbb.... a | fromHere, play, wait 7, continue | 0 play · 2 a · 6.15 stop · 6.15 met:a · 6 play
Continue never goes below 0 | aaa... a | play, wait 4, continue | 0 play · 3.15 stop · 3.15 met:a · 0 play
Play with a card up is Continue | ..aaaa..bbbb.... a | play, wait 7, play | 0 play · 2 a · 6.15 stop · 6.15 met:a · 1.85 play
the play button with a card up is Continue | ..aaaa..bbbb.... a | play, wait 7, toggle | 0 play · 2 a · 6.15 stop · 6.15 met:a · 1.85 play
the system's own Play with a card up is Continue | ..aaaa..bbbb.... a | play, wait 7, systemPlay | 0 play · 2 a · 6.15 stop · 6.15 met:a · 1.85 play
Continue does nothing where nothing holds the music | ..aaaa..bbbb.... a | continue, wait 5 | 
Continue at the end of the song plays the phrase, then ends | ..aaaa a | play, wait 9, continue, wait 9 | 0 play · 2 a · 6 stop · 6 met:a · 1.85 play · 6 end

# Close
Close ends the hold; Play goes on from there | ..aaaa..bbbb.... a | play, wait 7, close, wait 1, play, wait 2 | 0 play · 2 a · 6.15 stop · 6.15 met:a · 6.15 pause · 6.15 no card · 6.15 play
Close while the phrase is sung: no card and no stop in this pass | ..aaaa..bbbb.... a | play, wait 3, close, wait 5 | 0 play · 2 a · 3 no card · 6.15 met:a
a card put away comes back after a seek to before it | ..aaaa..bbbb.... a | never, play, wait 3, close, seek 0, wait 3 | 0 play · 2 a · 3 no card · 2 a
but not after a seek inside it | ..aaaa..bbbb.... a | never, play, wait 3, close, seek 2.5, wait 3 | 0 play · 2 a · 3 no card
a card put away comes back with the next round | .aa. a | met a, repeat, play, wait 2, close, wait 4 | 0 met:a · 0 play · 1 a · 2 no card · 1 a
Close at the end of the song does not start a round | .aa a | repeat, play, wait 4, close, wait 4 | 0 play · 1 a · 3 stop · 3 met:a · 3 end · 3 no card

# seeks
a seek fires nothing that it passes | ..aaaa..bbbb.... a b | play, wait 1, seek 9, wait 1 | 0 play · 9 b
playing on to the end of a card not met stops as usual | ..aaaa..bbbb.... a | seek 5, play, wait 5 | 5 a · 5 play · 6.15 stop · 6.15 met:a
a seek into the trail has passed the phrase | ..aaaa..bbbb.... a | seek 6.05, play, wait 3 | 6.05 a · 6.05 play
a click on the next line has passed the phrase before it | ..aaaabbbb a | play, wait 3, line 1, wait 2 | 0 play · 2 a
a seek ends the hold and starts nothing | ..aaaa..bbbb.... a | play, wait 7, seek 0, wait 3 | 0 play · 2 a · 6.15 stop · 6.15 met:a · 0 pause · 0 no card
the music that leads in to a line stops for nothing before it | ..aaaabbbb a | play, wait 3, line 1, wait 0.05, rate 1, wait 2 | 0 play · 2 a
a seek to the very end of the audio does not stop there | ..aaaa a | audio 5, play, wait 1, seek 5, wait 1 | 0 play · 5 a · 5 end
a seek to the very end of the song does not stop | ..aaaa a | play, wait 1, seek 6, wait 1 | 0 play · 6 a · 6 end

# loops
while a loop is on nothing stops | ..aaaa..bbbb.... a | loop 2-7, play, wait 20 | 0 play · 2 a · 6.15 met:a
a late turn meets nothing beyond the loop | ..aaaa.. a | loop 1-5, play, sleep 9, wait 1.5 | 0 play · 2 a
after the loop it stops | ..aaaa..bbbb.... a | always, loop 1-7, play, wait 8, unloop, wait 9 | 0 play · 2 a · 6.15 met:a · 1 no card · 2 a · 6.15 stop

# the settings
stops switched off while it is sung | ..aaaa..bbbb.... a | play, wait 5, toggleStops, wait 3 | 0 play · 2 a · 6.15 met:a
stops switched off and on again are what they were | ..aaaa..bbbb.... a | met a, always, toggleStops, toggleStops, play, wait 9 | 0 met:a · 0 play · 2 a · 6.15 stop
stops switched on from never | ..aaaa..bbbb.... a | never, toggleStops, play, wait 9 | 0 play · 2 a · 6.15 stop · 6.15 met:a
stop at all again | ..aaaa..bbbb.... a | met a, play, wait 3, forget, wait 5 | 0 met:a · 0 play · 2 a · 3 met: · 6.15 stop · 6.15 met:a
stop at one again | ..aaaa..bbbb.... a b | met a+b, forget b, play, wait 13 | 0 met:a+b · 0 met:a · 0 play · 2 a · 8 b · 12.15 stop · 12.15 met:a+b

# opened by hand
opened by hand: met, stays, the music goes on | ..aaaa..bbbb.... a b | play, wait 1, open b, wait 12 | 0 play · 1 b by hand · 1 met:b · 6.15 stop · 6.15 a · 6.15 met:b+a
opened by hand while its phrase is sung: no stop | ..aaaa..bbbb.... a | play, wait 3, open a, wait 20 | 0 play · 2 a · 3 a by hand · 3 met:a · 16 end
opened by hand while its phrase is sung, then closed | ..aaaa..bbbb.... a | play, wait 3, open a, wait 1, close, wait 3 | 0 play · 2 a · 3 a by hand · 3 met:a · 4 no card
opened over the card that holds: Close uncovers it | ..aaaa..bbbb.... a b | play, wait 7, open b, close, play | 0 play · 2 a · 6.15 stop · 6.15 met:a · 6.15 b by hand · 6.15 met:a+b · 6.15 a · 1.85 play
opened by hand, it stays through a seek | ..aaaa..bbbb.... a b | open b, seek 3, wait 1 | 0 b by hand · 0 met:b
the card that holds, opened by hand, holds on | ..aaaa..bbbb.... a | play, wait 7, open a, close | 0 play · 2 a · 6.15 stop · 6.15 met:a · 6.15 pause · 6.15 no card
an unknown card | ..aaaa..bbbb.... a | open x | 

# time that does not run smoothly
a sleep loses no card: it goes back to the stop | ..aaaa..bbbb.... a b | play, wait 1, sleep 12, continue, wait 20 | 0 play · 6.15 stop · 6.15 a · 6.15 met:a · 1.85 play · 8 b · 12.15 stop · 12.15 met:a+b
a sleep past a card that was put away and one that was not | ..aaaa..bbbb.... a b | play, wait 3, close, sleep 12 | 0 play · 2 a · 3 no card · 12.15 stop · 12.15 b · 12.15 met:a+b
a command comes late: the stop was first | ..aaaa..bbbb.... a | play, wait 1, sleep 12, pause | 0 play · 6.15 stop · 6.15 a · 6.15 met:a
a correction of the clock makes no stop twice | ..aaaa..bbbb.... a | always, fromHere, play, wait 7, close, play, correct -0.3, wait 2 | 0 play · 2 a · 6.15 stop · 6.15 met:a · 6.15 pause · 6.15 no card · 6.15 play
a stall delays a stop | ..aaaa..bbbb.... a | play, wait 6, stall, wait 9, flow, wait 1 | 0 play · 2 a · 6.15 stop · 6.15 met:a
a pause by the system | ..aaaa..bbbb.... a | play, wait 3, systemPause, wait 9, systemPlay, wait 9 | 0 play · 2 a · 3 pause · 3 play · 6.15 stop · 6.15 met:a
twice the speed | ..aaaa..bbbb.... a | rate 2, play, wait 4 | 0 play · 2 a · 6.15 stop · 6.15 met:a

# out of sight
out of sight: no stop, not met | ..aaaa..bbbb.... a | hide, play, wait 7, show, wait 1 | 0 play · 2 a
out of sight: what was passed is not made up for | ..aaaa..bbbb.... a b | hide, play, wait 9, show, wait 9 | 0 play · 2 a · 8 b · 12.15 stop · 12.15 met:b
out of sight at the end, then seen | ..aaaa a | hide, play, wait 7, show, wait 1 | 0 play · 2 a · 6 end
shown while late: what was played was out of sight | ..aaaa..bbbb.... a | hide, play, wait 1, sleep 6, show | 0 play · 7 a
stopsHidden, with wakes once a second | ..aaaa..bbbb.... a b | hide, throttle 1, stopsHidden, play, wait 8, continue, wait 14 | 0 play · 2 a · 6.15 stop · 6.15 met:a · 1.85 play · 8.85 b · 12.15 stop · 12.15 met:a+b
`);

describe('what a card does to the music', () => {
  test.each(rules)('%s', (_, drawing = '', script = '', log = '') => {
    expect(rehearse(drawing, script, ['play', 'card', 'met'])).toBe(log);
  });
});

describe('what is on display where the music stops or turns', () => {
  test('is the phrase, even where the next word follows at once', () => {
    const log = rehearse('..aaaabbbb a b', 'play, wait 7, close', ['play', 'card', 'line']);
    expect(log).toBe('0 play · 2 a · 2 a · 6 stop · 6 pause · 6 b · 6 b');
  });

  test('is the loop, even where the next word follows at once', () => {
    expect(rehearse('..aaaabbbb b', 'loop 3-6, play, wait 9', ['card', 'line'])).toBe('2 a');
  });

  test('is the card that stopped, until its phrase comes again', () => {
    const rehearsal = openRehearsal(songWithPhraseInLine());
    follow(rehearsal, 'fromLine, play, wait 5');
    expect(rehearsal.player.state.held).toBe(true);
    const held = rehearsal.player.state.card;
    follow(rehearsal, 'continue, wait 1');
    expect(rehearsal.sound.time).toBeLessThan(2);
    expect(rehearsal.player.state.card).toBe(held);
  });
});

/** `aa bb` from 0 to 4 s in one line, and a card for `bb`. */
function songWithPhraseInLine() {
  const song = drawSong('aabb.... x=b');
  const [first, second] = song.lyrics.lines;
  if (!first || !second) throw new Error('The picture has two lines.');
  const words = [{ start: 0, end: 2, text: 'aa ' }, ...second.words];
  song.lyrics.lines = [{ ...first, end: 4, text: 'aa bb', words }];
  return song;
}
