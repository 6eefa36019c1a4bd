import { describe, expect, it } from 'vitest';
import { findMissingTools, run, toolsOfSinging } from '../../src/singer/tools.ts';

describe('missing tools', () => {
  it('are told all at once, with the package that brings each', () => {
    expect(findMissingTools(toolsOfSinging, (tool) => tool === 'sox')).toEqual([
      'hts_engine is missing. On Debian it is in the package htsengine.',
      'fluidsynth is missing. On Debian it is in the package fluidsynth.',
      'ffmpeg is missing. On Debian it is in the package ffmpeg.',
    ]);
  });

  it('are none where all are there', () => {
    expect(findMissingTools(toolsOfSinging, () => true)).toEqual([]);
  });
});

it('a tool that cannot be run says so by its name', async () => {
  const path = process.env['PATH'];
  process.env['PATH'] = '/nowhere';
  try {
    await expect(run('ffmpeg', ['-version'])).rejects.toThrow(/^ffmpeg failed: .*ENOENT/u);
  } finally {
    process.env['PATH'] = path;
  }
});
