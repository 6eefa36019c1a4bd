import { expect, test } from 'vitest';
import { formatOf } from '../../src/playback/source-choice.ts';

test.for([
  { src: 'song.m4a', format: 'm4a' },
  { src: 'https://example.org/a.b/song.M4A?v=1.mp3#t=2', format: 'm4a' },
  { src: 'song.opus', format: 'opus' },
  { src: 'song.mp3', format: 'mp3' },
  { src: 'song', type: 'audio/mpeg', format: 'mpeg' },
  { src: 'song.bin', type: 'audio/mp4; codecs="mp4a.40.2"', format: 'mp4' },
  { src: 'song', type: 'audio/ogg; codecs=opus', format: 'opus' },
  { src: 'song', type: 'audio/ogg', format: 'ogg' },
  { src: 'song', type: 'audio/webm; codecs=opus', format: 'webm' },
  { src: 'song', type: 'audio/webm', format: 'webm' },
  { src: 'song.flac', format: 'flac' },
  { src: 'song.aac', format: 'aac' },
  { src: 'blob:https://example.org/1b2c', format: 'wav' },
  { src: 'https://example.org/stream', format: 'wav' },
])('$src of type $type goes to howler as $format', ({ format, ...source }) => {
  expect(formatOf(source)).toBe(format);
});
