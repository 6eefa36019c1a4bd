import { vi } from 'vitest';
import { choose } from '../../src/elements/preferences.ts';
import {
  button,
  deepAll,
  lyricsText,
  mountPlayer,
  openSettings,
  putPlayer,
  untilReady,
  type Staging,
} from './stage.ts';
import { songWithStems } from './song-with-stems.ts';

const lyrics = `${lyricsText}
[00:03.00]A translation of it
`;

/** The states of a player that its settings bring about. */
export const settingsStagings: readonly [state: string, staging: Staging][] = [
  [
    'with the settings',
    async (options) => {
      const player = await mountPlayer({ lyrics, ...options });
      await openSettings(player);
      return player;
    },
  ],
  [
    'with the settings of a song whose voice can be turned down',
    async (options) => {
      const player = putPlayer(options);
      player.song = songWithStems();
      await untilReady(player);
      await openSettings(player);
      return player;
    },
  ],
  [
    'with the settings, tapping along',
    async (options) => {
      const player = await mountPlayer({ lyrics, ...options });
      const settings = await openSettings(player);
      button(settings, player.lang === 'en' ? 'Measure' : '測る').click();
      await vi.waitUntil(() => deepAll(settings, '.tap').length > 0);
      return player;
    },
  ],
  [
    'with the largest text, without readings and translations',
    async (options) => {
      const player = await mountPlayer({ lyrics, ...options });
      choose({ textSize: 'huge', ruby: false, translations: false });
      player.seek(3.2);
      await player.updateComplete;
      return player;
    },
  ],
];
