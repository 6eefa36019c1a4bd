import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromiumArgs, ensureChromium } from '../chromium.ts';
import { listen } from '../listen.ts';
import type { Section, Verdict } from './report.ts';
import { milliseconds, round } from './report.ts';
import { percentile } from './statistics.ts';

export const lighthouseTitle = 'The site in Lighthouse';

/** It is fetched when it is asked for: nothing else of ours needs it, and it is large. */
const lighthouse = 'lighthouse@12.8.2';
const runs = 3;
const site = join(import.meta.dirname, '../../dist/site');

const categories = {
  performance: { name: 'Performance', least: 95 },
  accessibility: { name: 'Accessibility', least: 100 },
  'best-practices': { name: 'Best practices', least: 100 },
  seo: { name: 'SEO', least: 100 },
};
const audits = {
  'first-contentful-paint': 'First contentful paint',
  'largest-contentful-paint': 'Largest contentful paint',
  'total-blocking-time': 'Total blocking time',
  'cumulative-layout-shift': 'Cumulative layout shift',
};

interface Report {
  categories: Record<keyof typeof categories, { score: number }>;
  audits: Record<keyof typeof audits, { numericValue: number }>;
}

export async function benchLighthouse(): Promise<Section> {
  const server = await listen(serveCompressed);
  const reports: Report[] = [];
  for (let run = 0; run < runs; run++) reports.push(await runLighthouse(server.url));
  await server.close();
  const scores = typedEntries(categories).map(([key, { name, least }]) => {
    const values = reports.map((report) => Math.round(report.categories[key].score * 100));
    return { name, least, values, median: percentile(values, 0.5) };
  });
  const figures = typedEntries(audits).map(([key, name]) => {
    const values = reports.map((report) => report.audits[key].numericValue);
    const written = (value: number) => (key === 'cumulative-layout-shift' ? value.toFixed(3) : milliseconds(value));
    return [name, written(percentile(values, 0.5)), values.map(written).join(', ')];
  });
  return {
    title: lighthouseTitle,
    method:
      `\`dist/site\` on a phone as ${lighthouse} simulates one (four times slower than this machine, slow 4G), from a web server here that ` +
      `compresses texts; ${runs} runs.`,
    header: ['What', 'Median', 'Each run'],
    rows: [...scores.map(({ name, median, values }) => [name, round(median), values.join(', ')]), ...figures],
    verdicts: scores.map(({ name, least, median }): Verdict => ({
      what: name,
      target: least === 100 ? '100' : `≥ ${least}`,
      measured: String(median),
      holds: median >= least,
    })),
  };
}

const typedEntries = <Key extends string, Value>(record: Record<Key, Value>): [Key, Value][] =>
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

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.lrc': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.m4a': 'audio/mp4',
};

/** As a web server on the net would: texts are compressed. */
function serveCompressed({ url = '/' }: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(url, 'http://localhost');
  const type = types[extname(pathname) || '.html'];
  try {
    const bytes = readFileSync(join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    const isText = /^text|json|svg/.test(type ?? '');
    const headers = { 'Content-Type': type, ...(isText && { 'Content-Encoding': 'gzip' }) };
    response.writeHead(200, headers).end(isText ? gzipSync(bytes) : bytes);
  } catch {
    response.writeHead(404).end();
  }
}
