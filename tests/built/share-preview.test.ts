import type { Frame, Page } from 'playwright';
import { expect, test } from 'vitest';
import { openSite } from './served-site.ts';

const site = openSite();
const player = (page: Page | Frame) => page.locator('karaoke-player').first();

/** The song's page, with its music at 62 s and Share open there. */
async function openShare(): Promise<{ page: Page; complaints: string[] }> {
  const { page, complaints } = await site.visit({
    query: 'songs/resnet-skip-connection/#t=62',
    viewport: { width: 1280, height: 800 },
    locale: 'ja-JP',
  });
  await page.waitForFunction(() => document.querySelector('karaoke-player')?.state.seeks === 1);
  await player(page).evaluate((element: HTMLElement & { openPanel(name: string): void }) => element.openPanel('share'));
  await page.locator('stage-share input[value=time]').check();
  return { page, complaints };
}

test('the preview is the frame of the song, at the moment that was chosen, and plays from there', async () => {
  const { page, complaints } = await openShare();
  await page.locator('stage-share summary').click();
  const iframe = page.locator('stage-share iframe');
  expect(await iframe.getAttribute('src')).toBe(`${site.address}embed/resnet-skip-connection/#t=62`);
  const frame = await (await iframe.elementHandle())?.contentFrame();
  if (!frame) throw new Error('There is no frame.');
  await player(frame).locator('[part~=start]').click();
  const time = () => player(frame).evaluate((element: HTMLElement & { currentTime: number }) => element.currentTime);
  await expect.poll(time).toBeGreaterThan(62.3);
  expect(await time()).toBeLessThan(72);
  expect(await page.evaluate(() => document.querySelector('karaoke-player')?.state.playing)).toBe(false);

  await page.locator('stage-share input[value=song]').check();
  await expect.poll(() => iframe.getAttribute('src')).toBe(`${site.address}embed/resnet-skip-connection/`);
  await page.frameLocator('stage-share iframe').locator('.poster button').waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});
