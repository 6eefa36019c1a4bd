import { vi } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { deep, deepAll, mountPlayer, type StageOptions, type Staging } from './stage.ts';

async function mountSearch(options: StageOptions): Promise<KaraokePlayer> {
  const player = await mountPlayer(options);
  deep(player, 'button.search').click();
  await vi.waitUntil(() => deepAll(player, '[role=combobox]').length > 0, 8000);
  return player;
}

function write(player: KaraokePlayer, words: string): void {
  const field = deep(player, '[role=combobox]');
  if (field instanceof HTMLInputElement) field.value = words;
  field.dispatchEvent(new InputEvent('input'));
}

/** The states of the search. */
export const searchStagings: readonly [state: string, staging: Staging][] = [
  ['with the search', mountSearch],
  [
    'with places found by the search',
    async (options) => {
      const player = await mountSearch(options);
      write(player, 'l');
      await vi.waitUntil(() => deepAll(player, '[role=option]').length > 1);
      return player;
    },
  ],
  [
    'with nothing found by the search',
    async (options) => {
      const player = await mountSearch(options);
      write(player, 'x'.repeat(60));
      await vi.waitUntil(() => deep(deep(player, 'stage-search'), '[role=status]').textContent?.includes('xx'));
      return player;
    },
  ],
];
