import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** Flags under which Chromium starts as root, stays off the network, and lets tests play sound without a click. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];

const commandNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function findChromium(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => commandNames.map((name) => join(folder, name)));
  const places = [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...onPath, ...fixedPlaces];
  return places.find((place) => place !== undefined && place !== '' && existsSync(place));
}

function downloadWithPlaywright(): void {
  const result = spawnSync('npx', ['playwright', 'install', 'chromium', '--no-shell'], {
    stdio: 'inherit',
    timeout: 300_000,
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) console.log("Playwright's download of Chromium was not possible.");
}

function installFromDebian(): void {
  if (!existsSync('/etc/debian_version')) return;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  console.log("Installing Debian's package «chromium» …");
  for (const command of [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const [program = '', ...args] = [...asRoot, ...command];
    try {
      execFileSync(program, args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch {
      return;
    }
  }
}

/**
 * The path of a Chromium to test with: one that is there ($CHROMIUM_PATH, Playwright's, the system's), or else one that is
 * fetched now (Playwright's download; on Debian, where that cannot be reached, Debian's package). Says what it does.
 */
export function ensureChromium(): string {
  for (const fetchBrowser of [undefined, downloadWithPlaywright, installFromDebian]) {
    if (fetchBrowser) {
      console.log('No Chromium was found for the browser tests; getting one.');
      fetchBrowser();
    }
    const found = findChromium();
    if (found) {
      console.log(`Browser tests run in ${found}`);
      return found;
    }
  }
  throw new Error(
    'The browser tests need Chromium, and none could be found or installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
}
