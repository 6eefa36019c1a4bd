import { describe, expect, onTestFinished, test } from 'vitest';
import { Coach } from '../../src/playback/coach.ts';
import { isOver, type Practice, practisedLine, type PracticePlan } from '../../src/playback/practice.ts';
import { drawSong, follow, openRehearsal, readTable, type Rehearsal } from './rehearsal.ts';

interface Lesson extends Rehearsal {
  coach: Coach;
}

const orders: Record<string, (lesson: Lesson) => void> = {
  '○': ({ coach }) => coach.answer('passed'),
  '×': ({ coach }) => coach.answer('again'),
  stop: ({ coach }) => coach.stop(),
  hidePage: ({ coach }) => coach.setHidden(true),
};

/** The line that is practised and which time it is sung, such as `a2`; `a2?` where the music waits for an answer. */
const practiceNote =
  ({ player }: Rehearsal) =>
  (practice: Practice) => {
    const letter = player.state.song?.lyrics.lines[practisedLine(practice)]?.text[0] ?? '-';
    const { heard, phase } = practice;
    if (isOver(practice)) return phase;
    return phase === 'asking' ? `${letter}${heard}?` : `${letter}${heard + 1}`;
  };

function readPlan(text: string): PracticePlan {
  const [mode = '', times = '', lines = '', first = '0'] = text.split(' ');
  const planned = lines.split('+').map(Number);
  return { mode: mode === 'drill' ? 'drill' : 'repeat', times: Number(times), lines: planned, first: Number(first) };
}

/** What a script makes of a practice of a drawn song: each change with the media time to the nearest 0.05 s. */
function rehearsePractice(drawing: string, before: string, plan: string, script: string): string {
  const rehearsal = openRehearsal(drawSong(drawing));
  const { player, sound, time } = rehearsal;
  if (before) follow(rehearsal, before);
  const { signal } = new AbortController();
  const log: string[] = [];
  const write = (what: string) => log.push(`${Math.round(sound.time * 20) / 20} ${what}`);
  player.subscribe((state) => (state.held ? 'stop' : state.playing ? 'play' : 'pause'), write, signal);
  player.subscribe(({ rate }) => `${rate}×`, write, signal);
  player.subscribe(({ loop }) => (loop ? 'loop' : 'free'), write, signal);
  const coach = new Coach({ player, plan: readPlan(plan), timer: time });
  coach.begin();
  coach.subscribe(practiceNote(rehearsal), write, signal);
  for (const step of script.split(',').map((each) => each.trim())) {
    const carryOut = orders[step];
    if (carryOut) carryOut({ ...rehearsal, coach });
    else follow(rehearsal, step);
  }
  onTestFinished(() => player.destroy());
  return log.join(' · ');
}

const song = '..aaaa.bbbb.cccc......dddd...';

