import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromiumArgs, ensureChromium } from '../chromium.ts';
import { serveCompressed } from './compressed-site.ts';
import { listen } from '../listen.ts';
import type { Section, Verdict } from './report.ts';
import { milliseconds, round } from './report.ts';
import { percentile } from './statistics.ts';

export const lighthouseTitle = 'The site in Lighthouse';

/** It is fetched when it is asked for: nothing else of ours needs it, and it is large. */
const lighthouse = 'lighthouse@12.8.2';
const runs = 3;

const categories = {
  performance: 'Performance',
  accessibility: 'Accessibility',
  'best-practices': 'Best practices',
  seo: 'SEO',
};
type Category = keyof typeof categories;

/** What is looked at, and the least score of what counts there: nobody finds a frame by itself. */
const pages: { name: string; path: string; least: Partial<Record<Category, number>> }[] = [
  { name: 'the site', path: '', least: { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } },
  {
    name: 'a song’s frame',
    path: 'embed/resnet-skip-connection/',
    least: { performance: 98, accessibility: 100, 'best-practices': 100 },
  },
];
const audits = {
  'first-contentful-paint': 'First contentful paint',
  'largest-contentful-paint': 'Largest contentful paint',
  'total-blocking-time': 'Total blocking time',
  'cumulative-layout-shift': 'Cumulative layout shift',
};

interface Report {
  categories: Record<Category, { score: number }>;
  audits: Record<keyof typeof audits, { numericValue: number }>;
}

export async function benchLighthouse(): Promise<Section> {
  const server = await listen(serveCompressed);
  const rows: string[][] = [];
  const verdicts: Verdict[] = [];
  for (const { name, path, least } of pages) {
    const reports: Report[] = [];
    for (let run = 0; run < runs; run++) reports.push(await runLighthouse(server.url + path));
    for (const [category, target] of typedEntries(least)) {
      const values = reports.map((report) => Math.round(report.categories[category].score * 100));
      const median = percentile(values, 0.5);
      rows.push([name, categories[category], String(round(median)), values.join(', ')]);
      verdicts.push(judge(`${categories[category]}, ${name}`, target, median));
    }
    rows.push(...figuresOf(name, reports));
  }
  await server.close();
  return {
    title: lighthouseTitle,
    method:
      `\`dist/site\` on a phone as ${lighthouse} simulates one (four times slower than this machine, slow 4G), from a web server here that ` +
      `compresses texts; ${runs} runs.`,
    header: ['Page', 'What', 'Median', 'Each run'],
    rows,
    verdicts,
  };
}

function judge(what: string, least: number, median: number): Verdict {
  const target = least === 100 ? '100' : `≥ ${least}`;
  return { what, target, measured: String(median), holds: median >= least };
}

function figuresOf(page: string, reports: readonly Report[]): string[][] {
  return typedEntries(audits).map(([key, name]) => {
    const values = reports.map((report) => report.audits[key].numericValue);
    const written = (value: number) => (key === 'cumulative-layout-shift' ? value.toFixed(3) : milliseconds(value));
    return [page, name, written(percentile(values, 0.5)), values.map(written).join(', ')];
  });
}

const typedEntries = <Key extends string, Value>(record: Partial<Record<Key, Value>>): [Key, Value][] =>
  Object.entries(record) as [Key, Value][];

async function runLighthouse(address: string): Promise<Report> {
  const flags = ['--headless=new', ...chromiumArgs].join(' ');
  const { stdout } = await promisify(execFile)(
    'npx',
    ['--yes', lighthouse, address, '--quiet', '--output=json', `--chrome-flags=${flags}`],
    {
      env: { ...process.env, CHROME_PATH: ensureChromium() },
      maxBuffer: 100_000_000,
      shell: process.platform === 'win32',
    },
  );
  return JSON.parse(stdout) as Report;
}
