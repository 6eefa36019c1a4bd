import { describe, expect, it } from 'vitest';
import { bandNames, styleNames } from '../../../src/singer/band/arrangements.ts';
import { arrangementOf } from '../../../src/singer/band/bands.ts';
import { type Performance, playScore } from '../../../src/singer/band/play.ts';
import type { MidiNote } from '../../../src/singer/midi.ts';
import { type LeadNote, type Score, stepsInBar } from '../../../src/singer/score.ts';

const chords = ['F', 'G', 'Em', 'Am', 'Dm7', 'G7', 'C', 'C/E', 'Bbmaj7', 'F#m'];

const scoreOf = (band: string, style: string, values: { transpose?: number; lead?: LeadNote[] } = {}): Score => ({
  title: '',
  artist: '',
  tempo: 120,
  tonic: 57,
  band,
  lines: [],
  readings: [],
  sections: [{ name: style, style, transpose: 0, chords, firstBar: 2, phrases: [], lead: [], ...values }],
});

const play = (band: string, style: string, values = {}) => playScore(arrangementOf(band), scoreOf(band, style, values));
const notesOf = (performance: Performance) => [...performance.values()].flat();
const pairs = bandNames.flatMap((band) => styleNames.map((style): [string, string] => [band, style]));

/** Whether anything sounds in a bar, counted from the beginning of the song. */
const soundsIn = (notes: MidiNote[], bar: number) =>
  notes.some(({ step, steps }) => step < (bar + 1) * stepsInBar && step + steps > bar * stepsInBar);

/** Below, a voice or an instrument growls or squeaks; all of the drums' keys lie between. */
const range = { lowest: 27, highest: 100 };
const bassRange = { lowest: 27, highest: 64 };

const outside = (notes: MidiNote[], { lowest, highest }: typeof range) =>
  notes.filter(({ pitch }) => pitch < lowest || pitch > highest);

describe.each(pairs)('%s, %s', (band, style) => {
  const performance = play(band, style);
  const notes = notesOf(performance);

  it('sounds in every bar, and begins with its first', () => {
    const bars = chords.map((_, index) => 2 + index);
    expect(bars.filter((bar) => !soundsIn(notes, bar))).toEqual([]);
    expect(Math.min(...notes.map(({ step }) => step))).toBe(2 * stepsInBar);
  });

  it('has drums and a bass', () => {
    const stems = [...performance].filter(([, played]) => played.length > 0).map(([{ stem }]) => stem);
    expect(stems).toEqual(expect.arrayContaining(['drums', 'bass']));
  });

  it('keeps to what instruments can play, and to MIDI', () => {
    const bass = [...performance].filter(([{ stem }]) => stem === 'bass').flatMap(([, played]) => played);
    expect(outside(notes, range)).toEqual([]);
    expect(outside(bass, bassRange)).toEqual([]);
    expect(notes.filter(({ velocity }) => !Number.isInteger(velocity) || velocity < 1 || velocity > 127)).toEqual([]);
  });

  it('is played the same each time', () => {
    expect(notesOf(play(band, style))).toEqual(notes);
  });
});

/** The pitch classes that a stem plays, in order. */
const tonesOf = (stem: string, performance: Performance) =>
  [...performance]
    .filter(([instrument]) => instrument.stem === stem)
    .flatMap(([, notes]) => notes.map(({ pitch }) => pitch % 12));

describe.each(bandNames)('%s', (band) => {
  const arrangement = arrangementOf(band);

  it('has its instruments in stems that are mixed, at most fifteen and the drums in each', () => {
    const performance = playScore(arrangement, scoreOf(band, 'chorus'));
    expect(Object.keys(arrangement.stems)).toEqual(
      expect.arrayContaining([...performance.keys()].map(({ stem }) => stem)),
    );
    for (const stem of Object.keys(arrangement.stems)) {
      const members = [...performance.keys()].filter((instrument) => instrument.stem === stem);
      expect(members.length).toBeLessThanOrEqual(9);
    }
  });

  it('plays an interlude as an intro, and no other two styles alike', () => {
    const [intro, ...others] = styleNames.map((style) => JSON.stringify(notesOf(play(band, style))));
    expect(others.filter((notes) => notes === intro)).toHaveLength(1);
    expect(new Set([intro, ...others]).size).toBe(styleNames.length - 1);
  });

  it('is higher where the section is, drums apart', () => {
    const [here, higher] = [play(band, 'verse'), play(band, 'verse', { transpose: 2 })];
    expect(tonesOf('drums', higher)).toEqual(tonesOf('drums', here));
    expect(tonesOf('bass', higher)).toEqual(tonesOf('bass', here).map((tone) => (tone + 2) % 12));
  });

  it('plays the lead of a score where it is written', () => {
    const lead = [{ pitch: 69, step: 34, steps: 4 }];
    const performance = playScore(arrangement, scoreOf(band, 'intro', { lead }));
    const [first] = arrangement.leads;
    expect(first && performance.get(first.by)).toMatchObject([{ pitch: 69 + (first?.higher ?? 0), step: 34 }]);
  });

  it('ends an outro with two bars that are like no others, and then no more', () => {
    const startsOf = (style: string) => notesOf(play(band, style)).map(({ step }) => step - 2 * stepsInBar);
    const ending = (starts: number[]) => starts.filter((step) => step >= (chords.length - 2) * stepsInBar);
    expect(ending(startsOf('outro'))).not.toEqual(ending(startsOf('intro')));
    expect(Math.max(...startsOf('outro'))).toBeLessThan(chords.length * stepsInBar);
  });
});

it('no two bands play a style alike', () => {
  for (const style of styleNames)
    expect(new Set(bandNames.map((band) => JSON.stringify(notesOf(play(band, style))))).size).toBe(bandNames.length);
});

it('says that it does not know a band, a style or a chord', () => {
  expect(() => arrangementOf('jazz')).toThrow('There is no band «jazz»');
  expect(() => play('rock', 'solo')).toThrow('No band has a style «solo»');
  expect(() => play('rock', 'verse', { chords: ['H'] })).toThrow('«H» is no chord');
});
