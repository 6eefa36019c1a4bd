import type { Arrangement, Drums, Instrument, LinePart, Part, SectionStyle } from './arrangement.ts';
import { stemMixes } from './stem-mixes.ts';

const drumKit: Instrument = { stem: 'drums', program: 0, volume: 108, pan: 64, reverb: 12 };
const fingeredBass: Instrument = { stem: 'bass', program: 33, volume: 110, pan: 64, reverb: 0 };
const tuba: Instrument = { stem: 'bass', program: 58, volume: 104, pan: 64, reverb: 0 };
const piano: Instrument = { stem: 'keys', program: 1, volume: 92, pan: 48, reverb: 20 };
const organ: Instrument = { stem: 'keys', program: 16, volume: 84, pan: 84, reverb: 25 };
const clean: Instrument = { stem: 'guitars', program: 27, volume: 104, pan: 98, reverb: 16 };
const brassSection: Instrument = { stem: 'brass', program: 61, volume: 100, pan: 56, reverb: 30 };
const trombone: Instrument = { stem: 'brass', program: 57, volume: 96, pan: 80, reverb: 30 };
const trumpet: Instrument = { stem: 'lead', program: 56, volume: 100, pan: 56, reverb: 35 };
const piccolo: Instrument = { stem: 'lead', program: 72, volume: 84, pan: 76, reverb: 40 };

const ska: Drums = {
  kick: '8... .... 8... ....',
  snare: '.... 8... .... 8..3',
  closedHat: '4.6. 4.6. 4.6. 4.6.',
};
const street: Drums = {
  kick: '9... 6... 9... 6...',
  snare: '7.44 7.44 7.44 7777',
  tambourine: '..5. ..5. ..5. ..5.',
};
const snareRoll: Drums = {
  kick: '8... .... 8... ....',
  snare: '5455 6566 7677 8.9.',
};

const walking: LinePart = { by: fingeredBass, line: '1--- 3--- 5--- <--- | 8--- 5--- 3--- <---', low: 28, loud: 7 };
const skank: Part[] = [
  { by: clean, chords: '..8. ..8. ..8. ..8.', voicing: 'close', low: 64, gate: 0.6 },
  { by: piano, chords: '..7. ..7. ..7. ..7.', voicing: 'close', low: 60, gate: 0.7 },
];
/** The organ answers itself between the skanks. */
const bubble: Part = { by: organ, chords: '.44. .44. .44. .44.', voicing: 'close', low: 57, gate: 0.6 };
const oomPah: Part = { by: tuba, line: '1-.. .... 5-.. ....', low: 33, loud: 7 };

const intro: SectionStyle = {
  drums: street,
  opening: { crash: '8... .... .... ....' },
  fill: snareRoll,
  parts: [
    walking,
    ...skank,
    {
      by: brassSection,
      chords: '7--. 7.7. ..7- --.. | .... .... ..6. 7-..',
      voicing: 'close',
      low: 62,
      gate: 0.8,
    },
    { by: trombone, line: '1--. 1.1. ..5- --.. | .... .... ..1. 5-..', low: 48, loud: 6, gate: 0.8 },
  ],
};

const verse: SectionStyle = {
  drums: ska,
  fill: { ...ska, snare: '.... 8... ..66 7.88' },
  parts: [walking, ...skank, bubble],
};

const pre: SectionStyle = {
  drums: {
    kick: '8... 8... 8... 8...',
    snare: '4.44 5.44 4.44 5.44',
    openHat: '..5. ..5. ..5. ..5.',
  },
  opening: { crash: '7... .... .... ....' },
  fill: snareRoll,
  parts: [
    { by: fingeredBass, line: '1-1- 1-1- 1-1- 1-<-', low: 28, loud: 7 },
    ...skank,
    { by: trombone, line: '1--- ---- 5--- ----', low: 48, loud: 5 },
    { by: brassSection, chords: '4--- ---- ---- ----', voicing: 'close', low: 62, gate: 0.97 },
  ],
  swell: 1,
};

const chorus: SectionStyle = {
  drums: {
    kick: '9... ..6. 9... ..6.',
    snare: '.... 9... .... 9..4',
    openHat: '6.6. 6.6. 6.6. 6.6.',
    tambourine: '..5. ..5. ..5. ..5.',
  },
  opening: { crash: '9... .... .... ....' },
  fill: snareRoll,
  parts: [
    { by: fingeredBass, line: '1-1- 3-3- 5-5- 8-<-', low: 28, loud: 7 },
    ...skank,
    bubble,
    {
      by: brassSection,
      chords: '6--- --.. .... .... | .... .... ..7. 7--- | 6--- --.. .... .... | ..7. ..7. ..7. 7-..',
      voicing: 'close',
      low: 62,
      gate: 0.85,
    },
    { by: trombone, line: '1--- --.. 5--- 3---', low: 48, loud: 5 },
  ],
};

/** A band that walks past: tuba, off-beats, the snare never at rest. */
const bridge: SectionStyle = {
  drums: {
    kick: '8... .... 8... ....',
    snare: '4.44 6.44 4.44 6566',
    splash: '.... .... .... ....'.repeat(3) + '.... .... .... 6...',
  },
  opening: { crash: '6... .... .... ....' },
  fill: snareRoll,
  parts: [
    oomPah,
    { by: clean, chords: '.... 7... .... 7...', voicing: 'close', low: 64, gate: 0.7 },
    { by: piano, chords: '.... 6... .... 6...', voicing: 'close', low: 60, gate: 0.8 },
    { by: trombone, line: '1--- ---- ---- ----', low: 48, loud: 5 },
    { by: organ, chords: '5--- ---- ---- ----', voicing: 'close', low: 57, gate: 0.97 },
  ],
  swell: 1,
};

const struck = '9... .... 9... .... .... .... .... ....';
const blows = '8-.. .... 8--- ---- ---. .... .... ....';

/** A march stops at once: two blows. */
const ending: SectionStyle = {
  drums: { kick: struck, snare: struck, crash: struck },
  parts: [
    { by: fingeredBass, line: blows.replaceAll('8', '1'), low: 28, loud: 8 },
    { by: piano, chords: blows, voicing: 'close', low: 60 },
    { by: clean, chords: blows, voicing: 'close', low: 64 },
    { by: brassSection, chords: blows, voicing: 'close', low: 62 },
    { by: trombone, line: blows.replaceAll('8', '1'), low: 48, loud: 7 },
  ],
};

/** Ska with a parade's drums: everything chordal between the beats, brass on top. */
export const march: Arrangement = {
  stems: {
    drums: stemMixes.drums,
    bass: { ...stemMixes.bass, loudness: -20.5 },
    keys: { ...stemMixes.keys, loudness: -23 },
    guitars: { ...stemMixes.guitars, loudness: -22.5, filters: 'highpass=f=180,equalizer=f=2600:t=q:w=0.7:g=-3' },
    brass: {
      loudness: -22.5,
      filters: 'highpass=f=130,equalizer=f=2400:t=q:w=0.7:g=-5',
      reverb: true,
      ducked: true,
    },
    lead: stemMixes.lead,
  },
  drums: drumKit,
  styles: { intro, verse, pre, chorus, bridge, outro: intro },
  ending,
  leads: [
    { by: trumpet, higher: 0 },
    { by: piccolo, higher: 12 },
  ],
  colours: {},
  swing: 0,
};
