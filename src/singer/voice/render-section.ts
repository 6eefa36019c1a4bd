import { createRandom } from '../random.ts';
import { type Phrase, notesOf } from '../score.ts';
import { writeLabels } from './labels.ts';
import { computeGains } from './levels.ts';
import { mei } from './mei.ts';
import type { PartStyle } from './parts.ts';
import { type Phone, isVoiced, spellPhones } from './phones.ts';
import { drawPitchCurve } from './pitch-curve.ts';
import { computeSpectra } from './spectra.ts';
import { type Singing, sing, vocoderBins } from './vocoder.ts';
import { type Speech, speak } from './voice-parameters.ts';
import { type FrameSpan, findKnots, toFrames, warpFrames } from './warp.ts';

/** What one part sings of one section: all that is needed for it, so that it can be sung elsewhere. */
export interface SectionJob {
  phrases: Phrase[];
  /** MIDI note numbers, for the notes of the phrases in their order. */
  pitches: number[];
  style: PartStyle;
  /** Which section it is. */
  section: number;
  voiceFolder: string;
}

export interface SungSection {
  /** Where it begins in the song, in samples; what is sung at the very beginning may begin before it. */
  start: number;
  samples: Float64Array<ArrayBuffer>;
}

/** @throws {Error} when `hts_engine` is missing or fails */
export async function renderSection(job: SectionJob): Promise<SungSection> {
  const { phrases, style, voiceFolder } = job;
  const phones = spellPhones(phrases);
  const start = Math.round((phones[0]?.start ?? 0) / mei.frame) * mei.frame;
  const speech = await speak(writeLabels(phones), style.moods, voiceFolder);
  const singing = prepare(job, phones, start, speech);
  const random = createRandom(style.seed * 1000 + job.section);
  const samples = sing(singing, speech.filter, random);
  return { start: Math.round((start + style.delay) * mei.rate), samples };
}

function prepare(job: SectionJob, phones: Phone[], start: number, speech: Speech): Singing {
  const { style, section } = job;
  const spans = toFrames(phones, start, mei.frame);
  const cepstra = warpFrames(speech.cepstra, mei.order, findKnots(spans, speech.spans));
  const spectra = computeSpectra(cepstra, vocoderBins, style.warping);
  const grid = { start, frame: mei.frame, count: spectra.frames };
  const random = createRandom(style.seed * 1000 + 500 + section);
  const { pitch, vibrato } = drawPitchCurve(pitchNotes(job), grid, style, random);
  const wholeSpans = spans.map((span) => toWholeFrames(span, spectra.frames));
  const gain = computeGains({ spectra, phones, spans: wholeSpans, vibrato, rate: mei.rate, frame: mei.frame });
  const voicing = drawVoicing(phones, spans, spectra.frames);
  const breath = drawBreath(phones, wholeSpans, spectra.frames);
  return { rate: mei.rate, hop: mei.hop, spectra, pitch, voicing, breath, gain };
}

const pitchNotes = ({ phrases, pitches }: SectionJob) =>
  notesOf(phrases).map(({ pitch, start, end }, index) => ({ pitch: pitches[index] ?? pitch, start, end }));

const toWholeFrames = ({ start, end }: FrameSpan, count: number): FrameSpan => ({
  start: Math.max(0, Math.min(count, Math.round(start))),
  end: Math.max(0, Math.min(count, Math.round(end))),
});

/** How much of each frame is voiced, so that the voice sets in at the right moment, not at the nearest frame. */
function drawVoicing(phones: readonly Phone[], spans: readonly FrameSpan[], count: number): Float64Array {
  const voicing = new Float64Array(count);
  for (const [index, phone] of phones.entries()) {
    const span = spans[index];
    if (!span || !isVoiced(phone)) continue;
    for (let i = Math.max(0, Math.floor(span.start)); i < Math.min(count, span.end + 1); i++)
      voicing[i]! += Math.max(0, Math.min(span.end, i + 0.5) - Math.max(span.start, i - 0.5));
  }
  return voicing;
}

/** Voiced sounds that are made with a hiss. */
const hissing = new Set(['z', 'j']);
const hiss = 1.6;

function drawBreath(phones: readonly Phone[], spans: readonly FrameSpan[], count: number): Float64Array {
  const breath = new Float64Array(count).fill(1);
  for (const [index, { symbol }] of phones.entries()) {
    const span = spans[index];
    if (span && hissing.has(symbol)) breath.fill(hiss, span.start, span.end);
  }
  return breath;
}
