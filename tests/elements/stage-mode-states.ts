import { vi } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { deep, deepAll, mountPlayer, untilTime, type StageOptions, type Staging } from './stage.ts';

async function mountOnStage(options: StageOptions): Promise<KaraokePlayer> {
  const player = await mountPlayer(options);
  player.dispatchEvent(new KeyboardEvent('keydown', { key: 't' }));
  await vi.waitUntil(() => deepAll(player, '[data-place]').length > 0, 8000);
  return player;
}

/** The states of stage mode. */
export const stageModeStagings: readonly [state: string, staging: Staging][] = [
  ['in stage mode', mountOnStage],
  [
    'in stage mode, playing, its controls gone',
    async (options) => {
      const player = await mountOnStage({ ...options, attributes: { ...options.attributes, stops: 'never' } });
      player.seek(3);
      player.play();
      await untilTime(player, 3.1);
      deep(player, '.stage').classList.add('resting');
      return player;
    },
  ],
  [
    'in stage mode, held by a card',
    async (options) => {
      const player = await mountOnStage(options);
      player.seek(1.6);
      player.play();
      await vi.waitUntil(() => player.state.held, 8000);
      await vi.waitUntil(() => deepAll(player, '[part=continue]').length > 0, 8000);
      await vi.waitUntil(() => deepAll(player, '[part=body] math').length > 0, 8000);
      return player;
    },
  ],
];
