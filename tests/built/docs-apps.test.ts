import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sirv from 'sirv';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { build } from 'vite';
import { type LocalServer, listen } from '../listen.ts';
import { readExamples } from './docs-examples.ts';
import { type InstalledPackage, installPackage } from './installed-package.ts';
import { openSite } from './served-site.ts';

const site = openSite();
let installed: InstalledPackage;
beforeAll(async () => {
  installed = await installPackage();
}, 60_000);
afterAll(() => installed?.remove());

const html = (main: string) =>
  `<!doctype html><html lang="ja"><link rel="icon" href="data:,"><title>An app</title><div id="app"></div><script type="module" src="./${main}"></script>`;

/** What stands around the examples in the apps that Vite's own templates make. */
const around = {
  react: {
    'index.html': html('main.jsx'),
    'main.jsx': `import { createRoot } from 'react-dom/client';
import { Song } from './Song.jsx';
createRoot(document.querySelector('#app')).render(<Song />);`,
  },
  vue: {
    'index.html': html('main.js'),
    'main.js': `import { createApp } from 'vue';
import Song from './Song.vue';
createApp(Song).mount('#app');`,
  },
};

/** Builds an app in somebody's project, with the configuration that lies in it, and serves it. */
async function serveApp(name: string, files: Record<string, string>): Promise<LocalServer> {
  const root = join(installed.project, `app-of-${name}`);
  await mkdir(root);
  await Promise.all(Object.entries(files).map(([file, text]) => writeFile(join(root, file), text)));
  const configFile = 'vite.config.js' in files && join(root, 'vite.config.js');
  // As a visitor gets it.
  vi.stubEnv('NODE_ENV', 'production');
  await build({ root, configFile, logLevel: 'error', base: './' });
  vi.unstubAllEnvs();
  const serve = sirv(join(root, 'dist'), { dev: true });
  return listen((request, response) => serve(request, response, () => void response.writeHead(404).end()));
}

const apps: [name: string, files: () => Promise<Record<string, string>>][] = [
  [
    'React',
    async () => {
      const [song = ''] = await readExamples(site, 'react');
      return { ...around.react, 'Song.jsx': song };
    },
  ],
  [
    'Vue',
    async () => {
      const [config = '', song = ''] = await readExamples(site, 'vue-config', 'vue');
      return { ...around.vue, 'vite.config.js': config, 'Song.vue': song };
    },
  ],
];

test.each(apps)('the example of %s, as it stands on the page, sings and tells its line', async (name, files) => {
  const app = await serveApp(name, await files());
  const page = await site.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => complaints.push(`${message.text()} ${message.location().url}`));
  await page.goto(app.url);
  const player = page.locator('karaoke-player');
  await player.locator('karaoke-lyrics li').first().waitFor();
  const line = page.locator('#app > p');
  expect(await line.innerText()).toBe('');
  await player.evaluate((element: HTMLElement & { seek(time: number): void }) => element.seek(5.5));
  await page.getByRole('button', { name: '歌う', exact: true }).click();
  await expect.poll(() => line.innerText()).toContain('ResNet');
  expect(complaints).toEqual([]);
  await page.close();
  await app.close();
});
