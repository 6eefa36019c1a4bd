import type { WrittenPhrase } from './score-phrases.ts';
import { quote, type Report } from './score-report.ts';
import { type Mora, notesOf, type Score, stepLength, stepsInBar, type SungWord } from './score.ts';

/** What the voice sings well: C#4 to E5. */
const range = { lowest: 61, highest: 76 };

/** Seconds. A shorter mora is not understood: its consonant alone takes most of it. */
const shortestMora = 0.085;

/** Moras in a second, over a phrase without its rests. */
const fastestPhrase = 8;

/** Sixteenths that may be sung on one breath, and how long a rest must be to be one, in seconds. */
const longestBreath = 4 * stepsInBar;
const shortestRest = 0.09;

/** A song takes at most so many seconds. */
const longestSong = 15 * 60;

/** Whether a voice can sing it, and a listener follow. */
export function checkSinging(written: readonly WrittenPhrase[], score: Score, report: Report): void {
  for (const phrase of written) {
    checkRange(phrase, report);
    checkPace(phrase, report);
  }
  checkBreaths(written, score, report);
  checkLength(score, report);
}

function checkRange({ phrase, notesLine }: WrittenPhrase, report: Report): void {
  for (const { notes } of phrase.words) {
    const stray = notes.find(({ pitch }) => pitch < range.lowest || pitch > range.highest);
    if (!stray) continue;
    const side = stray.pitch < range.lowest ? 'below' : 'above';
    const sung = notes.flatMap(({ moras }) => moras.map(({ kana }) => kana)).join('');
    const message = `${quote(sung)} goes to ${nameOf(stray.pitch)}, ${side} the voice.`;
    const hint = `Stay between ${nameOf(range.lowest)} and ${nameOf(range.highest)}: mend the degree, the tonic, or the transpose.`;
    return report.warn(notesLine, 'out-of-range', message, hint);
  }
}

const pitchNames = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B'];

const nameOf = (pitch: number) => `${pitchNames[((pitch % 12) + 12) % 12]}${Math.floor(pitch / 12) - 1}`;

function checkPace({ phrase, notesLine }: WrittenPhrase, report: Report): void {
  const moras = phrase.words.flatMap(morasOf);
  const lengths = moras.map(({ start, end }) => end - start);
  const short = moras.find((_, index) => (lengths[index] ?? 0) < shortestMora && moras[index]?.kana !== 'ッ');
  if (short) {
    const length = Math.round((short.end - short.start) * 1000);
    const message = `${quote(short.kana)} has only ${length} ms.`;
    const hint = `Give it ${shortestMora * 1000} ms: a longer note, one of its own, or a slower tempo.`;
    return report.warn(notesLine, 'short-mora', message, hint);
  }
  const pace = moras.length / lengths.reduce((sum, length) => sum + length, 0);
  if (pace <= fastestPhrase) return;
  const message = `This phrase has ${pace.toFixed(1)} moras in a second.`;
  report.warn(
    notesLine,
    'fast-phrase',
    message,
    `Nobody follows more than ${fastestPhrase}: use longer notes or fewer words.`,
  );
}

const morasOf = ({ notes }: SungWord): Mora[] => notes.flatMap(({ moras }) => moras);

function checkBreaths(written: readonly WrittenPhrase[], score: Score, report: Report): void {
  let from = 0;
  let end = -Infinity;
  let isTold = false;
  for (const { phrase, notesLine } of written) {
    for (const { step, steps } of notesOf([phrase])) {
      const isRested = (step - end) * stepLength(score) >= shortestRest;
      if (isRested) {
        from = step;
        isTold = false;
      }
      end = step + steps;
      if (end - from <= longestBreath || isTold) continue;
      isTold = true;
      report.warn(notesLine, 'no-breath', 'More than 4 bars are sung on one breath.', 'Put an r between two words.');
    }
  }
}

function checkLength(score: Score, report: Report): void {
  const last = score.sections.at(-1);
  const bars = last ? last.firstBar + last.chords.length : 0;
  const length = bars * stepsInBar * stepLength(score);
  if (length > longestSong)
    report.error(
      1,
      'long-song',
      `This song takes ${Math.round(length / 60)} minutes.`,
      `Let it be shorter than ${longestSong / 60}.`,
    );
}
