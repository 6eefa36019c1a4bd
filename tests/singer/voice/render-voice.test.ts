import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { summariseErrors } from '../../../src/singer/measure/errors.ts';
import { measureOnsetErrors } from '../../../src/singer/measure/onset.ts';
import { measurePitchErrors } from '../../../src/singer/measure/pitch.ts';
import { analyseVoice } from '../../../src/singer/measure/voice-analysis.ts';
import { findMissingTools } from '../../../src/singer/tools.ts';
import { hasVoice } from '../../../src/singer/voice/fetch-voice.ts';
import { renderVoices } from '../../../src/singer/voice/render-voice.ts';
import { readWav } from '../../../src/singer/wav.ts';
import { createPhrase, createScore, createSection } from './small-score.ts';

const missing = [
  ...findMissingTools(['hts_engine', 'praat']),
  ...((await hasVoice()) ? [] : ['The voice has not been fetched: npm run sing fetches it.']),
];
const why = missing.length > 0 ? `: SKIPPED. ${missing.join(' ')}` : '';

/** カタテ シタク, two bars: C♯4 to D5. */
const score = createScore([
  createSection({
    phrases: [
      createPhrase([
        [
          4,
          { kana: 'カ', steps: 2, pitch: 69 },
          { kana: 'タ', steps: 2, pitch: 71 },
          { kana: 'テ', steps: 6, pitch: 73 },
        ],
        [
          2,
          { kana: 'シ', steps: 2, pitch: 74 },
          { kana: 'タ', steps: 4, pitch: 66 },
          { kana: 'ク', steps: 8, pitch: 61 },
        ],
      ]),
    ],
  }),
]);

const hashOf = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

describe.skipIf(missing.length > 0)(`two bars are sung${why}`, { timeout: 120_000 }, () => {
  test('in tune and in time, and each time the same', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oboeuta-two-bars-'));
    try {
      const files = await renderVoices(score, folder);
      const { rate, channels } = await readWav(files.lead);
      expect(rate).toBe(48_000);
      expect(channels[0]).toHaveLength(48_000 * (3.2 + 2));
      const hashes = await Promise.all(Object.values(files).map(hashOf));
      expect(new Set(hashes).size).toBe(3);

      const { pitch, pulses } = await analyseVoice(files.lead);
      const cents = summariseErrors(measurePitchErrors(score, pitch));
      const late = summariseErrors(measureOnsetErrors(score, pulses));
      expect(cents).toMatchObject({ count: 6, measured: 6 });
      expect(cents.median).toBeLessThan(25);
      expect(late).toMatchObject({ count: 6, measured: 6 });
      expect(late.median).toBeLessThan(10);

      const again = await renderVoices(score, folder);
      expect(await Promise.all(Object.values(again).map(hashOf))).toEqual(hashes);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
