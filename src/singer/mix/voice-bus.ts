import { join } from 'node:path';
import { chain, decibels, filterFiles, lasting, link, sum } from '../filters.ts';
import { run } from '../tools.ts';

/** The raw voices, as they were sung: one channel each. */
export interface VoiceFiles {
  lead: string;
  double: string;
  harmony: string;
}

interface Room {
  /** Where work files lie. */
  folder: string;
  /** Seconds of a sixteenth, and of the whole song. */
  stepLength: number;
  duration: number;
}

/** Less boom and hiss, more of what makes words clear, and an even level. */
const tone = (presence: number) =>
  chain(
    'highpass=f=130',
    'equalizer=f=320:t=q:w=1:g=-2.5',
    'equalizer=f=1100:t=q:w=1.2:g=1',
    `equalizer=f=3000:t=q:w=0.9:g=${presence}`,
    'equalizer=f=7800:t=q:w=1.4:g=-2',
    'highshelf=f=11000:g=-2',
    'acompressor=threshold=-24dB:ratio=3.5:attack=4:release=90:makeup=2',
    'acompressor=threshold=-14dB:ratio=6:attack=1:release=50',
  );

const toBoth = (left: number, right: number) => `pan=stereo|c0=${left}*c0|c1=${right}*c0`;

const doubleLoudness = -9;
const harmonyLoudness = -10.5;
const echoLoudness = -20;
const roomLoudness = -4;
/** An echo comes back after six sixteenths. */
const echoSteps = 6;

const echo = (stepLength: number) => {
  const delay = (stepLength * echoSteps * 1000).toFixed(1);
  return chain(
    'highpass=f=400,lowpass=f=4500',
    `adelay=${delay}`,
    `aecho=1:0.6:${delay}:0.3`,
    `volume=${decibels(echoLoudness)}`,
    toBoth(0.7, 1),
  );
};

/** Lead in the middle, its double left and right, the harmony a little aside; and what is sent into the room. */
const voiceGraph = ({ stepLength, duration }: Room) => [
  link(['0'], chain(tone(4), 'asplit=3'), ['lead', 'send', 'echoed']),
  link(['1'], chain(tone(1), `volume=${decibels(doubleLoudness)}`, 'asplit=2'), ['double', 'twin']),
  link(['2'], chain(tone(0), `volume=${decibels(harmonyLoudness)}`, toBoth(0.75, 1)), ['harmony']),
  link(['lead'], toBoth(1, 1), ['middle']),
  link(['double'], toBoth(1, 0.25), ['left']),
  link(['twin'], chain('adelay=11', toBoth(0.25, 1)), ['right']),
  link(['echoed'], echo(stepLength), ['echo']),
  link(['middle', 'left', 'right', 'harmony', 'echo'], chain(sum(5), lasting(duration)), ['dry']),
  link(['send'], chain('highpass=f=250', toBoth(1, 1), lasting(duration)), ['wet']),
];

const floats = '-e floating-point -b 32'.split(' ');
const reverb = 'gain -6 reverb -w 38 55 70 100 18'.split(' ');
/** Sox's room; `-R` lets it use the same random numbers each time. */
const addReverb = (from: string, to: string) => run('sox', ['-R', from, ...floats, to, ...reverb]);

/** The voices as one stereo file, placed and in their room; not yet as loud as they shall be. */
export async function mixVoices(voices: VoiceFiles, room: Room): Promise<string> {
  const fileOf = (name: string) => join(room.folder, `voice-${name}.wav`);
  const [dry, send, wet, bus] = [fileOf('dry'), fileOf('send'), fileOf('wet'), fileOf('bus')];
  await filterFiles([voices.lead, voices.double, voices.harmony], voiceGraph(room), { dry, wet: send });
  await addReverb(send, wet);
  const together = [link(['1'], `volume=${decibels(roomLoudness)}`, ['room']), link(['0', 'room'], sum(2), ['bus'])];
  await filterFiles([dry, wet], together, { bus });
  return bus;
}
