import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../src/singer/command-line.ts';

describe('the command', () => {
  it.each([
    [['songs/a'], { task: 'render', folder: 'songs/a' }],
    [['--check', 'songs/a'], { task: 'check', folder: 'songs/a' }],
    [['songs/a', '--lyrics'], { task: 'lyrics', folder: 'songs/a' }],
  ])('%j is %j', (words, command) => {
    expect(parseCommand(words)).toEqual(command);
  });

  it.each([
    [[], 'Name the folder of a song.'],
    [['--check'], 'Name the folder of a song.'],
    [['--loud', 'songs/a'], 'There is no option --loud.'],
    [['--check', '--lyrics', 'songs/a'], 'One thing at a time: --lyrics or --check.'],
    [['songs/a', 'songs/b'], 'One song at a time: songs/a, or songs/b.'],
  ])('%j is a mistake: %s', (words, mistake) => {
    expect(parseCommand(words)).toEqual({ mistake });
  });
});
