import { vi } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { practiceStagings } from './practice-states.ts';
import { questionStagings } from './question-stage.ts';
import { searchStagings } from './search-states.ts';
import { settingsStagings } from './settings-states.ts';
import { shareStagings } from './share-states.ts';
import { stageModeStagings } from './stage-mode-states.ts';
import {
  addressOf,
  cardsText,
  deep,
  deepAll,
  lyricsText,
  mountPlayer,
  putPlayer,
  untilTime,
  type StageOptions,
  type Staging,
} from './stage.ts';

/** What a song has to show: a section, a voice, a translation, a reading, a long rest. */
const richLyrics = `[Verse]
${lyricsText}
[00:05.00]A translation of it
[00:09.00]F: Last of all
`;

const untilCardIsSet = (player: KaraokePlayer) =>
  vi.waitFor(() => {
    if (!deepAll(player, '[part=body] math, [part=expand]')[0]) throw new Error('The card is not set.');
  }, 8000);

async function mountRich(options: StageOptions = {}): Promise<KaraokePlayer> {
  return mountPlayer({ lyrics: richLyrics, ...options });
}

async function playTo(player: KaraokePlayer, from: number, to: number): Promise<void> {
  player.seek(from);
  player.play();
  await untilTime(player, to);
}

const ownElement =
  (tag: string): Staging =>
  async (options) => {
    const player = await mountRich({ ...options, layout: `<${tag}></${tag}>` });
    player.seek(3.2);
    return player;
  };

/** Every state of a player, by its name. */
export const stagings: readonly [state: string, staging: Staging][] = [
  ['empty', async (options) => putPlayer(options)],
  [
    'left empty: told so',
    async (options) => {
      const player = putPlayer(options);
      await vi.waitUntil(() => deepAll(player, '[part=error]').length > 0, 8000);
      return player;
    },
  ],
  [
    'loading',
    async ({ attributes, ...options }) =>
      putPlayer({ ...options, attributes: { ...attributes, src: `/awkward/silence/${Math.random()}.json` } }),
  ],
  [
    'with its song, before the late parts have come',
    async (options) => {
      const waiting = vi.spyOn(window, 'requestIdleCallback').mockReturnValue(0);
      const player = putPlayer(options);
      player.song = { title: 'Song', artist: 'Singer', lyrics: richLyrics, cards: cardsText, audio: addressOf('') };
      await vi.waitUntil(() => player.state.phase === 'ready');
      await player.updateComplete;
      waiting.mockRestore();
      return player;
    },
  ],
  ['ready', mountRich],
  ['without cards', (options) => mountRich({ ...options, cards: '' })],
  [
    'playing',
    async (options) => {
      const player = await mountRich({ ...options, attributes: { ...options.attributes, stops: 'never' } });
      await playTo(player, 5, 5.3);
      return player;
    },
  ],
  [
    'while a key phrase is sung',
    async (options) => {
      const player = await mountRich({ ...options, attributes: { ...options.attributes, stops: 'never' } });
      await playTo(player, 1, 1.2);
      await untilCardIsSet(player);
      return player;
    },
  ],
  [
    'held by a card',
    async (options) => {
      const player = await mountRich(options);
      player.seek(1.6);
      player.play();
      await vi.waitUntil(() => player.state.held, 8000);
      await untilCardIsSet(player);
      return player;
    },
  ],
  [
    'with a card opened by hand',
    async (options) => {
      const player = await mountRich(options);
      player.openCard('skip');
      await untilCardIsSet(player);
      return player;
    },
  ],
  [
    'with the list of cards',
    async (options) => {
      const player = await mountRich(options);
      player.openCard('skip');
      player.closeCard();
      deep(player, 'button.cards').click();
      await vi.waitUntil(() => deepAll(player, '[part~=entry]').length > 0);
      return player;
    },
  ],
  [
    'with the list of keys',
    async (options) => {
      const player = await mountRich(options);
      deep(player, '.keys').click();
      await vi.waitUntil(() => deepAll(player, '[part~=keys]').length > 0);
      return player;
    },
  ],
  [
    'with the menu of what the bar has no room for',
    async (options) => {
      const player = await mountRich(options);
      deep(player, 'button.more').click();
      await vi.waitUntil(() => deepAll(player, '.entries').length > 0);
      return player;
    },
  ],
  ...questionStagings,
  ...stageModeStagings,
  ...searchStagings,
  ...settingsStagings,
  ...shareStagings,
  ...practiceStagings,
  [
    'with a loop, its end in hand',
    async (options) => {
      const player = await mountRich(options);
      player.seek(3.2);
      deep(player, '.stage').dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }));
      await vi.waitUntil(() => deepAll(player, '.handle').length > 0);
      deep(player, '.handle.end').focus();
      await vi.waitUntil(() => deepAll(player, 'output').length > 0);
      return player;
    },
  ],
  [
    'with lines picked to be looped',
    async (options) => {
      const player = await mountRich(options);
      const line = deep(player, '[data-line="0"] .time');
      line.focus();
      const init = { key: 'ArrowDown', shiftKey: true, bubbles: true, composed: true };
      line.dispatchEvent(new KeyboardEvent('keydown', init));
      await vi.waitUntil(() => deep(player, '[part=loop-lines]').checkVisibility());
      return player;
    },
  ],
  [
    'with a reader who has scrolled away',
    async (options) => {
      const player = await mountRich(options);
      deep(player, '.box').dispatchEvent(new WheelEvent('wheel'));
      return player;
    },
  ],
  [
    'without its song: an error',
    async ({ attributes, ...options }) => {
      const player = putPlayer({ ...options, attributes: { ...attributes, src: '/awkward/missing/a.json' } });
      await vi.waitUntil(() => deepAll(player, '[role=alert]').length > 0, 8000);
      return player;
    },
  ],
  [
    'without its sound: an error',
    async (options) => {
      const player = putPlayer(options);
      player.song = { title: 'Song', lyrics: richLyrics, cards: cardsText, audio: addressOf('no sound') };
      await vi.waitUntil(() => deepAll(player, '[role=alert]').length > 0 && player.state.cardsReady, 8000);
      return player;
    },
  ],
  [
    'refused by the browser: tap to play',
    async (options) => {
      const refused = new DOMException('', 'NotAllowedError');
      const playing = vi.spyOn(HTMLMediaElement.prototype, 'play').mockRejectedValue(refused);
      const player = await mountRich(options);
      player.play();
      await vi.waitUntil(() => player.state.blocked, 8000);
      playing.mockRestore();
      return player;
    },
  ],
  ['with lyrics alone', ownElement('karaoke-lyrics')],
  ['with cards alone', ownElement('karaoke-cards')],
  ['with controls alone', ownElement('karaoke-controls')],
  ['with a seek bar alone', ownElement('karaoke-seek-bar')],
];
