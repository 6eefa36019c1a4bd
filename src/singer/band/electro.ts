import type { Arrangement, Drums, Instrument, Part, SectionStyle } from './arrangement.ts';
import { stemMixes } from './stem-mixes.ts';

const drumMachine: Instrument = { stem: 'drums', program: 24, volume: 112, pan: 64, reverb: 4 };
const synthBass: Instrument = { stem: 'bass', program: 38, volume: 112, pan: 64, reverb: 0 };
const rubberBass: Instrument = { stem: 'bass', program: 39, volume: 100, pan: 64, reverb: 0 };
const square: Instrument = { stem: 'arpeggios', program: 80, volume: 84, pan: 34, reverb: 30 };
const sawLeft: Instrument = { stem: 'arpeggios', program: 81, volume: 84, pan: 96, reverb: 30 };
const polysynth: Instrument = { stem: 'keys', program: 90, volume: 96, pan: 44, reverb: 30 };
const synthBrass: Instrument = { stem: 'keys', program: 62, volume: 92, pan: 84, reverb: 30 };
const warmPad: Instrument = { stem: 'pads', program: 89, volume: 96, pan: 64, reverb: 60 };
const synthStrings: Instrument = { stem: 'pads', program: 51, volume: 90, pan: 64, reverb: 50 };
const charang: Instrument = { stem: 'lead', program: 81, volume: 90, pan: 58, reverb: 35 };
const bell: Instrument = { stem: 'lead', program: 98, volume: 80, pan: 80, reverb: 50 };

const fourOnTheFloor: Drums = {
  kick: '9... 9... 9... 9...',
  clap: '.... 8... .... 8...',
  openHat: '..6. ..6. ..6. ..6.',
  closedHat: '4.34 4.34 4.34 4.34',
};
const clapFill: Drums = {
  kick: '9... 9... 9... 9..9',
  clap: '.... 8... .... 8.88',
  openHat: '..6. ..6. ..6. ....',
  highTom: '.... .... ..7. ....',
  lowTom: '.... .... .... .7.8',
};
/** Faster and faster, then nothing for the last beat. */
const build: Drums = {
  kick: '8... 8... 8.8. ....',
  snare: '5.5. 6.6. 7777 ....',
};

/** Between the kicks: the two never sound at once. */
const offBeatBass: Part = { by: synthBass, line: '..11 ..11 ..11 ..18', low: 28, loud: 7, gate: 0.8 };
const runningArpeggio: Part = { by: square, arpeggio: '1324 1325 1324 1325', low: 64, loud: 5, gate: 0.6 };
const pumpingPad: Part = { by: warmPad, chords: '..5- ..5- ..5- ..5-', voicing: 'close', low: 60, gate: 1 };
const stabs: Part[] = [
  { by: polysynth, chords: '7-.7 -.7- .7-. 7-..', voicing: 'close', low: 60, gate: 0.8 },
  { by: synthBrass, chords: '6-.6 -.6- .6-. 6-..', voicing: 'close', low: 64, gate: 0.8 },
];

const intro: SectionStyle = {
  drums: fourOnTheFloor,
  opening: { crash: '8... .... .... ....' },
  fill: clapFill,
  parts: [
    offBeatBass,
    runningArpeggio,
    { by: sawLeft, arpeggio: '..4. .5.. 4..5 ..6.', low: 64, loud: 5, gate: 0.6 },
    pumpingPad,
  ],
};

const verse: SectionStyle = {
  drums: {
    kick: '8... 8... 8... 8...',
    closedHat: '..5. ..5. ..5. ..53',
    rim: '.... .... .... .4.. | .... ...4 .... .4..',
    clap: '.... 5... .... 5...',
  },
  fill: clapFill,
  parts: [
    { by: rubberBass, line: '1.1. .1.1 1.1. .18.', low: 28, loud: 7, gate: 0.7 },
    { by: square, arpeggio: '1..3 ..2. .4.. 3.2.', low: 64, loud: 4, gate: 0.5 },
    { by: polysynth, chords: '.... .... .... .5.. | ...5 .... .... ....', voicing: 'close', low: 60, gate: 0.7 },
  ],
};

