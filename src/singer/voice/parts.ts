import type { Note, Score, ScoreSection } from '../score.ts';
import { harmonise } from './harmony.ts';
import { mei } from './mei.ts';
import type { PitchStyle } from './pitch-curve.ts';
import type { MoodShare } from './voice-parameters.ts';

/** One of the singers of a song: the lead, one who sings the same with it, and one who sings below. */
export type VoicePart = 'lead' | 'double' | 'harmony';

/** How a part is sung. */
export interface PartStyle extends PitchStyle {
  moods: MoodShare[];
  /** Other seeds, other small errors: two singers are never wrong alike. */
  seed: number;
  /** Seconds after the score. */
  delay: number;
  /** The all-pass constant of the mel scale: it moves the formants, as another throat would. */
  warping: number;
}

export const partStyles: Record<VoicePart, PartStyle> = {
  lead: {
    moods: [
      { mood: 'happy', share: 0.5 },
      { mood: 'normal', share: 0.5 },
    ],
    seed: 1,
    delay: 0,
    warping: mei.warping,
    vibrato: 0.35,
    detune: 0,
  },
  double: {
    moods: [
      { mood: 'normal', share: 0.6 },
      { mood: 'happy', share: 0.4 },
    ],
    seed: 22,
    delay: 0.015,
    warping: mei.warping - 0.006,
    vibrato: 0.28,
    detune: 0.08,
  },
  harmony: {
    moods: [
      { mood: 'bashful', share: 0.5 },
      { mood: 'happy', share: 0.5 },
    ],
    seed: 33,
    delay: -0.005,
    warping: mei.warping + 0.006,
    vibrato: 0.25,
    detune: -0.05,
  },
};

export const voiceParts: VoicePart[] = ['lead', 'double', 'harmony'];

/** The styles of sections that are not sung by the lead alone. */
const company: Record<VoicePart, string[] | 'all'> = { lead: 'all', double: ['chorus'], harmony: ['chorus', 'pre'] };

export const isSungBy = (part: VoicePart, { style, phrases }: ScoreSection) =>
  phrases.length > 0 && (company[part] === 'all' || company[part].includes(style));

/** The MIDI note number that a part sings where the score has this note. */
export const pitchFor = (part: VoicePart, note: Note, section: ScoreSection, score: Score) =>
  part === 'harmony' ? harmonise(note, section, score) : note.pitch;
