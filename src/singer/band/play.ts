import { type Chord, parseChord, transposeChord } from '../chords.ts';
import type { MidiNote } from '../midi.ts';
import { type Score, type ScoreSection, stepsInBar } from '../score.ts';
import {
  type Arrangement,
  type Drums,
  type Instrument,
  type Part,
  type SectionStyle,
  drumKeys,
  type DrumName,
} from './arrangement.ts';
import { isStyleName } from './arrangements.ts';
import { parsePattern, strokesInBar } from './pattern.ts';
import { type Harmony, pitchesOf } from './voicing.ts';

/** What each instrument plays. */
export type Performance = Map<Instrument, MidiNote[]>;

const endingBars = 2;
/** Eight bars are a breath of the form. */
const barsInPeriod = 8;
const defaultGate = 0.92;
const signLoudness = 14;
const onBeat = 8;

/** One bar of a section: where it is, what is heard in it, and how loud it has become. */
interface Bar {
  /** Sixteenths from the beginning of the song. */
  step: number;
  /** Counted from the beginning of its pattern. */
  index: number;
  harmony: Harmony;
  /** Added to each velocity. */
  louder: number;
}

/** A little more or less, as hands are; always the same at the same place. */
function unevenness(step: number, pitch: number): number {
  const mixed = Math.imul((step * 31 + pitch * 17 + 1) ^ 0x5bd1e995, 0x9e3779b1) >>> 16;
  return (mixed % 11) - 5;
}

const velocityAt = (step: number, pitch: number, loudness: number) =>
  Math.max(1, Math.min(127, Math.round(loudness + unevenness(step, pitch))));

/** Sixteenths that lie between the eighths may come late. */
const swungStep = (step: number, swing: number) => (step % 2 === 1 ? step + swing : step);

const isDrum = (name: string): name is DrumName => Object.hasOwn(drumKeys, name);

function playDrums(drums: Drums, { step, index, louder }: Bar, swing: number): MidiNote[] {
  const names = Object.keys(drums).filter(isDrum);
  return names.flatMap((name) =>
    strokesInBar(parsePattern(drums[name] ?? ''), index).map((stroke) => {
      const pitch = drumKeys[name];
      const velocity = velocityAt(step + stroke.step, pitch, Number(stroke.sign) * signLoudness + louder);
      return { step: step + swungStep(stroke.step, swing), steps: 0.5, pitch, velocity };
    }),
  );
}

const rowOf = (part: Part) => ('chords' in part ? part.chords : 'line' in part ? part.line : part.arpeggio);

const loudnessOf = (part: Part, sign: string, step: number) =>
  'chords' in part ? Number(sign) * signLoudness : part.loud * signLoudness + (step % 4 === 0 ? onBeat : 0);

function playPart(part: Part, { step, index, harmony, louder }: Bar, swing: number): MidiNote[] {
  const gate = part.gate ?? defaultGate;
  return strokesInBar(parsePattern(rowOf(part)), index).flatMap((stroke) =>
    pitchesOf(part, stroke.sign, harmony).map((pitch) => {
      const loudness = loudnessOf(part, stroke.sign, stroke.step) + louder;
      const velocity = velocityAt(step + stroke.step, pitch, loudness);
      return { step: step + swungStep(stroke.step, swing), steps: stroke.steps * gate, pitch, velocity };
    }),
  );
}

/** The chord as this band hears it, in the key of the section. */
function soundingChord(name: string, semitones: number, colours: Arrangement['colours']): Chord {
  const [, root = '', kind = ''] = /^([A-G][#b]?)(.*)$/u.exec(name) ?? [];
  const chord = parseChord(root + (colours[kind] ?? kind));
  if (!chord) throw new Error(`«${name}» is no chord.`);
  return transposeChord(chord, semitones);
}

function harmoniesOf({ chords, transpose }: ScoreSection, tonic: number, colours: Arrangement['colours']): Harmony[] {
  const sounding = chords.map((name) => soundingChord(name, tonic + transpose, colours));
  return sounding.map((chord, index) => ({ chord, next: sounding[(index + 1) % sounding.length] ?? chord }));
}

const styleOf = ({ styles }: Arrangement, name: string): SectionStyle => {
  if (!isStyleName(name)) throw new Error(`No band has a style «${name}».`);
  return styles[name === 'interlude' ? 'intro' : name];
};

/** Which drums play in a bar, of how many. */
function drumsIn({ drums, opening, fill }: SectionStyle, bar: number, count: number): Drums[] {
  const main = fill && bar === count - 1 ? fill : drums;
  return opening && bar % barsInPeriod === 0 ? [main, opening] : [main];
}

function playBars(
  arrangement: Arrangement,
  style: SectionStyle,
  firstStep: number,
  harmonies: Harmony[],
  performance: Performance,
) {
  const add = (instrument: Instrument, notes: MidiNote[]) =>
    performance.set(instrument, [...(performance.get(instrument) ?? []), ...notes]);
  const { swing, drums } = arrangement;
  for (const [index, harmony] of harmonies.entries()) {
    const louder = ((style.swell ?? 0) * signLoudness * index) / Math.max(1, harmonies.length - 1);
    const bar = { step: firstStep + index * stepsInBar, index, harmony, louder };
    for (const rows of drumsIn(style, index, harmonies.length)) add(drums, playDrums(rows, bar, swing));
    for (const part of style.parts) add(part.by, playPart(part, bar, swing));
  }
}

function playSection(arrangement: Arrangement, section: ScoreSection, tonic: number, performance: Performance) {
  const harmonies = harmoniesOf(section, tonic, arrangement.colours);
  const playedBars = section.style === 'outro' ? Math.max(0, harmonies.length - endingBars) : harmonies.length;
  const firstStep = section.firstBar * stepsInBar;
  const style = styleOf(arrangement, section.style);
  playBars(arrangement, style, firstStep, harmonies.slice(0, playedBars), performance);
  const ending = harmonies.slice(playedBars);
  playBars(arrangement, arrangement.ending, firstStep + playedBars * stepsInBar, ending, performance);
}

const leadLoudness = 100;

const playLead = ({ lead }: ScoreSection, higher: number): MidiNote[] =>
  lead.map(({ pitch, step, steps }) => {
    const sounding = pitch + higher;
    return { step, steps: steps * 0.95, pitch: sounding, velocity: velocityAt(step, sounding, leadLoudness) };
  });

/** All that the band plays of a score. */
export function playScore(arrangement: Arrangement, score: Score): Performance {
  const performance: Performance = new Map();
  for (const section of score.sections) playSection(arrangement, section, score.tonic, performance);
  for (const { by, higher } of arrangement.leads) {
    performance.set(by, [
      ...(performance.get(by) ?? []),
      ...score.sections.flatMap((section) => playLead(section, higher)),
    ]);
  }
  return performance;
}