const pre: SectionStyle = {
  drums: {
    kick: '8... 8... 8... 8...',
    snare: '.... 5... .... 5..4',
    closedHat: '4444 4444 4444 4444',
  },
  opening: { crash: '6... .... .... ....' },
  fill: build,
  parts: [
    { by: synthBass, line: '1--- ---- 1-1- 1-1-', low: 28, loud: 7 },
    { by: sawLeft, arpeggio: '1231 2312 3123 1234', low: 60, loud: 4, gate: 0.6 },
    { by: synthStrings, chords: '5--- ---- ---- ----', voicing: 'close', low: 64, gate: 1 },
    pumpingPad,
  ],
  swell: 2,
};

const chorus: SectionStyle = {
  drums: { ...fourOnTheFloor, snare: '.... 7... .... 7...', tambourine: '3.43 3.43 3.43 3.43' },
  opening: { crash: '9... .... .... ....', farCrash: '7... .... .... ....' },
  fill: clapFill,
  parts: [
    { by: synthBass, line: '..1. ..1. ..1. ..8.', low: 28, loud: 8, gate: 0.9 },
    { by: rubberBass, line: '..11 .118 ..11 .11<', low: 28, loud: 6, gate: 0.7 },
    ...stabs,
    runningArpeggio,
    { by: synthStrings, chords: '..5- ..5- ..5- ..5-', voicing: 'close', low: 67, gate: 1 },
  ],
};

const bridge: SectionStyle = {
  drums: {
    kick: '8... .... .... ....',
    snare: '.... .... 6... ....',
    rim: '...4 ..4. ...4 ..4.',
    shaker: '3.3. 3.3. 3.3. 3.3.',
  },
  opening: { farCrash: '7... .... .... ....' },
  fill: build,
  parts: [
    { by: rubberBass, line: '1--- ---- ---- --5-', low: 28, loud: 7 },
    { by: polysynth, arpeggio: '1-.2 -.3- .4-. 3-2-', low: 60, loud: 5 },
    { by: warmPad, chords: '6--- ---- ---- ----', voicing: 'close', low: 60, gate: 1 },
    { by: square, arpeggio: '4... ..3. .... 2...', low: 72, loud: 4, gate: 0.6 },
  ],
  swell: 1,
};

const struck = '9... .... .... .... .... .... .... ....';
const held = '7--- ---- ---- ---- ---- ---- ---. ....';

const ending: SectionStyle = {
  drums: { kick: struck, clap: struck, crash: struck },
  parts: [
    { by: synthBass, line: held.replace('7', '1'), low: 28, loud: 8 },
    { by: polysynth, chords: held, voicing: 'close', low: 60 },
    { by: square, arpeggio: '1324 3546 5768 7.8. 7.6. 5.4. 3.2. 1...', low: 64, loud: 4, gate: 0.6 },
    { by: warmPad, chords: held, voicing: 'close', low: 60, gate: 1 },
    { by: synthStrings, chords: held, voicing: 'close', low: 67, gate: 1 },
  ],
};

/** A dance floor: the kick on every beat, everything else in its gaps. */
export const electro: Arrangement = {
  stems: {
    drums: { ...stemMixes.drums, loudness: -18 },
    bass: { ...stemMixes.bass, loudness: -20, filters: 'lowpass=f=4500,acompressor=threshold=-22dB:ratio=3' },
    keys: { ...stemMixes.keys, loudness: -23 },
    arpeggios: {
      loudness: -24,
      filters: 'highpass=f=250,lowpass=f=9000,equalizer=f=2600:t=q:w=0.7:g=-5',
      reverb: true,
      ducked: true,
    },
    pads: { ...stemMixes.pads, loudness: -24 },
    lead: stemMixes.lead,
  },
  drums: drumMachine,
  styles: { intro, verse, pre, chorus, bridge, outro: intro },
  ending,
  leads: [
    { by: charang, higher: 0 },
    { by: bell, higher: 12 },
  ],
  colours: {},
  swing: 0,
};
