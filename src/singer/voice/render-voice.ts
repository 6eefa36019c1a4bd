import { join } from 'node:path';
import { type Score, barCount, notesOf, stepLength, stepsInBar } from '../score.ts';
import { writeWav } from '../wav.ts';
import { fetchVoice } from './fetch-voice.ts';
import { mei } from './mei.ts';
import { type VoicePart, isSungBy, partStyles, pitchFor, voiceParts } from './parts.ts';
import type { SectionJob, SungSection } from './render-section.ts';
import { renderSections } from './section-pool.ts';

/** Seconds that the sound goes on after the last bar. */
const ending = 2;

export interface VoiceProgress {
  /** Sections that are sung. */
  done: number;
  all: number;
}

/**
 * Sings a score: one WAV file (mono, 48 kHz, floats) for each part, `lead.wav`, `double.wav` and `harmony.wav`, all as long as the
 * song and 2 s. The same score gives the same bytes.
 * @param folder where the files are put; it must exist
 * @returns the file of each part
 * @throws {Error} when the voice cannot be fetched, or `hts_engine` is missing or fails
 */
export async function renderVoices(
  score: Score,
  folder: string,
  onProgress: (progress: VoiceProgress) => void = () => {},
): Promise<Record<VoicePart, string>> {
  const voiceFolder = await fetchVoice();
  // The longest first, so that no core is left alone with a long one at the end.
  const tasks = voiceParts
    .flatMap((part) => listJobs(score, part, voiceFolder).map((job) => ({ part, job })))
    .toSorted((a, b) => b.job.pitches.length - a.job.pitches.length);
  let done = 0;
  const jobs = tasks.map(({ job }) => job);
  const sung = await renderSections(jobs, () => onProgress({ done: ++done, all: tasks.length }));
  const files = { lead: '', double: '', harmony: '' };
  for (const part of voiceParts) {
    files[part] = join(folder, `${part}.wav`);
    const samples = assemble(
      sung.filter((_, index) => tasks[index]?.part === part),
      sampleCount(score),
    );
    // oxlint-disable-next-line no-await-in-loop -- one after the other: all of them at once would need much memory
    await writeWav(files[part], { rate: mei.rate, channels: [samples] });
  }
  return files;
}

function listJobs(score: Score, part: VoicePart, voiceFolder: string): SectionJob[] {
  return score.sections.flatMap((section, index) => {
    if (!isSungBy(part, section)) return [];
    const { phrases } = section;
    const pitches = notesOf(phrases).map((note) => pitchFor(part, note, section, score));
    return [{ phrases, pitches, style: partStyles[part], section: index, voiceFolder }];
  });
}

const sampleCount = (score: Score) => Math.ceil((barCount(score) * stepsInBar * stepLength(score) + ending) * mei.rate);

/** Sections ring out into each other. */
function assemble(sections: readonly SungSection[], count: number): Float64Array {
  const whole = new Float64Array(count);
  for (const { start, samples } of sections) {
    const end = Math.min(samples.length, count - start);
    for (let i = Math.max(0, -start); i < end; i++) whole[start + i]! += samples[i]!;
  }
  return whole;
}
