/** `repeat`: each line is sung so many times. `drill`: slower each time it fails, faster when it goes, until it goes at the song's own speed. */
export type PracticeMode = 'repeat' | 'drill';

/** What somebody has chosen to practise. */
export interface PracticePlan {
  readonly mode: PracticeMode;
  /** How often each line is sung in `repeat`; `Infinity`: until somebody goes on. */
  readonly times: number;
  /** Indices of lines, in the order in which they are practised. */
  readonly lines: readonly number[];
  /** Which of `lines` comes first; the others before it are there to go back to. */
  readonly first: number;
}

/** How far somebody has come. Never changed in place. */
export interface Practice extends PracticePlan {
  /** `asking`: the music waits for an answer. `done`: beyond the last line; `stopped`: switched off; `abandoned`: for something else. */
  readonly phase: 'singing' | 'asking' | 'done' | 'stopped' | 'abandoned';
  /** Which of `lines` is practised. */
  readonly place: number;
  /** How often its line has been sung: in `repeat` since it came up, in `drill` since the last answer. */
  readonly heard: number;
  /** In `drill`: which of `drillRates` it is sung at. */
  readonly step: number;
  /** Answers given for each of `lines`; those that were passed over have none. */
  readonly tries: readonly number[];
}

export type PracticeEvent =
  /** The line has been sung to its end. `mayWait`: somebody is there who could answer. */
  | { readonly type: 'sung'; readonly mayWait: boolean }
  /** The same, and the music has gone on to the next line by itself. */
  | { readonly type: 'ranOn' }
  /** No answer has come. */
  | { readonly type: 'unanswered' }
  | { readonly type: 'answered'; readonly answer: Answer }
  /** Somebody has gone to another line, one of `lines` or not. */
  | { readonly type: 'moved'; readonly line: number }
  | { readonly type: 'stopped' }
  /** Somebody wants to hear something else. */
  | { readonly type: 'abandoned' };

export type Answer = 'passed' | 'again';

/**
 * The speeds of the drill. A tenth is a step that one hears and yet can follow; below 0.75 they are a little wider, for somebody who has
 * failed wants to hear each syllable. Slower than half the browsers smear consonants, and the player does not go.
 */
export const drillRates = [0.5, 0.65, 0.75, 0.85, 0.95, 1] as const;
const firstStep = 2;
const lastStep = drillRates.length - 1;
/** The answers that a line takes that goes each time. */
const fewestTries = lastStep - firstStep + 1;

export function startPractice(plan: PracticePlan): Practice {
  const tries = plan.lines.map(() => 0);
  const start: Practice = { ...plan, phase: 'singing', place: plan.first, heard: 0, step: firstStep, tries };
  return goTo(start, plan.first);
}

/** What an event makes of a practice; the same one where it makes nothing of it. */
export function practiceAfter(practice: Practice, event: PracticeEvent): Practice {
  const { type } = event;
  if (isOver(practice)) return practice;
  if (type === 'sung') return practice.mode === 'repeat' ? countRound(practice) : ask(practice, event.mayWait);
  if (type === 'ranOn') return countRound(practice);
  if (type === 'unanswered') return singOn(practice);
  if (type === 'answered') return canAnswer(practice) ? takeAnswer(practice, event.answer) : practice;
  if (type === 'moved') return moveTo(practice, event.line);
  return { ...practice, phase: type };
}

export function isOver({ phase }: Practice): boolean {
  return phase !== 'singing' && phase !== 'asking';
}

/** An answer is about a line that has been heard: pressing twice is no second answer. */
export function canAnswer(practice: Practice): boolean {
  return practice.mode === 'drill' && practice.heard > 0 && !isOver(practice);
}

/** In `repeat`: whether the line is sung for the last time. */
export function isLastRound({ mode, heard, times }: Practice): boolean {
  return mode === 'repeat' && heard + 1 >= times;
}

/** The line that is practised. */
export function practisedLine({ lines, place }: Practice): number {
  return lines[place] ?? -1;
}

/** Of the lines that did not go at once, the hardest first: which they are, and how many answers they took. */
export function findHardLines({ lines, tries }: Practice): { line: number; tries: number }[] {
  const tried = lines.map((line, place) => ({ line, tries: tries[place] ?? 0 }));
  return tried.filter((each) => each.tries > fewestTries).toSorted((a, b) => b.tries - a.tries || a.line - b.line);
}

/** Goes to one of the lines; beyond the last the practice is over. */
function goTo(practice: Practice, place: number): Practice {
  if (place >= practice.lines.length) return { ...practice, phase: 'done' };
  return { ...practice, phase: 'singing', place, heard: 0, step: firstStep };
}

function moveTo(practice: Practice, line: number): Practice {
  if (line === practisedLine(practice)) return singOn(practice);
  const place = practice.lines.indexOf(line);
  return place < 0 ? { ...practice, phase: 'abandoned' } : goTo(practice, place);
}

function singOn(practice: Practice): Practice {
  return practice.phase === 'asking' ? { ...practice, phase: 'singing' } : practice;
}

function countRound(practice: Practice): Practice {
  return isLastRound(practice) ? goTo(practice, practice.place + 1) : { ...practice, heard: practice.heard + 1 };
}

function ask(practice: Practice, mayWait: boolean): Practice {
  return { ...practice, heard: practice.heard + 1, phase: mayWait ? 'asking' : 'singing' };
}

function takeAnswer(practice: Practice, answer: Answer): Practice {
  const tries = practice.tries.with(practice.place, (practice.tries[practice.place] ?? 0) + 1);
  const answered: Practice = { ...practice, tries, heard: 0, phase: 'singing' };
  if (answer === 'again') return { ...answered, step: Math.max(0, practice.step - 1) };
  if (practice.step < lastStep) return { ...answered, step: practice.step + 1 };
  return goTo(answered, practice.place + 1);
}
