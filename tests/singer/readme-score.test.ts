import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bandTempi, styleNames } from '../../src/singer/band/arrangements.ts';
import { toldOf } from './written-score.ts';

const text = readFileSync(join(import.meta.dirname, '../../songs/README.md'), 'utf8');
const [, chapter = ''] = /^## score\.txt$([^]*?)^## /mu.exec(text) ?? [];
const [, example = ''] = /^```score$([^]*?)^```$/mu.exec(chapter) ?? [];

it('the example of songs/README.md can be sung', () => {
  expect(example).toContain('lyric ');
  expect(toldOf(example)).toEqual([]);
});

it('songs/README.md tells of each band and its tempi', () => {
  for (const [band, [slowest, fastest]] of Object.entries(bandTempi))
    expect(chapter).toContain(`\`${band}\` (${slowest}–${fastest})`);
});

it.each(styleNames)('songs/README.md tells of the style %s', (style) => {
  expect(chapter).toContain(`\`${style}\``);
});
