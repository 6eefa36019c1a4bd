import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FrameStage, filtered, openFrameStage } from './framed-page.ts';

const slug = 'resnet-skip-connection';
const embed = `embed/${slug}/`;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let stage: FrameStage;
beforeAll(async () => {
  stage = await openFrameStage();
}, 300_000);
afterAll(() => stage.close());

interface ShownPlayer extends HTMLElement {
  currentTime: number;
  state: { playing: boolean; held: boolean; cardsReady: boolean };
  seek(seconds: number): void;
  openPanel(name: string): void;
}

const player = (frame: Frame) => frame.locator('karaoke-player');
const button = (frame: Frame) => frame.locator('.poster button');
const time = (frame: Frame) => player(frame).evaluate((element: ShownPlayer) => element.currentTime);
const facts = (frame: Frame) => player(frame).evaluate(({ state }: ShownPlayer) => ({ ...state }));
/** All of the player has come, behind the poster. */
async function ready(frame: Frame): Promise<void> {
  await button(frame).hover();
  await expect.poll(async () => (await facts(frame)).cardsReady).toBe(true);
}

/** The cumulative layout shift of the page so far. What a press has moved within half a second does not count. */
const sumShifts = () =>
  new Promise<number>((resolve) => {
    let sum = 0;
    const add = (list: PerformanceObserverEntryList) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
        if (!hadRecentInput) sum += value;
      }
    };
    new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 500);
  });

