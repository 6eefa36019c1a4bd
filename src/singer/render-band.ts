import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Arrangement, Instrument } from './band/arrangement.ts';
import { type Performance, playScore } from './band/play.ts';
import { sampleRate } from './filters.ts';
import { type MidiNote, type MidiTrack, formatMidi } from './midi.ts';
import type { Score } from './score.ts';
import { findSoundfont, run } from './tools.ts';

/** The WAV file of each stem, by its name. */
export type StemFiles = Map<string, string>;

const drumChannel = 9;

/** Each instrument of a stem on a channel of its own. */
function tracksOf(performance: Performance, stem: string, drums: Instrument): MidiTrack[] {
  const players = [...performance].filter(([instrument]) => instrument.stem === stem);
  const track = ([instrument, notes]: [Instrument, MidiNote[]], channel: number): MidiTrack => {
    const { program, volume, pan, reverb } = instrument;
    return { channel: instrument === drums ? drumChannel : channel, program, volume, pan, reverb, notes };
  };
  return players.map(track);
}

/** `s16`, because FluidSynth writes the time of day into files of floats. */
const settings = `-n -i -q -r ${sampleRate} -g 0.5 -o synth.chorus.active=0 -O s16 -T wav`.split(' ');

const renderMidi = (midi: string, wav: string, soundfont: string, reverb: boolean) =>
  run('fluidsynth', [...settings, '-o', `synth.reverb.active=${reverb ? 1 : 0}`, '-F', wav, soundfont, midi]);

/** Plays a score into one file for each stem of the arrangement. */
export async function renderBand(score: Score, arrangement: Arrangement, folder: string): Promise<StemFiles> {
  const soundfont = findSoundfont();
  if (soundfont === undefined) throw new Error('There is no SoundFont.');
  const performance = playScore(arrangement, score);
  const render = async (stem: string, reverb: boolean): Promise<[string, string]> => {
    const [midi, wav] = [join(folder, `${stem}.mid`), join(folder, `${stem}.wav`)];
    await writeFile(midi, formatMidi(tracksOf(performance, stem, arrangement.drums), score.tempo));
    await renderMidi(midi, wav, soundfont, reverb);
    return [stem, wav];
  };
  const stems = Object.entries(arrangement.stems).map(([stem, { reverb }]) => render(stem, reverb));
  return new Map(await Promise.all(stems));
}
