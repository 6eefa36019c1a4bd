import type { SongInput } from 'oboeuta';

/** A song in memory, with the sound of our first song. */
export const song: SongInput = {
  title: 'A song in memory',
  audio: '/songs/resnet-skip-connection/song.m4a',
  lyrics: ['[00:01.00]first line', '[00:03.00]second line', '[00:20.00]'].join('\n'),
};
export const address = '/songs/resnet-skip-connection/song.json';
