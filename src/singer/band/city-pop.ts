import type { Arrangement, Drums, Instrument, LinePart, Part, SectionStyle } from './arrangement.ts';
import { stemMixes } from './stem-mixes.ts';

const roomKit: Instrument = { stem: 'drums', program: 8, volume: 108, pan: 64, reverb: 10 };
const slapBass: Instrument = { stem: 'bass', program: 36, volume: 112, pan: 64, reverb: 0 };
const electricPiano: Instrument = { stem: 'keys', program: 4, volume: 104, pan: 52, reverb: 35 };
const brightPiano: Instrument = { stem: 'keys', program: 5, volume: 88, pan: 84, reverb: 40 };
const clean: Instrument = { stem: 'guitars', program: 27, volume: 96, pan: 100, reverb: 22 };
const muted: Instrument = { stem: 'guitars', program: 28, volume: 92, pan: 30, reverb: 14 };
const synthStrings: Instrument = { stem: 'pads', program: 50, volume: 88, pan: 64, reverb: 60 };
const brass: Instrument = { stem: 'pads', program: 61, volume: 96, pan: 72, reverb: 30 };
const saxophone: Instrument = { stem: 'lead', program: 65, volume: 96, pan: 60, reverb: 45 };
const vibraphone: Instrument = { stem: 'lead', program: 11, volume: 84, pan: 80, reverb: 50 };

const groove: Drums = {
  kick: '9... ...7 ..8. ....',
  snare: '.... 8..2 .2.. 8..2',
  closedHat: '6.35 6.35 6.35 6.3.',
  openHat: '.... .... .... ..5.',
  shaker: '3232 3232 3232 3232',
};
const halfOpen: Drums = {
  kick: '9..6 ..8. ..8. .5..',
  snare: '.... 9..3 .3.. 9...',
  closedHat: '6.3. 6.3. 6.3. 6.3.',
  openHat: '..6. ..6. ..6. ..6.',
  clap: '.... 5... .... 5...',
  tambourine: '3.34 3.34 3.34 3.34',
};
const snareFill: Drums = {
  kick: '9... ..8. .... 8...',
  snare: '.... 8..5 7.66 ....',
  closedHat: '6.35 6... .... ....',
  highTom: '.... .... .... 8...',
  midTom: '.... .... .... .7..',
  lowTom: '.... .... .... ..88',
};

/** Thumb on the root, the octave plucked between the beats. */
const slapped: LinePart = {
  by: slapBass,
  line: '1--. 8.1. .18. 5-<- | 1--. 8.1. .1.8 1.8.',
  low: 28,
  loud: 7,
  gate: 0.8,
};
const cutting: Part = {
  by: clean,
  chords: '..4. .36. ..45 ..6.',
  voicing: 'close',
  low: 64,
  gate: 0.45,
};
const comping: Part = {
  by: electricPiano,
  chords: '7--. ..6- ---. 6-.5 | ---- ..6- -.5- --..',
  voicing: 'close',
  low: 55,
};

const intro: SectionStyle = {
  drums: groove,
  opening: { crash: '7... .... .... ....' },
  fill: snareFill,
  parts: [
    slapped,
    comping,
    cutting,
    { by: brightPiano, arpeggio: '..5. .4.3 ..5. .4..', low: 67, loud: 5 },
    { by: synthStrings, chords: '4--- ---- ---- ----', voicing: 'close', low: 67, gate: 1 },
  ],
};

const verse: SectionStyle = {
  drums: {
    kick: '8... ..6. ..7. ....',
    rim: '.... 7... .... 7...',
    closedHat: '5.34 5.34 5.34 5.34',
    shaker: '3232 3232 3232 3232',
    highConga: '.... ..4. .... ..44',
    lowConga: '.... .... ...5 ....',
  },
  fill: snareFill,
  parts: [
    { by: slapBass, line: '1--- ..1- .8.1 -.5- | 1--- ..1- .8.. 5-<-', low: 28, loud: 6, gate: 0.85 },
    { by: electricPiano, chords: '6--- ---- ..5- ----', voicing: 'close', low: 55 },
    { by: muted, arpeggio: '1..3 ..2. 1..3 ..4.', low: 52, loud: 5, gate: 0.5 },
  ],
};

