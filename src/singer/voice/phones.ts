import { soundOf } from '../kana.ts';
import type { Mora, Note, Phrase, SungWord } from '../score.ts';
import { parseSoundTable } from './sound-table.ts';

/** A speech sound, or a silence, and when it is heard. */
export interface Phone {
  /** As the voice calls it: `a`, `k`, `sh`, `N`, `cl`; `pau` is a pause, `sil` the silence around all. */
  symbol: string;
  start: number;
  end: number;
  /** What it is sung in; silence belongs to nothing. */
  note?: Note;
  word?: SungWord;
}

/** Milliseconds that consonants take: measured in the voice's own speech, and a little shorter, for singing. */
const consonantLengths = parseSoundTable(`
  k 62  s 88  t 52  n 48  h 62  m 52  y 48  r 34  w 46
  g 46  z 66  d 42  b 44  p 56  f 66  v 50  sh 90  j 66  ch 80  ts 80
  ky 76  gy 60  ty 70  dy 56  ny 60  hy 74  by 58  py 66  my 60  ry 48
`);
const otherConsonant = 55;

/** The voice has five states for each sound, of 5 ms at least: shorter than this, and it is no longer that sound. */
const shortestPhone = 0.03;
/** A gap between notes up to here is no rest. */
const shortestRest = 0.02;
/** How much of what lies before it a consonant may take. */
const greatestShare = { ofMora: 0.46, ofClosure: 0.55 };

/** Silence before the first sound and after the last. */
const silence = { before: 0.4, after: 0.5 };

export const isVowel = ({ symbol }: Phone) => /^[aiueo]$/u.test(symbol);
export const isSilence = ({ symbol }: Phone) => symbol === 'sil' || symbol === 'pau';
/** Whether it counts as a mora by itself. */
export const isMoraic = ({ symbol }: Phone) => /^(?:[aiueoN]|cl)$/u.test(symbol);

const voiced = new Set('a i u e o N n ny m my r ry y w g gy z j d dy b by v'.split(' '));
export const isVoiced = ({ symbol }: Phone) => voiced.has(symbol);

/**
 * What the voice has to say for some phrases, without a gap from the silence before them to the silence after. Notes start at their
 * vowel: a consonant takes its time from what is before it. No vowel is whispered, as in speech some would be.
 */
export function spellPhones(phrases: readonly Phrase[]): Phone[] {
  const phones: Phone[] = [];
  let vowelBefore: string | undefined;
  for (const { mora, note, word } of listMoras(phrases)) {
    const { consonant, vowel } = soundOf(mora.kana, vowelBefore) ?? { consonant: '', vowel: 'a' };
    if (consonant) addConsonant(phones, { symbol: consonant, start: mora.start, end: mora.start, note, word });
    phones.push({ symbol: vowel, start: mora.start, end: mora.end, note, word });
    vowelBefore = vowel;
  }
  return fillGaps(phones);
}

interface SungMora {
  mora: Mora;
  note: Note;
  word: SungWord;
}

const listMoras = (phrases: readonly Phrase[]): SungMora[] =>
  phrases.flatMap(({ words }) =>
    words.flatMap((word) => word.notes.flatMap((note) => note.moras.map((mora) => ({ mora, note, word })))),
  );

function addConsonant(phones: Phone[], consonant: Phone): void {
  const before = phones.at(-1);
  consonant.start -= measureConsonant(consonant, before);
  if (before && consonant.end - before.end <= shortestRest) before.end = consonant.start;
  phones.push(consonant);
}

function measureConsonant({ symbol, end }: Phone, before: Phone | undefined): number {
  const natural = (consonantLengths.get(symbol) ?? otherConsonant) / 1000;
  if (!before) return natural;
  const rest = end - before.end;
  const share = before.symbol === 'cl' ? greatestShare.ofClosure : greatestShare.ofMora;
  const room = rest > shortestRest ? rest - shortestPhone : (end - before.start) * share;
  return Math.max(shortestPhone, Math.min(natural, room));
}

/** A gap that is too short for a pause belongs to the sound before it. */
function fillGaps(phones: readonly Phone[]): Phone[] {
  const [first] = phones;
  if (!first) return [];
  const filled: Phone[] = [{ symbol: 'sil', start: first.start - silence.before, end: first.start }];
  for (const phone of phones) {
    const before = filled.at(-1);
    if (before && phone.start - before.end > shortestPhone)
      filled.push({ symbol: 'pau', start: before.end, end: phone.start });
    else if (before) before.end = phone.start;
    filled.push(phone);
  }
  const { end } = filled.at(-1) ?? first;
  return [...filled, { symbol: 'sil', start: end, end: end + silence.after }];
}
