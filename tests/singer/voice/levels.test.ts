import { describe, expect, test } from 'vitest';
import { computeGains } from '../../../src/singer/voice/levels.ts';
import { spellPhones } from '../../../src/singer/voice/phones.ts';
import { toFrames } from '../../../src/singer/voice/warp.ts';
import { createPhrase } from './small-score.ts';

const bins = 65;
const frame = 0.005;
const rate = 48_000;

/** タマ, where each sound has the level that the voice gives it. */
const createSources = (levels: Record<string, number>) => {
  const phones = spellPhones([createPhrase([[8, { kana: 'タ', steps: 4 }, { kana: 'マ', steps: 4 }]])]);
  const spans = toFrames(phones, phones[0]?.start ?? 0, frame).map(({ start, end }) => ({
    start: Math.round(start),
    end: Math.round(end),
  }));
  const frames = spans.at(-1)?.end ?? 0;
  const logAmplitude = new Float32Array(frames * bins);
  for (const [index, { symbol }] of phones.entries()) {
    const { start = 0, end = 0 } = spans[index] ?? {};
    logAmplitude.fill(((levels[symbol] ?? 0) * Math.LN10) / 20, start * bins, end * bins);
  }
  const spectra = { frames, bins, logAmplitude, phase: new Float32Array(frames * bins) };
  return { spectra, phones, spans, vibrato: new Float64Array(frames), rate, frame };
};

/** The level of a sound's middle as it is sung, in decibels. */
const heardLevels = (levels: Record<string, number>) => {
  const sources = createSources(levels);
  const gains = computeGains(sources);
  return sources.phones.map(({ symbol }, index) => {
    const { start = 0, end = 0 } = sources.spans[index] ?? {};
    return { symbol, level: (levels[symbol] ?? 0) + 20 * Math.log10(gains[(start + end) >> 1] ?? 0) };
  });
};

const levelOf = (symbol: string, levels: Record<string, number>) =>
  heardLevels(levels).find((heard) => heard.symbol === symbol)?.level ?? Number.NaN;

describe('levels', () => {
  test('vowels are at one loudness, however loud the voice is', () => {
    expect(levelOf('a', { a: 60 })).toBeCloseTo(levelOf('a', { a: 40 }), 1);
    expect(levelOf('a', { a: 60 })).toBeGreaterThan(-21);
    expect(levelOf('a', { a: 60 })).toBeLessThan(-17);
  });

  test.each([
    ['t', 60, -12],
    ['t', 50, -12],
    ['m', 60, -4.5],
    ['m', 52, -4.5],
  ])('%s that the voice says at %i dB goes most of the way to its place', (symbol, level, place) => {
    const against = levelOf(symbol, { a: 60, [symbol]: level }) - levelOf('a', { a: 60, [symbol]: level });
    const natural = level - 60;
    expect(against).toBeGreaterThan(Math.min(natural, place) - 1);
    expect(Math.abs(against - place)).toBeLessThan(Math.abs(natural - place) * 0.3 + 1.5);
  });

  test('silence is silent', () => {
    const sources = createSources({ a: 60 });
    const gains = computeGains(sources);
    const { start = 0, end = 0 } = sources.spans.at(-1) ?? {};
    expect(gains[end - 1]).toBe(0);
    expect(gains[start + 2]).toBeGreaterThan(0);
  });

  test('a vibrato is heard in the loudness too', () => {
    const sources = createSources({ a: 60 });
    const middle = (sources.spans.at(-2)?.end ?? 0) - 20;
    const still = computeGains(sources);
    const shaken = computeGains({ ...sources, vibrato: new Float64Array(sources.spectra.frames).fill(0.35) });
    expect(20 * Math.log10((shaken[middle] ?? 0) / (still[middle] ?? 1))).toBeCloseTo(1.05, 2);
  });
});
