import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from '../tools.ts';

export interface PitchPoint {
  time: number;
  /** Hertz. */
  frequency: number;
}

/** What Praat hears in a recording of a voice. */
export interface VoiceAnalysis {
  /** Every 5 ms where there is a pitch. */
  pitch: PitchPoint[];
  /** When the vocal cords open, in seconds. */
  pulses: number[];
}

/** Hertz: from below the lowest note that is sung to above the highest. */
const range = { low: 150, high: 900 };

const script = `form Recording
  sentence file
  sentence pitchFile
  sentence pulseFile
endform
Read from file: file$
Convert to mono
voice = Resample: 24000, 50
pitch = To Pitch (ac): 0.005, ${range.low}, 15, "no", 0.03, 0.45, 0.01, 0.35, 0.14, ${range.high}
Down to PitchTier
Save as headerless spreadsheet file: pitchFile$
selectObject: voice, pitch
To PointProcess (cc)
Save as short text file: pulseFile$
`;

/**
 * Has Praat measure a WAV file of a voice alone.
 * @throws {Error} when Praat is missing or cannot read the file
 */
export async function analyseVoice(file: string): Promise<VoiceAnalysis> {
  const folder = await mkdtemp(join(tmpdir(), 'oboeuta-measure-'));
  const [scriptFile = '', pitchFile = '', pulseFile = ''] = ['analyse.praat', 'pitch', 'pulses'].map((name) =>
    join(folder, name),
  );
  try {
    await writeFile(scriptFile, script);
    await run('praat', ['--run', scriptFile, resolve(file), pitchFile, pulseFile]);
    return {
      pitch: parsePitch(await readFile(pitchFile, 'utf8')),
      pulses: parsePulses(await readFile(pulseFile, 'utf8')),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rows of a time and a frequency. */
const parsePitch = (text: string): PitchPoint[] =>
  text
    .trim()
    .split('\n')
    .map((row) => row.split('\t').map(Number))
    .map(([time = 0, frequency = 0]) => ({ time, frequency }));

/** Names of the format, an empty line, then the numbers: start, end, how many, and so many times. */
function parsePulses(text: string): number[] {
  const numbers = text.slice(text.indexOf('\n\n')).trim().split('\n').map(Number);
  return numbers.slice(3);
}
