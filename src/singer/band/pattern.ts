import { stepsInBar } from '../score.ts';

/** Something that is struck, and how long it is held. */
export interface Stroke {
  /** Sixteenths from the beginning of the pattern. */
  step: number;
  steps: number;
  /** What stands in the pattern: how loud, or which tone. */
  sign: string;
}

/** One bar or several, again and again. */
export interface Pattern {
  bars: number;
  strokes: Stroke[];
}

/**
 * Reads `9--- ..5. 8... 8---`: sixteen signs to a bar, of which `.` rests, `-` holds what was struck before it, and anything else
 * strikes. Blanks and bar lines only help the eye.
 */
export function parsePattern(text: string): Pattern {
  const signs = text.replaceAll(/[ |]/gu, '').split('');
  const bars = signs.length / stepsInBar;
  if (bars === 0 || !Number.isInteger(bars)) throw new Error(`A pattern of ${signs.length} steps: «${text}».`);
  const strokes: Stroke[] = [];
  for (const [step, sign] of signs.entries()) {
    const last = strokes.at(-1);
    if (sign === '-' && last) last.steps += 1;
    else if (sign !== '.') strokes.push({ step, steps: 1, sign });
  }
  return { bars, strokes };
}

/** The strokes of one bar of a section, with steps counted from that bar. */
export function strokesInBar({ bars, strokes }: Pattern, bar: number): Stroke[] {
  const first = (bar % bars) * stepsInBar;
  return strokes
    .filter(({ step }) => step >= first && step < first + stepsInBar)
    .map(({ step, steps, sign }) => ({ step: step - first, steps, sign }));
}
