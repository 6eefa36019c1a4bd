import type { StyleName } from './arrangements.ts';

/** How a stem stands in the mix. */
export interface StemMix {
  /** LUFS, before the master. */
  loudness: number;
  /** Filters of FFmpeg that make room for the others; empty for none. */
  filters: string;
  /** Whether it stands in FluidSynth's room. */
  reverb: boolean;
  /** Whether it gives way to the voice. */
  ducked: boolean;
}

export interface Instrument {
  /** The stem in whose file it sounds. */
  stem: string;
  /** General MIDI's, counted from 0. */
  program: number;
  /** 0–127. */
  volume: number;
  /** 0 left, 64 middle, 127 right. */
  pan: number;
  /** How much of it goes into the room: 0–127. */
  reverb: number;
}

/** Keys of General MIDI's drums. */
export const drumKeys = {
  kick: 36,
  rim: 37,
  snare: 38,
  clap: 39,
  closedHat: 42,
  pedalHat: 44,
  lowTom: 45,
  openHat: 46,
  midTom: 47,
  crash: 49,
  highTom: 50,
  ride: 51,
  rideBell: 53,
  tambourine: 54,
  splash: 55,
  cowbell: 56,
  farCrash: 57,
  highConga: 63,
  lowConga: 64,
  shaker: 70,
} as const;

export type DrumName = keyof typeof drumKeys;

/** Rows of signs `1` (soft) to `9` (loud), as `parsePattern` reads them. */
export type Drums = Partial<Record<DrumName, string>>;

/** How the tones of a chord are laid out from a lowest pitch upwards: all of them, or root, fifth and octave. */
export type Voicing = 'close' | 'power';

interface PartOf {
  by: Instrument;
  /** The lowest pitch that it may play. */
  low: number;
  /** How much of its time a note sounds; 0.92 where it is not given. */
  gate?: number;
}

/** Chords: a sign `1` to `9` says how loud. */
export interface ChordPart extends PartOf {
  chords: string;
  voicing: Voicing;
}

/**
 * One tone after the other. `1` is the bass of the chord, `3`, `5` and `7` its third, fifth and seventh (or octave), `8` and `0` the
 * octave of `1` and of `5`, `<` lies a semitone below the bass of the next bar.
 */
export interface LinePart extends PartOf {
  line: string;
  /** As in chords; the tones on the beat are a little louder. */
  loud: number;
}

/** The tones of the chord laid out closely, counted from the lowest: `1`, `2`, `3`, and on into the next octave. */
export interface ArpeggioPart extends PartOf {
  arpeggio: string;
  loud: number;
}

export type Part = ChordPart | LinePart | ArpeggioPart;

/** What a band plays in a section. */
export interface SectionStyle {
  drums: Drums;
  /** Played besides in the first of each eight bars. */
  opening?: Drums;
  /** Played in the place of the drums in the last bar. */
  fill?: Drums;
  parts: Part[];
  /** How much louder the last bar is than the first, in signs of loudness. */
  swell?: number;
}

export interface Arrangement {
  stems: Record<string, StemMix>;
  /** The stem and the kit of the drums; its program is one of General MIDI's drum kits. */
  drums: Instrument;
  styles: Record<Exclude<StyleName, 'interlude'>, SectionStyle>;
  /** The last two bars of an outro, as one pattern each. */
  ending: SectionStyle;
  /** Who plays the melody of a score's `lead`, and how many semitones higher. */
  leads: { by: Instrument; higher: number }[];
  /** What this band makes of a plain chord, by what stands after its root: `{ m: 'm7' }`. */
  colours: Record<string, string>;
  /** By how much of a sixteenth those between the eighths come late. */
  swing: number;
}
