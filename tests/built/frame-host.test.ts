import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FramePlayer } from '../../src/embed/frame-player.ts';
import { type FrameStage, filtered, openFrameStage } from './framed-page.ts';

let stage: FrameStage;
beforeAll(async () => {
  stage = await openFrameStage();
}, 300_000);
afterAll(() => stage.close());

const events = ['karaoke-seek', 'karaoke-card-open', 'karaoke-card-met', 'karaoke-progress'];

type HostWindow = Window & { player: FramePlayer; told: string[] };

/** The host takes frame.js from the site, as any page may, and drives the frame with it. */
async function drive(page: Page): Promise<void> {
  const content = `
    import { createFrame } from '${stage.open}frame.js';
    const player = createFrame(document.querySelector('iframe'), { progress: '', resizes: true });
    const told = [];
    for (const name of ${JSON.stringify(events)}) player.addEventListener(name, ({ type }) => told.push(type));
    Object.assign(window, { player, told });`;
  await page.addScriptTag({ type: 'module', content });
  await page.waitForFunction(() => 'player' in window);
  await page.evaluate(() => (window as unknown as HostWindow).player.ready);
}

describe.each([
  ['a frame of another origin', 'allow="autoplay"'],
  ['a frame in a sandbox, without origin and storage', filtered],
])('%s', (_, attributes) => {
  test('is driven from the page around it', async () => {
    const { page, complaints } = await stage.show(`${stage.open}embed/resnet-skip-connection/`, { attributes });
    await drive(page);
    await page.waitForFunction(() => (window as unknown as HostWindow).player.song?.cards.length);
    const done = await page.evaluate(async () => {
      const { player } = window as unknown as HostWindow;
      const seeked = await player.seek(5);
      const [card] = player.song?.cards ?? [];
      await player.openCard(card?.id ?? '');
      return {
        seeked,
        time: player.state?.time,
        title: player.song?.title,
        isOpen: player.state?.card?.id === card?.id,
      };
    });
    expect(done).toMatchObject({ seeked: true, time: 5, title: expect.stringContaining('ResNet'), isOpen: true });
    await expect
      .poll(() => page.evaluate(() => (window as unknown as HostWindow).told))
      .toEqual(expect.arrayContaining(events));
    expect(complaints).toEqual([]);
    await page.close();
  });
});
