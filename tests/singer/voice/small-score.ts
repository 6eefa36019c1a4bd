import type { Note, Phrase, Score, ScoreSection, SungWord } from '../../../src/singer/score.ts';

/** A note: its moras, its sixteenths, its pitch and degree. A number alone is a rest of so many sixteenths. */
export type Token = number | { kana: string; steps: number; pitch?: number; degree?: number };

/** At this tempo a sixteenth takes a tenth of a second. */
export const tempo = 150;
export const step = 0.1;

/** Times as a person would write them: the computed ones differ from these by less than anyone hears. */
const time = (steps: number) => Math.round(steps * 1000 * step) / 1000;

const splitMoras = (kana: string) => kana.match(/.[ァィゥェォャュョ]?/gu) ?? [];

/** Words of notes that follow each other from the first step on; two moras of a note take half of it each. */
export function createPhrase(words: readonly Token[][]): Phrase {
  let at = 0;
  const sungWords = words.map((tokens): SungWord => {
    const notes: Note[] = [];
    for (const token of tokens) {
      if (typeof token !== 'number') notes.push(createNote(token, at));
      at += typeof token === 'number' ? token : token.steps;
    }
    return { text: 'x', notes };
  });
  return { words: sungWords, line: 1 };
}

function createNote({ kana, steps, pitch = 69, degree = 7 }: Exclude<Token, number>, at: number): Note {
  const moras = splitMoras(kana);
  const share = steps / moras.length;
  return {
    pitch,
    degree,
    step: at,
    steps,
    start: time(at),
    end: time(at + steps),
    moras: moras.map((mora, i) => ({ kana: mora, start: time(at + i * share), end: time(at + (i + 1) * share) })),
  };
}

export const createSection = (parts: Partial<ScoreSection> = {}): ScoreSection => ({
  name: 'chorus1',
  style: 'chorus',
  transpose: 0,
  chords: ['C', 'F'],
  firstBar: 0,
  phrases: [],
  lead: [],
  ...parts,
});

export const createScore = (sections: ScoreSection[]): Score => ({
  title: 'two bars',
  tempo,
  tonic: 57,
  band: 'rock',
  artist: 'Mei',
  sections,
  lines: [],
  readings: [],
});
