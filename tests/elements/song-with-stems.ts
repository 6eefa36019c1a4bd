import type { SongInput } from '../../src/playback/load-song.ts';
import { fourTonesWav } from '../playback/four-tones.ts';
import { addressOf, testSong } from './stage.ts';

/** The test song with stems, each channel of which has a tone of its own. */
export const songWithStems = (given: Partial<SongInput> = {}): SongInput =>
  testSong({ stems: [{ src: addressOf(fourTonesWav(10), 'audio/wav'), type: 'audio/wav' }], ...given });