const pre: SectionStyle = {
  drums: {
    kick: '8... ..8. 8... ..8.',
    snare: '.... 7... .... 7.44',
    closedHat: '5.5. 5.5. 5.5. 5.5.',
    shaker: '4343 4343 4343 4343',
  },
  opening: { crash: '6... .... .... ....' },
  fill: {
    kick: '8... 8... 8... 8...',
    snare: '5.5. 6.6. 7777 8.88',
  },
  parts: [
    { by: slapBass, line: '1-.1 -.1- 1-.1 -.8-', low: 28, loud: 7, gate: 0.8 },
    { by: electricPiano, chords: '6-.6 --6- ---. 6---', voicing: 'close', low: 57 },
    { by: clean, chords: '.... 5... .... 5...', voicing: 'close', low: 64, gate: 0.6 },
    { by: synthStrings, chords: '4--- ---- ---- ----', voicing: 'close', low: 60, gate: 1 },
  ],
  swell: 1,
};

const chorus: SectionStyle = {
  drums: halfOpen,
  opening: { crash: '8... .... .... ....' },
  fill: snareFill,
  parts: [
    { by: slapBass, line: '1-.8 .11. 8.1. 5.8. | 1-.8 .11. 8.1. 58<-', low: 28, loud: 7, gate: 0.8 },
    comping,
    cutting,
    { by: muted, arpeggio: '1.31 .3.1 3.1. 3.4.', low: 57, loud: 4, gate: 0.5 },
    { by: synthStrings, chords: '5--- ---- ---- ----', voicing: 'close', low: 67, gate: 1 },
    {
      by: brass,
      chords: '.... .... .... .... | .... .... ..6. 6--- | .... .... .... .... | ..6. .6.. 6--- 7---',
      voicing: 'close',
      low: 65,
      gate: 0.8,
    },
  ],
};

const bridge: SectionStyle = {
  drums: {
    kick: '7... .... ..6. ....',
    rim: '.... .... 7... ....',
    ride: '5.3. 4.3. 4.3. 4.3.',
    highConga: '...4 ..4. ...4 ..4.',
    lowConga: '.... .... .5.. ....',
  },
  opening: { crash: '6... .... .... ....' },
  fill: snareFill,
  parts: [
    { by: slapBass, line: '1--- ---- ..5- 8---', low: 28, loud: 6 },
    { by: electricPiano, arpeggio: '1-2- 3-4- 5-4- 3-2-', low: 55, loud: 5, gate: 1.8 },
    { by: brightPiano, chords: '.... 4--- .... 4---', voicing: 'close', low: 67 },
    { by: synthStrings, chords: '5--- ---- ---- ----', voicing: 'close', low: 60, gate: 1 },
  ],
  swell: 1,
};

const struck = '9... .... .... .... .... .... .... ....';
const held = '7--- ---- ---- ---- ---- ---- ---. ....';

const ending: SectionStyle = {
  drums: { kick: struck, snare: struck, crash: struck, tambourine: '4444 3333 2222 1111 .... .... .... ....' },
  parts: [
    { by: slapBass, line: held.replace('7', '1'), low: 28, loud: 7 },
    { by: electricPiano, chords: held, voicing: 'close', low: 55 },
    { by: brightPiano, arpeggio: '1.2. 3.4. 5.6. 7.8- ---- ---- ---. ....', low: 67, loud: 5 },
    { by: clean, chords: held, voicing: 'close', low: 64 },
    { by: synthStrings, chords: held, voicing: 'close', low: 67 },
    { by: brass, chords: '7--- --.. .... .... .... .... .... ....', voicing: 'close', low: 65 },
  ],
};

/** A night drive of the eighties: sevenths and ninths, and a bass that talks. */
export const cityPop: Arrangement = {
  stems: {
    ...stemMixes,
    bass: { ...stemMixes.bass, loudness: -20, filters: 'lowpass=f=5000,acompressor=threshold=-22dB:ratio=3' },
    keys: { ...stemMixes.keys, loudness: -21 },
    guitars: { ...stemMixes.guitars, loudness: -24, filters: 'highpass=f=220,equalizer=f=2600:t=q:w=0.7:g=-3' },
    pads: { ...stemMixes.pads, loudness: -25 },
  },
  drums: roomKit,
  styles: { intro, verse, pre, chorus, bridge, outro: intro },
  ending,
  leads: [
    { by: saxophone, higher: 0 },
    { by: vibraphone, higher: 12 },
  ],
  colours: { '': 'add9', m: 'm7' },
  swing: 0.12,
};
