import type { PracticeMode } from '../playback/practice.ts';
import { choose, preferences } from './preferences.ts';

/** How somebody practises. */
export interface PracticeChoice {
  readonly mode: PracticeMode;
  /** How often each line is sung, where it is repeated. */
  readonly times: number;
}

/** How often a line may be repeated; the last one has no end. */
export const allTimes = [2, 3, 5, Infinity] as const;

/** What was chosen last on this device; at first each line three times. */
export function readPracticeChoice(): PracticeChoice {
  const { practiceMode = 'repeat', practiceTimes } = preferences.state;
  return { mode: practiceMode, times: allTimes.find((each) => String(each) === practiceTimes) ?? 3 };
}

export function keepPracticeChoice({ mode, times }: PracticeChoice): void {
  // JSON has no Infinity.
  choose({ practiceMode: mode, practiceTimes: String(times) });
}
