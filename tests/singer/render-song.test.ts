import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { measureLoudness } from '../../src/singer/measure/loudness.ts';
import { readScore } from '../../src/singer/read-score.ts';
import { renderSong } from '../../src/singer/render-song.ts';
import { findMissingParts } from '../../src/singer/tools.ts';
import { hasVoice } from '../../src/singer/voice/fetch-voice.ts';

const noVoice = (await hasVoice()) ? [] : ['The voice is not fetched: npm run sing fetches it.'];
const missing = [...findMissingParts(), ...noVoice];
const why = missing.length > 0 ? ` — SKIPPED: ${missing.join(' ')}` : '';

const twoBars = `title   二小節
tempo   120
tonic   A3
band    electro

section chorus style=chorus
chords  F | C
lyric 深い層
text  深い/層
kana  フ カ イ / ソー
notes 5 6 ^1-- r-- | 5----- r-
`;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rendered-song-'));
});
afterEach(() => rm(folder, { recursive: true }));

it.skipIf(missing.length > 0)(
  `two bars become a song, its instrumental and its stems${why}`,
  async () => {
    const told: string[] = [];
    await renderSong(readScore(twoBars, 'score.txt').score, folder, (message) => told.push(message));
    expect(await readdir(folder)).toEqual(['instrumental.m4a', 'lyrics.lrc', 'song.m4a', 'song.opus', 'stems.m4a']);
    expect(await readFile(join(folder, 'lyrics.lrc'), 'utf8')).toContain('<00:00.00>深い<00:01.25>');
    for (const file of ['song.m4a', 'song.opus', 'instrumental.m4a']) {
      const { integrated, truePeak } = await measureLoudness(join(folder, file));
      expect(Math.abs(integrated + 14)).toBeLessThan(0.5);
      expect(truePeak).toBeLessThanOrEqual(-1);
    }
    const sum = 'pan=stereo|c0=c0+c2|c1=c1+c3';
    const stems = await measureLoudness(join(folder, 'stems.m4a'), sum);
    expect(Math.abs(stems.integrated + 14)).toBeLessThan(0.5);
    expect(told).toContainEqual(expect.stringMatching(/^Sung: 3 of 3 sections/u));
  },
  240_000,
);