describe('a song of ours in a frame', () => {
  test('as WordPress filters it, from a server that lets nobody read: a click sings, lines light up, a card stops the music', async () => {
    const { page, frame, complaints } = await stage.show(stage.closed + embed, { attributes: filtered });
    expect(await frame.evaluate(() => self.origin)).toBe('null');
    await expect(frame.evaluate(() => localStorage.length)).rejects.toThrow('SecurityError');
    await button(frame).click();
    await player(frame)
      .locator('karaoke-lyrics [aria-current]', { hasText: '2015年ILSVRC' })
      .waitFor({ timeout: 20_000 });
    expect(await time(frame)).toBeGreaterThan(5.5);
    await player(frame).evaluate((element: ShownPlayer) => element.seek(16.5));
    await player(frame).locator('karaoke-card', { hasText: '画像認識の競技会' }).waitFor();
    await player(frame).locator('karaoke-card [part~=continue]').waitFor();
    expect(await facts(frame)).toMatchObject({ held: true, playing: false });
    expect(await player(frame).locator('karaoke-card strong').count()).toBeGreaterThan(0);
    expect(await frame.locator('.poster').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a press on the poster before the script has come is not lost', async () => {
    const { page, frame } = await stage.show('about:blank');
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/frame-page.js', async (route) => {
      await released;
      await route.continue();
    });
    await frame.goto(stage.closed + embed, { waitUntil: 'commit' });
    await button(frame).click();
    expect(await player(frame).evaluateAll((all) => all.filter((each) => each.shadowRoot).length)).toBe(0);
    release();
    await expect.poll(() => time(frame)).toBeGreaterThan(0.2);
    await page.close();
  });

  test('costs no more than its poster, the script and the link to its host until somebody comes near', async () => {
    const { page, frame } = await stage.show('about:blank');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await frame.goto(stage.closed + embed, { waitUntil: 'networkidle' });
    const isLink = (path: string) => /^\/frame-page-(frame-link|preferences)-/.test(path);
    const others = asked.filter((path) => !isLink(path));
    expect(others.toSorted()).toEqual(['/' + embed, '/frame-page.js', `/songs/${slug}/cover.svg`].toSorted());
    await ready(frame);
    expect(asked.length).toBeGreaterThan(4);
    await page.close();
  });

  test('nothing moves, from the poster to the song', async () => {
    const { page, frame } = await stage.show(stage.closed + embed, { viewport: { width: 390, height: 600 } });
    await ready(frame);
    await button(frame).press('Enter');
    await expect.poll(() => time(frame)).toBeGreaterThan(0.2);
    expect(await frame.evaluate(sumShifts)).toBe(0);
    await page.close();
  });

  test('by keyboard, the player goes on where the poster was', async () => {
    const { page, frame } = await stage.show(stage.closed + embed);
    await ready(frame);
    await button(frame).press('Enter');
    await expect.poll(async () => (await facts(frame)).playing).toBe(true);
    await page.keyboard.press('k');
    await expect.poll(async () => (await facts(frame)).playing).toBe(false);
    await page.close();
  });

  test('without JavaScript it can be heard, and leads to the page of the song', async () => {
    const { page, frame } = await stage.show(stage.closed + embed, { javaScriptEnabled: false });
    await frame.getByRole('heading', { name: 'ResNet' }).waitFor();
    expect(await button(frame).isVisible()).toBe(false);
    expect(await frame.locator('audio[controls]').isVisible()).toBe(true);
    // Without scripts, the test cannot ask for the resolved address.
    expect(await frame.getByRole('link').getAttribute('href')).toBe('./');
    expect(await frame.locator('base').getAttribute('href')).toBe(`../../songs/${slug}/`);
    await page.close();
  });

  test('where the script does not come, it can be heard', async () => {
    const { page, frame } = await stage.show('about:blank');
    await page.route('**/frame-page.js', (route) => route.abort());
    await frame.goto(stage.closed + embed);
    await frame.locator('audio[controls]').waitFor();
    expect(await button(frame).isVisible()).toBe(false);
    await page.close();
  });

  test.each([
    ['a phone’s column', 320, 320],
    ['a low frame', 640, 320],
    ['a small video’s frame', 480, 270],
    ['a slide’s frame', 480, 360],
    ['a wide one', 1280, 600],
  ])('has all in sight in %s of %i × %i', async (_, width, height) => {
    const { page, frame } = await stage.show(stage.closed + embed, {
      viewport: { width: width + 16, height: height + 16 },
      size: `${height}px`,
    });
    await ready(frame);
    await button(frame).click();
    await expect.poll(async () => (await facts(frame)).playing).toBe(true);
    const sizes = await frame.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      const { bottom = 0 } =
        document.querySelector('karaoke-player')?.shadowRoot?.querySelector('.panel')?.getBoundingClientRect() ?? {};
      const { height: words = 0 } =
        document
          .querySelector('karaoke-player')
          ?.shadowRoot?.querySelector('karaoke-lyrics')
          ?.getBoundingClientRect() ?? {};
      return { wide: scrollWidth - innerWidth, high: scrollHeight - innerHeight, below: bottom - innerHeight, words };
    });
    expect(sizes).toMatchObject({ wide: 0, high: 0 });
    expect(sizes.below).toBeLessThanOrEqual(0);
    expect(sizes.words).toBeGreaterThan(90);
    await page.close();
  });

  test.each([
    [320, 320],
    [480, 270],
    [480, 360],
    [480, 480],
    [640, 360],
  ])('in a frame of %i × %i what is behind «more» is in sight', async (width, height) => {
    const { page, frame } = await stage.show(stage.closed + embed, {
      viewport: { width: width + 16, height: height + 16 },
      size: `${height}px`,
    });
    await ready(frame);
    await button(frame).click();
    await player(frame).evaluate((element: ShownPlayer) => element.openPanel('more'));
    const dialog = player(frame).locator('.dialog');
    const { top, bottom, beyond, widest } = await dialog.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const entries = Array.from(
        element.querySelectorAll('.entries button'),
        (each) => each.scrollWidth - each.clientWidth,
      );
      const [last] = Array.from(element.querySelectorAll('.entries button')).slice(-1);
      return {
        top: box.top,
        bottom: innerHeight - box.bottom,
        beyond: (last?.getBoundingClientRect().bottom ?? Infinity) - box.bottom,
        widest: Math.max(...entries),
      };
    });
    expect(Math.min(top, bottom)).toBeGreaterThanOrEqual(0);
    expect(widest).toBeLessThanOrEqual(0);
    expect(beyond).toBeLessThanOrEqual(0);
    const last = dialog.getByRole('button', { name: 'キー操作' });
    await last.scrollIntoViewIfNeeded();
    await last.click();
    await player(frame).locator('.dialog.keys').waitFor();
    await page.close();
  });

  test('in the lowest frame a card can be read, and left', async () => {
    const { page, frame } = await stage.show(stage.closed + embed, {
      viewport: { width: 406, height: 336 },
      size: '320px',
    });
    await ready(frame);
    await button(frame).click();
    await player(frame).evaluate((element: ShownPlayer) => element.seek(46.5));
    const card = player(frame).locator('karaoke-card');
    const next = await card.locator('[part~=continue]').boundingBox();
    const text = await card.locator('[part=body]').boundingBox();
    const bottom = (next?.y ?? 0) + (next?.height ?? 0);
    expect(bottom).toBeLessThanOrEqual(328);
    expect((next?.y ?? 0) - (text?.y ?? 0)).toBeGreaterThan(100);
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, 2000);
    await expect.poll(async () => ((await card.locator('[part=body]').boundingBox())?.y ?? 0) < 0).toBe(true);
    await page.close();
  });

  test.each(['dark', 'light'] as const)('axe finds nothing, %s', async (colorScheme) => {
    const { page, frame } = await stage.show(stage.closed + embed, { colorScheme });
    await ready(frame);
    await frame.evaluate(axe);
    const { violations, passes } = await frame.evaluate<AxeResults>('axe.run()');
    expect(passes.length).toBeGreaterThan(10);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    await page.close();
  });
});
