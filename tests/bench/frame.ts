import type { Browser, CDPSession } from 'playwright';
import { chromium } from 'playwright';
import { chromiumArgs, ensureChromium } from '../chromium.ts';
import { listen } from '../listen.ts';
import { serveCompressed } from './compressed-site.ts';
import type { Section } from './report.ts';
import { milliseconds } from './report.ts';
import { percentile } from './statistics.ts';

export const frameTitle = 'A song in a frame, on a slow phone';

const runs = 5;
const address = 'embed/resnet-skip-connection/';
const most = 1000;

/** What a frame tells of itself, in milliseconds since it began to load. */
interface Told {
  poster: number;
  player: number;
  /** The cumulative layout shift. */
  shift: number;
}

export async function benchFrame(): Promise<Section> {
  const server = await listen((request, response) => {
    if (request.url === '/host') response.writeHead(200, { 'Content-Type': 'text/html' }).end(hostPage);
    else serveCompressed(request, response);
  });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
  const told: Told[] = [];
  for (let run = 0; run < runs; run++) told.push(await openFrame(browser, server.url));
  await browser.close();
  await server.close();
  const poster = told.map((each) => each.poster);
  const player = told.map((each) => each.player);
  const shift = Math.max(...told.map((each) => each.shift));
  const row = (what: string, values: readonly number[]) => [
    what,
    milliseconds(percentile(values, 0.5)),
    values.map(milliseconds).join(', '),
  ];
  return {
    title: frameTitle,
    method:
      `\`${address}\` in a frame of 390 × 600, with nothing in the cache: the processor four times slower, 1.6 Mbit/s, 150 ms from a request to its answer. ` +
      `Milliseconds from the frame’s start to the frame in which the poster’s title and play button are painted, and until the player, wanted from then on, has its cards; ${runs} runs.`,
    header: ['What', 'Median', 'Each run'],
    rows: [row('The poster stands', poster), row('All of the player has come', player)],
    verdicts: [
      {
        what: 'The poster stands',
        target: `≤ ${most} ms`,
        measured: milliseconds(percentile(poster, 0.5)),
        holds: percentile(poster, 0.5) <= most,
      },
      { what: 'Layout shift in the frame, worst run', target: '0', measured: shift.toFixed(4), holds: shift === 0 },
    ],
  };
}

const hostPage = '<!doctype html><title>A host</title><body></body>';

async function openFrame(browser: Browser, site: string): Promise<Told> {
  const context = await browser.newContext({ viewport: { width: 410, height: 700 } });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(`${site}host`);
  await slowDown(await context.newCDPSession(page));
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement('iframe'), { src, width: 390, height: 600 });
    document.body.append(frame);
  }, address);
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The host shows no frame.');
  const told = () => frame.evaluate<Told | undefined>('window.told');
  while (!(await told())?.poster) await page.waitForTimeout(50);
  await frame.locator('.poster button').dispatchEvent('focusin');
  // What Playwright itself would wait with, the page's content policy forbids.
  while (!(await told())?.player) await page.waitForTimeout(100);
  const last = await told();
  await context.close();
  if (!last) throw new Error('The frame has told nothing.');
  return last;
}

async function slowDown(cdp: CDPSession): Promise<void> {
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  const throughput = 1_600_000 / 8;
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Runs in the frame before anything else; as text, because a compiler would give its functions names that the page does not know. */
const watch = `{
  const told = (window.told = { poster: 0, player: 0, shift: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) told.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const isThere = (selector) => Boolean(document.querySelector(selector)?.getBoundingClientRect().height);
  const look = () => {
    if (!told.poster && isThere('.poster h1') && isThere('.poster button')) {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => (told.poster = performance.now());
      painted.port2.postMessage(0);
    }
    if (document.querySelector('karaoke-player')?.state?.cardsReady) told.player = performance.now();
    if (!told.player) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;
