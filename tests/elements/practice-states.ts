import { vi } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { beginPractice, chooseWay, hurry, openPractice, untilAsked } from './practice-stage.ts';
import { deep, deepAll, mountPlayer, type StageOptions, type Staging } from './stage.ts';

async function mountAsked(options: StageOptions): Promise<KaraokePlayer> {
  const player = await mountPlayer(options);
  player.seek(3.2);
  await openPractice(player);
  await chooseWay(player, 'mode', 1);
  await beginPractice(player, '.line');
  hurry(player);
  return player;
}

/** The states of somebody who practises. */
export const practiceStagings: readonly [state: string, staging: Staging][] = [
  [
    'with the choice of what to practise',
    async (options) => {
      const player = await mountPlayer(options);
      player.seek(3.2);
      await openPractice(player);
      return player;
    },
  ],
  [
    'repeating a line',
    async (options) => {
      const player = await mountPlayer(options);
      await openPractice(player);
      await chooseWay(player, 'mode', 0);
      await chooseWay(player, 'times', 3);
      await beginPractice(player, '.line');
      return player;
    },
  ],
  [
    'waiting for an answer in a drill',
    async (options) => {
      const player = await mountAsked(options);
      await untilAsked(player);
      return player;
    },
  ],
  [
    'after a drill',
    async (options) => {
      const player = await mountAsked(options);
      for (const answer of ['again', 'passed', 'passed', 'passed', 'passed', 'passed']) {
        await untilAsked(player);
        deep(player, `.answers .${answer}`).click();
        await vi.waitUntil(() => deepAll(player, '.wait').length === 0);
        hurry(player);
      }
      await vi.waitUntil(() => deepAll(player, '.summary').length > 0, 8000);
      return player;
    },
  ],
];
