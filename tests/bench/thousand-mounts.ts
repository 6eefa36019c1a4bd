import type { CDPSession } from 'playwright';
import type { BenchBrowser } from './bench-browser.ts';
import { readMetrics } from './bench-browser.ts';
import { audioAddress, songLrc } from './lyric-texts.ts';
import type { Section } from './report.ts';
import { round } from './report.ts';

/** The compiler and its caches go on growing for a while. */
const warmUp = 500;
const mounts = 1000;
/** What a thousand players may leave behind: less than a short string each. */
const allowedGrowth = 256 * 1024;

const counters = {
  JSHeapUsedSize: 'heap in kB',
  Nodes: 'DOM nodes',
  JSEventListeners: 'listeners',
  AudioHandlers: 'audio handlers',
} as const;

export const thousandMountsTitle = '1,000 mounts and unmounts';

export async function benchThousandMounts(browser: BenchBrowser): Promise<Section> {
  const { page, cdp, measure, close } = await browser.openPage(
    '<script type="module" src="/dist/lib/karaoke.js"></script>',
  );
  await page.waitForFunction('customElements.get("karaoke-player") !== undefined');
  await measure('mountAndUnmount', warmUp, audioAddress, songLrc);
  const before = await readCleanHeap(cdp);
  await measure('mountAndUnmount', mounts, audioAddress, songLrc);
  const after = await readCleanHeap(cdp);
  await close();
  const growth = (after['JSHeapUsedSize'] ?? Number.NaN) - (before['JSHeapUsedSize'] ?? Number.NaN);
  return {
    title: thousandMountsTitle,
    method:
      `After ${warmUp} rounds to warm up, ${mounts} times: \`<karaoke-player>\` with audio and an inline lyric is put into the page, ` +
      'gets ready, and is taken out. The garbage is collected before each count.',
    header: ['What', 'Before', 'After'],
    rows: Object.entries(counters).map(([name, label]) => [label, shown(name, before), shown(name, after)]),
    verdicts: [
      {
        what: 'The heap comes back',
        target: `growth ≤ ${allowedGrowth / 1024} kB`,
        measured: `${round(growth / 1024)} kB, ${round(growth / mounts)} bytes a mount`,
        holds: growth <= allowedGrowth,
      },
    ],
  };
}

/** Weak things die over several collections. */
async function readCleanHeap(cdp: CDPSession): Promise<Record<string, number>> {
  await cdp.send('HeapProfiler.enable');
  for (let collection = 0; collection < 4; collection += 1) {
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('Runtime.evaluate', {
      expression: 'new Promise((done) => setTimeout(done, 250))',
      awaitPromise: true,
    });
  }
  return readMetrics(cdp);
}

const shown = (name: string, metrics: Record<string, number>): number => {
  const value = metrics[name] ?? Number.NaN;
  return name === 'JSHeapUsedSize' ? round(value / 1024) : value;
};