// rule | the song and its cards | before | mode, times, lines, place of the first | what is done | what comes of it
const histories = readTable(`
each line twice, on into the next by itself, and on when it is over | ${song} | | repeat 2 0+1+2 | wait 30 | 0 loop · 1.85 play · 1.85 a2 · 7 b1 · 6.85 b2 · 12 c1 · 11.85 c2 · 16 done · 16 free
through a long rest it goes at once; at the song’s end it is over | ${song} | seek 8, play | repeat 2 2+3 | wait 40 | 8 loop · 11.85 c2 · 21.85 d1 · 21.85 d2 · 21.85 free · 26 done · 29 pause
the last line of the song | ${song} | play | repeat 3 3 | wait 40 | 0 loop · 21.85 d2 · 21.85 d3 · 21.85 free · 26 done · 29 pause
lines that do not follow each other | ${song} | | repeat 2 0+2 | wait 22 | 0 loop · 1.85 play · 1.85 a2 · 11.85 c1 · 11.85 c2 · 16 done · 16 free
until somebody goes on | ${song} | | repeat Infinity 0+1 | wait 15, next, wait 9 | 0 loop · 1.85 play · 1.85 a2 · 1.85 a3 · 1.85 a4 · 6.85 b1 · 6.85 b2 · 6.85 b3
switched off, the music plays on | ${song} | play, seek 3 | repeat 3 0 | wait 9, stop, wait 5 | 3 loop · 1.85 a2 · 1.85 a3 · 2.25 free · 2.25 stopped
slower when it fails; an answer before the line was heard is none | ${song} | | drill 1 0+1 | wait 5.6, ○, wait 1, ×, ×, wait 5, ○, wait 7, ○ | 0 loop · 0 0.75× · 1.85 play · 1.85 a1? · 1.85 pause · 1.85 0.65× · 1.85 play · 1.85 a1 · 1.85 a1? · 1.85 pause · 1.85 0.75× · 1.85 play · 1.85 a1
faster when it goes; passed at full speed it is over, and the old speed is back | ${song} | rate 1.25 | drill 1 0 | wait 6, ○, wait 5.2, ○, wait 4.7, ○, wait 4.4, ○, wait 4 | 0 loop · 0 0.75× · 1.85 play · 1.85 a1? · 1.85 pause · 1.85 0.85× · 1.85 play · 1.85 a1 · 1.85 a1? · 1.85 pause · 1.85 0.95× · 1.85 play · 1.85 a1 · 1.85 a1? · 1.85 pause · 1.85 1× · 1.85 play · 1.85 a1 · 1.85 a1? · 1.85 pause · 1.85 free · 1.85 1.25× · 1.85 done
without an answer it goes on by itself | ${song} | | drill 1 0 | wait 20 | 0 loop · 0 0.75× · 1.85 play · 1.85 a1? · 1.85 pause · 1.85 play · 1.85 a2 · 1.85 a2? · 1.85 pause
out of sight it waits for nobody | ${song} | | drill 1 0 | hidePage, wait 20 | 0 loop · 0 0.75× · 1.85 play · 1.85 a2 · 1.85 a3 · 1.85 a4
the page goes out of sight while the music waits | ${song} | | drill 1 0 | wait 6, hidePage, wait 1 | 0 loop · 0 0.75× · 1.85 play · 1.85 a1? · 1.85 pause · 1.85 play · 1.85 a2
somebody sets a loop of their own, which stays | ${song} | | repeat 3 0 | wait 3, loop 1-9, wait 20 | 0 loop · 1.85 play · 4.85 abandoned
somebody takes the loop away | ${song} | | repeat 3 0 | wait 3, unloop, wait 20 | 0 loop · 1.85 play · 4.85 free · 4.85 abandoned
another song comes | ${song} | | drill 1 0 | wait 3, met a, wait 20 | 0 loop · 0 0.75× · 1.85 play · 0 pause · 0 free · 0 abandoned · 0 1×
it begins where a card holds the music | ..aaaa..bbbb.... a | play, wait 7 | repeat 2 0 | wait 20 | 1.85 loop · 1.85 pause · 1.85 play · 1.85 a2 · 6 done · 6 free · 16 pause
no card stops the music before it is over | ..aaaa.bbbb..... a b always | always | repeat 2 0+1 | wait 30 | 0 loop · 1.85 play · 1.85 a2 · 7 b1 · 6.85 b2 · 6.85 free · 11 done · 11.15 stop
Play instead of an answer | ${song} | | drill 1 0 | wait 6, play, wait 1 | 0 loop · 0 0.75× · 1.85 play · 1.85 a1? · 1.85 pause · 1.85 play · 1.85 a2
paused by hand | ${song} | | repeat 3 0 | wait 3, pause, wait 10, play, wait 2 | 0 loop · 1.85 play · 4.85 pause · 4.85 play · 1.85 a2
this line again, instead of an answer | ${song} | | drill 1 0 | wait 6, again, wait 2 | 0 loop · 0 0.75× · 1.85 play · 1.85 a1? · 1.85 pause · 1.85 a2 · 1.85 play
somebody goes to another of the lines | ${song} | | repeat 3 0+1+2 | wait 3, line 2, wait 6 | 0 loop · 1.85 play · 11.85 c1 · 11.85 c2
somebody goes elsewhere | ${song} | | repeat 3 0 | wait 3, line 2, wait 6 | 0 loop · 1.85 play · 11.85 abandoned · 11.85 free
a speed set by hand stays | ${song} | | drill 1 0 | wait 3, rate 0.6, wait 9, ○, wait 1, rate 1.5, stop | 0 loop · 0 0.75× · 1.85 play · 4.1 0.6× · 1.85 a1? · 1.85 pause · 1.85 0.85× · 1.85 play · 1.85 a1 · 2.7 1.5× · 2.7 free · 2.7 stopped
after a sleep nothing is sung twice too often | ${song} | | repeat 2 0+1 | wait 3, sleep 30, wait 9 | 0 loop · 1.85 play · 1.85 a2 · 7 b1
out of sight, with a throttled timer | ${song} | | repeat 2 0+1 | hidePage, throttle 1, wait 30 | 0 loop · 1.85 play · 1.85 a2 · 7.85 b1 · 6.85 b2 · 11.85 done · 11.85 free
`);

describe('a coach', () => {
  test.each(histories)('%s', (_rule, drawing = '', before = '', plan = '', script = '', log = '') => {
    expect(rehearsePractice(drawing, before, plan, script)).toBe(log);
  });
});
