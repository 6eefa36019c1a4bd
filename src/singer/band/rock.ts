import type { Arrangement, ChordPart, Drums, Instrument, LinePart, SectionStyle } from './arrangement.ts';
import { stemMixes } from './stem-mixes.ts';

const drumKit: Instrument = { stem: 'drums', program: 0, volume: 110, pan: 64, reverb: 8 };
const pickedBass: Instrument = { stem: 'bass', program: 34, volume: 110, pan: 64, reverb: 0 };
const piano: Instrument = { stem: 'keys', program: 0, volume: 100, pan: 60, reverb: 25 };
const bleep: Instrument = { stem: 'keys', program: 80, volume: 70, pan: 92, reverb: 35 };
const distorted: Instrument = { stem: 'guitars', program: 30, volume: 92, pan: 12, reverb: 15 };
const overdriven: Instrument = { stem: 'guitars', program: 29, volume: 92, pan: 116, reverb: 15 };
const muted: Instrument = { stem: 'guitars', program: 28, volume: 96, pan: 40, reverb: 10 };
const strings: Instrument = { stem: 'pads', program: 48, volume: 90, pan: 64, reverb: 50 };
const brass: Instrument = { stem: 'pads', program: 62, volume: 84, pan: 64, reverb: 25 };
const saw: Instrument = { stem: 'lead', program: 81, volume: 84, pan: 64, reverb: 30 };
const glockenspiel: Instrument = { stem: 'lead', program: 9, volume: 90, pan: 76, reverb: 45 };

const drive: Drums = {
  kick: '9... ..8. 8.8. ....',
  snare: '.... 9... .... 9...',
  clap: '.... 5... .... 5...',
  closedHat: '6.5. 6.5. 6.5. 6.5.',
};
const tomFill: Drums = {
  kick: '9... ..8. .... ....',
  snare: '.... 9... 78.. ....',
  highTom: '.... .... ..78 ....',
  midTom: '.... .... .... 88..',
  lowTom: '.... .... .... ..99',
};
const roll: Drums = {
  kick: '6.6. 6.6. 7.7. 7.7.',
  snare: '4444 5555 6677 7889',
};

const eighths: LinePart = { by: pickedBass, line: '1-1- 1-8- 1-1- 8-5-', low: 28, loud: 7 };
const pushedPiano: ChordPart = { by: piano, chords: '7--6 --6- --6- 6---', voicing: 'close', low: 57 };
const wallOfGuitars: ChordPart[] = [
  { by: distorted, chords: '7--- --7- --7- ----', voicing: 'power', low: 40, gate: 0.97 },
  { by: overdriven, chords: '7--- --7- --7- ----', voicing: 'power', low: 40, gate: 0.97 },
];

const intro: SectionStyle = {
  drums: drive,
  opening: { crash: '8... .... .... ....' },
  fill: tomFill,
  parts: [eighths, pushedPiano, ...wallOfGuitars],
};

const verse: SectionStyle = {
  drums: {
    kick: '8... ...7 ..7. ....'.repeat(4),
    snare: '.... 7... .... 7...'.repeat(4),
    closedHat: '5.4. 5.4. 5.4. 5.43'.repeat(4),
    openHat: '.... .... .... ....'.repeat(3) + '.... .... .... ..5.',
  },
  opening: { crash: '7... .... .... ....' },
  fill: tomFill,
  parts: [
    { by: pickedBass, line: '1--1 --8- 1-1- -5--', low: 28, loud: 7 },
    { by: piano, chords: '..5. ..5. 5..5 -.5.', voicing: 'close', low: 57 },
    { by: muted, chords: '5..5 ..5. 5..5 ..5.', voicing: 'power', low: 52, gate: 0.8 },
    { by: bleep, arpeggio: '1324 1324 1324 1324', low: 69, loud: 4, gate: 0.7 },
  ],
};

const pre: SectionStyle = {
  drums: {
    kick: '8... 8... 8... 8...',
    snare: '.... 7... .... 7...',
    openHat: '..5. ..5. ..5. ..5.',
    closedHat: '4... 4... 4... 4...',
  },
  opening: { crash: '7... .... .... ....' },
  fill: roll,
  parts: [
    eighths,
    { by: piano, chords: '6--- 6--- 6--- 6---', voicing: 'close', low: 57, gate: 0.85 },
    { by: muted, chords: '6.6. 6.6. 6.6. 6.6.', voicing: 'power', low: 40 },
    { by: strings, chords: '4--- ---- ---- ----', voicing: 'close', low: 57, gate: 1 },
  ],
  swell: 1,
};

const chorus: SectionStyle = {
  drums: {
    ...drive,
    closedHat: '..5. ..5. ..5. ..5.',
    openHat: '6... 6... 6... 6...',
    tambourine: '2.3. 2.3. 2.3. 2.3.',
  },
  opening: { crash: '8... .... .... ....', farCrash: '7... .... .... ....' },
  fill: tomFill,
  parts: [
    eighths,
    pushedPiano,
    ...wallOfGuitars,
    { by: strings, chords: '5--- ---- ---- ----', voicing: 'close', low: 69, gate: 1 },
    {
      by: brass,
      chords: '.... .... .... ....'.repeat(3) + '.... .... 6-.6 -.6-',
      voicing: 'close',
      low: 69,
    },
  ],
};

const bridge: SectionStyle = {
  drums: {
    kick: '8... ...6 ..6. ....',
    snare: '.... .... 8... ....',
    ride: '5... 4... 4... 4...',
  },
  opening: { crash: '7... .... .... ....' },
  fill: roll,
  parts: [
    { by: pickedBass, line: '1--- --.1 --5- ----', low: 28, loud: 7 },
    { by: piano, arpeggio: '1-2- 3-4- 3-2- 3-2-', low: 57, loud: 5, gate: 1.5 },
    { by: strings, chords: '5--- ---- ---- ----', voicing: 'close', low: 57, gate: 1 },
    { by: bleep, arpeggio: '1324 1324 1324 1324', low: 69, loud: 4, gate: 0.7 },
  ],
  swell: 1,
};

const struck = '9... .... .... .... .... .... .... ....';
const held = '8--- ---- ---- ---- ---- ---- ---. ....';

const ending: SectionStyle = {
  drums: {
    kick: struck,
    snare: struck,
    crash: struck,
  },
  parts: [
    { by: pickedBass, line: held.replace('8', '1'), low: 28, loud: 8 },
    { by: piano, chords: held, voicing: 'close', low: 57 },
    { by: piano, chords: held, voicing: 'power', low: 45 },
    { by: distorted, chords: held, voicing: 'power', low: 40 },
    { by: overdriven, chords: held, voicing: 'power', low: 40 },
    { by: strings, chords: held, voicing: 'close', low: 69 },
  ],
};

/** What the first song was written for: fast, driven, everything at once in the chorus. */
export const rock: Arrangement = {
  stems: stemMixes,
  drums: drumKit,
  styles: { intro, verse, pre, chorus, bridge, outro: intro },
  ending,
  leads: [
    { by: saw, higher: 0 },
    { by: glockenspiel, higher: 12 },
  ],
  colours: {},
  swing: 0,
};
