import type { PracticeMode } from '../playback/practice.ts';

/** How somebody practises. */
export interface PracticeChoice {
  readonly mode: PracticeMode;
  /** How often each line is sung, where it is repeated. */
  readonly times: number;
}

/** How often a line may be repeated; the last one has no end. */
export const allTimes = [2, 3, 5, Infinity] as const;

const storageKey = 'oboeuta:practice';
/** What was chosen in this page: it stands where storage is refused. */
let chosen: PracticeChoice = { mode: 'repeat', times: 3 };

/** What was chosen last on this device; at first each line three times. */
export function readPracticeChoice(): PracticeChoice {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    return readChoice(stored) ?? chosen;
  } catch {
    return chosen;
  }
}

export function keepPracticeChoice(choice: PracticeChoice): void {
  chosen = choice;
  try {
    // JSON has no Infinity.
    localStorage.setItem(storageKey, JSON.stringify({ mode: choice.mode, times: String(choice.times) }));
  } catch {
    // Refused or full: it lasts as long as the page.
  }
}

function readChoice(stored: unknown): PracticeChoice | undefined {
  if (typeof stored !== 'object' || stored === null || !('mode' in stored) || !('times' in stored)) return undefined;
  const { mode } = stored;
  const times = allTimes.find((each) => String(each) === stored.times);
  return times !== undefined && (mode === 'repeat' || mode === 'drill') ? { mode, times } : undefined;
}
