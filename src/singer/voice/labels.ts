import type { SungWord } from '../score.ts';
import { type Phone, isMoraic, isSilence } from './phones.ts';
import { seemingNeighbours } from './whispered-vowels.ts';

/** As much as is said with one fall of the voice; here, a word as it lights up. */
interface AccentPhrase {
  word: SungWord | undefined;
  moras: number;
}

/** What is said between two pauses. */
type BreathGroup = AccentPhrase[];

/** Where a sound stands: in its accent phrase, counted in moras from 1, and in the whole. */
interface Place {
  group: number;
  phrase: number;
  mora: number;
}

/**
 * The labels that tell `hts_engine` what to say: one line a phone, in the full context of HTS for Japanese (`HTS_TTS_JPN`), without
 * times. Context that a song does not have (parts of speech, questions) is `xx`.
 */
export function writeLabels(phones: readonly Phone[]): string[] {
  const { groups, places } = findPlaces(phones);
  const total = writeTotal(groups.length);
  let groupsBefore = 0;
  return phones.map((_, index) => {
    const place = places[index];
    if (place) groupsBefore = place.group + 1;
    const context = place ? writeSungContext(groups, place) : writeSilentContext(groups, groupsBefore);
    return writeNeighbours(phones, index) + context + total;
  });
}

function findPlaces(phones: readonly Phone[]): { groups: BreathGroup[]; places: (Place | undefined)[] } {
  const groups: BreathGroup[] = [];
  let open: BreathGroup | undefined;
  const places = phones.map((phone): Place | undefined => {
    if (isSilence(phone)) {
      open = undefined;
      return undefined;
    }
    if (!open) groups.push((open = []));
    if (open.length === 0 || open.at(-1)?.word !== phone.word) open.push({ word: phone.word, moras: 0 });
    const phrase = open.at(-1);
    const mora = (phrase?.moras ?? 0) + 1;
    if (phrase && isMoraic(phone)) phrase.moras = mora;
    return { group: groups.length - 1, phrase: open.length - 1, mora };
  });
  return { groups, places };
}

const nothing = 'xx';

function writeNeighbours(phones: readonly Phone[], index: number): string {
  const symbolAt = (place: number) => phones[place]?.symbol ?? nothing;
  const it = symbolAt(index);
  const [last, next] = seemingNeighbours(symbolAt(index - 1), it, symbolAt(index + 1));
  return `${symbolAt(index - 2)}^${last}-${it}+${next}=${symbolAt(index + 2)}`;
}

/** The counts end where the voice's own training ended. */
const most = { phrases: 9, moras: 40, groups: 9, allPhrases: 19, allMoras: 60 };

const countMoras = (group: BreathGroup) => group.reduce((sum, { moras }) => sum + moras, 0);

const writeGroup = (group: BreathGroup | undefined) =>
  group ? `${Math.min(group.length, most.phrases)}_${Math.min(countMoras(group), most.moras)}` : 'xx_xx';

/** Rough guesses for all the song: only their order of size can matter. */
function writeTotal(groups: number): string {
  const phrases = Math.min(groups * 2, most.allPhrases);
  const moras = Math.min(groups * 12, most.allMoras);
  return `/K:${Math.min(groups, most.groups)}+${phrases}-${moras}`;
}

const wordClass = (phrase: AccentPhrase | undefined) => (phrase ? '02' : nothing);

/** An accent phrase before or after: its moras, and its accent, which is on the last of them. */
const writePhrase = (phrase: AccentPhrase | undefined, accentMark: string) =>
  phrase ? `${phrase.moras}_${phrase.moras}${accentMark}0_xx` : `xx_xx${accentMark}xx_xx`;

/** Whether two accent phrases follow each other without a pause. */
const writeJoin = (phrase: AccentPhrase | undefined, sameGroup: boolean) => (phrase ? Number(sameGroup) : nothing);

function writeSilentContext(groups: readonly BreathGroup[], groupsBefore: number): string {
  const before = groups[groupsBefore - 1];
  const after = groups[groupsBefore];
  const next = after?.[0];
  return (
    `/A:xx+xx+xx/B:xx-xx_xx/C:xx_xx+xx/D:${wordClass(next)}+xx_xx` +
    `/E:${writePhrase(before?.at(-1), '!')}-xx/F:xx_xx#xx_xx@xx_xx|xx_xx/G:${writePhrase(next, '%')}_xx` +
    `/H:${writeGroup(before)}/I:xx-xx@xx+xx&xx-xx|xx+xx/J:${writeGroup(after)}`
  );
}

function writeSungContext(groups: readonly BreathGroup[], { group: index, phrase, mora }: Place): string {
  const group = groups[index] ?? [];
  const moras = group[phrase]?.moras ?? 0;
  const before = group[phrase - 1] ?? groups[index - 1]?.at(-1);
  const after = group[phrase + 1] ?? groups[index + 1]?.[0];
  const morasBefore = countMoras(group.slice(0, phrase));
  const morasLeft = countMoras(group) - morasBefore;
  return (
    `/A:${mora - moras}+${mora}+${moras - mora + 1}/B:${wordClass(before)}-xx_xx/C:02_xx+xx/D:${wordClass(after)}+xx_xx` +
    `/E:${writePhrase(before, '!')}-${writeJoin(before, phrase > 0)}` +
    `/F:${moras}_${moras}#0_xx@${phrase + 1}_${group.length - phrase}|${morasBefore + 1}_${morasLeft}` +
    `/G:${writePhrase(after, '%')}_${writeJoin(after, phrase + 1 < group.length)}` +
    `/H:${writeGroup(groups[index - 1])}/I:${group.length}-${countMoras(group)}` +
    `${writeGroupPlace(groups, index)}|${Math.min(morasBefore + 1, most.moras)}+${Math.min(morasLeft, most.moras)}` +
    `/J:${writeGroup(groups[index + 1])}`
  );
}

/** Counted in breath groups, and then in accent phrases, for which the same numbers do. */
function writeGroupPlace(groups: readonly BreathGroup[], index: number): string {
  const from = Math.min(index + 1, most.groups);
  const left = Math.min(groups.length - index, most.groups);
  return `@${from}+${left}&${from}-${left}`;
}
