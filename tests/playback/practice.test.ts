import { describe, expect, test } from 'vitest';
import {
  canAnswer,
  drillRates,
  findHardLines,
  isOver,
  type Practice,
  practiceAfter,
  type PracticeEvent,
  type PracticeMode,
  practisedLine,
  startPractice,
} from '../../src/playback/practice.ts';
import { readTable } from './rehearsal.ts';

const events: Record<string, (argument: string) => PracticeEvent> = {
  sung: () => ({ type: 'sung', mayWait: true }),
  unseen: () => ({ type: 'sung', mayWait: false }),
  ranOn: () => ({ type: 'ranOn' }),
  none: () => ({ type: 'unanswered' }),
  '○': () => ({ type: 'answered', answer: 'passed' }),
  '×': () => ({ type: 'answered', answer: 'again' }),
  to: (line) => ({ type: 'moved', line: Number(line) }),
  stop: () => ({ type: 'stopped' }),
};

/** Such as `4:2/3` for the second of three rounds of line 4, or `4@0.75?` for a line of the drill that waits for an answer. */
function note(practice: Practice): string {
  const { phase, mode, heard, times, step } = practice;
  if (isOver(practice)) return phase;
  const line = practisedLine(practice);
  if (mode === 'repeat') return `${line}:${heard + 1}/${times}`;
  return `${line}@${drillRates[step]}${phase === 'asking' ? '?' : canAnswer(practice) ? '…' : ''}`;
}

/** Follows events such as `sung ○ sung ×` from a start such as `repeat 3 4,5,6 1`: mode, times, lines, place of the first. */
function follow(start: string, script: string): Practice[] {
  const [mode = '', times = '', lines = '', first = '0'] = start.split(' ');
  const planned = lines.split(',').filter(Boolean).map(Number);
  const practices = [
    startPractice({ mode: mode as PracticeMode, times: Number(times), lines: planned, first: Number(first) }),
  ];
  for (const word of script.split(' ').filter(Boolean)) {
    const [name = '', argument = ''] = word.split('=');
    const event = events[name]?.(argument);
    const last = practices.at(-1);
    if (!event || !last) throw new Error(`No such event: ${word}`);
    practices.push(practiceAfter(last, event));
  }
  return practices;
}

// rule | mode, times, lines, place of the first | what happens | each state
const histories = readTable(`
each line is sung so many times | repeat 3 4,5 | sung sung sung sung | 4:1/3 4:2/3 4:3/3 5:1/3 5:2/3
the music may go on by itself after the last time | repeat 2 4,5 | sung ranOn sung ranOn | 4:1/2 4:2/2 5:1/2 5:2/2 done
for ever | repeat Infinity 4,5 | sung sung | 4:1/Infinity 4:2/Infinity 4:3/Infinity
after the last line it is over, and stays so | repeat 2 4 | sung sung sung to=4 | 4:1/2 4:2/2 done done done
it begins where somebody is, and earlier lines are there to go back to | repeat 2 4,5,6 1 | sung to=4 sung sung | 5:1/2 5:2/2 4:1/2 4:2/2 5:1/2
going to a line begins with it anew | repeat 3 4,5 | sung sung to=5 | 4:1/3 4:2/3 4:3/3 5:1/3
going back within the line counts on | repeat 3 4,5 | sung to=4 sung | 4:1/3 4:2/3 4:2/3 4:3/3
going elsewhere ends it | repeat 3 4,5 | to=9 | 4:1/3 abandoned
switched off | repeat 3 4,5 | stop | 4:1/3 stopped
no lines, nothing to do | repeat 3 | sung | done done
an answer means nothing here | repeat 3 4 | sung ○ | 4:1/3 4:2/3 4:2/3
faster when it goes, on to the next line at full speed | drill 1 4,5 | sung ○ sung ○ sung ○ sung ○ | 4@0.75 4@0.75? 4@0.85 4@0.85? 4@0.95 4@0.95? 4@1 4@1? 5@0.75
slower each time it fails, but not below half | drill 1 4 | sung × sung × sung × | 4@0.75 4@0.75? 4@0.65 4@0.65? 4@0.5 4@0.5? 4@0.5
from below it comes back the same way | drill 1 4 | sung × sung ○ sung ○ | 4@0.75 4@0.75? 4@0.65 4@0.65? 4@0.75 4@0.75? 4@0.85
without an answer it is sung again at the same speed, and may still be answered | drill 1 4 | sung none sung none ○ | 4@0.75 4@0.75? 4@0.75… 4@0.75? 4@0.75… 4@0.85
out of sight it does not wait | drill 1 4 | unseen unseen ○ | 4@0.75 4@0.75… 4@0.75… 4@0.85
pressing twice is one answer | drill 1 4 | ○ sung ○ ○ | 4@0.75 4@0.75 4@0.75? 4@0.85 4@0.85
hearing it again from its start, instead of an answer | drill 1 4 | sung to=4 | 4@0.75 4@0.75? 4@0.75…
somebody goes on without an answer | drill 1 4,5 | sung × to=5 | 4@0.75 4@0.75? 4@0.65 5@0.75
the drill ends with its last line | drill 1 4 | sung ○ sung ○ sung ○ sung ○ | 4@0.75 4@0.75? 4@0.85 4@0.85? 4@0.95 4@0.95? 4@1 4@1? done
`);

describe('a practice', () => {
  test.each(histories)('%s', (_rule, start = '', script = '', history = '') => {
    expect(follow(start, script).map(note).join(' ')).toBe(history);
  });
});

const pass = 'sung ○ sung ○ sung ○ sung ○';

// what | lines | what happens | the hard lines with their answers
const summaries = readTable(`
lines that went at once are not hard | 4,5 | ${pass} ${pass} |
the hardest come first, then in their order | 4,5,6 | sung × sung ○ ${pass} sung × sung × sung ○ sung ○ ${pass} sung × sung ○ ${pass} | 5:8 4:6 6:6
what was passed over is not hard | 4,5 | sung × to=5 ${pass} |
what was tried often before it was stopped is hard | 4,5 | sung × sung × sung × sung × sung × stop | 4:5
`);

describe('what a drill has shown', () => {
  test.each(summaries)('%s', (_what, lines, script = '', hard = '') => {
    const last = follow(`drill 1 ${lines}`, script).at(-1);
    const found = last ? findHardLines(last) : [];
    expect(found.map(({ line, tries }) => `${line}:${tries}`).join(' ')).toBe(hard);
  });
});
