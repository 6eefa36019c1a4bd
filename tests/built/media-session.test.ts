import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chromiumArgs, ensureChromium } from '../chromium.ts';
import type { StaticServer } from '../static-server.ts';
import { startStaticServer } from '../static-server.ts';

const run = promisify(execFile);
const page = `<!doctype html><meta charset="utf-8"><title>Song</title>
<script type="module" src="/dist/lib/karaoke.js"></script>
<karaoke-player src="/songs/resnet-skip-connection/song.json"></karaoke-player>`;

const hasBus = spawnSync('dbus-run-session', ['--version']).status === 0 && spawnSync('dbus-send').error === undefined;
if (!hasBus)
  console.log(
    "Skipped: there is no dbus-run-session here (Debian's package «dbus»), so no system's buttons can be pressed.",
  );

interface Bus {
  address: string;
  close(): void;
}

/** A session bus of our own, on which Chromium shows what it plays (MPRIS) as it does to a desktop. */
async function startBus(): Promise<Bus> {
  const session = spawn('dbus-run-session', ['--', 'sh', '-c', 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const [said]: unknown[] = await once(session.stdout, 'data');
  return { address: String(said).trim(), close: () => session.stdin.end() };
}

let bus: Bus;
let server: StaticServer;
let browser: Browser;
let tab: Page;
let playerName = '';

async function send(destination: string, path: string, ...message: string[]): Promise<string> {
  const words = ['--session', '--print-reply', `--dest=${destination}`, path, ...message];
  const { stdout } = await run('dbus-send', words, { env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: bus.address } });
  return stdout;
}

async function findPlayer(): Promise<string> {
  const names = await send('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus.ListNames');
  return /org\.mpris\.MediaPlayer2\.[\w.]+/.exec(names)?.[0] ?? '';
}

const player = 'org.mpris.MediaPlayer2.Player';
const press = (button: string, ...words: string[]) =>
  send(playerName, '/org/mpris/MediaPlayer2', `${player}.${button}`, ...words);
const shown = (property: string) =>
  send(
    playerName,
    '/org/mpris/MediaPlayer2',
    'org.freedesktop.DBus.Properties.Get',
    `string:${player}`,
    `string:${property}`,
  );

interface Facts {
  playing: boolean;
  held: boolean;
  line: number;
}
const facts = () =>
  tab.locator('karaoke-player').evaluate(({ state: { playing, held, line } }: HTMLElement & { state: Facts }) => ({
    playing,
    held,
    line,
  }));
const order = (command: string) => tab.evaluate(`document.querySelector('karaoke-player').${command}`);
const patient = { timeout: 15_000, interval: 100 };

describe.skipIf(!hasBus)("the system's own buttons", () => {
  beforeAll(async () => {
    bus = await startBus();
    server = await startStaticServer({ 'song.html': page });
    browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: chromiumArgs,
      env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: bus.address },
    });
    tab = await browser.newPage();
    await tab.goto(`${server.url}song.html`);
    await tab.waitForFunction('document.querySelector("karaoke-player").state?.cardsReady');
    await order('play()');
    await vi.waitUntil(async () => (playerName = await findPlayer()), patient);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    bus?.close();
  });

  test('show the song', async () => {
    await expect.poll(() => shown('Metadata'), patient).toContain('ResNet・スキップ結合覚えうた');
    const metadata = await shown('Metadata');
    expect(metadata).toContain('"覚えうた"');
    expect(metadata).toContain('"G検定"');
    expect(await shown('PlaybackStatus')).toContain('"Playing"');
  });

  test('pause and play', async () => {
    await press('Pause');
    await expect.poll(facts, patient).toMatchObject({ playing: false });
    await expect.poll(() => shown('PlaybackStatus'), patient).toContain('"Paused"');
    await press('Play');
    await expect.poll(facts, patient).toMatchObject({ playing: true });
    await press('PlayPause');
    await expect.poll(facts, patient).toMatchObject({ playing: false });
  });

  test('go to the next line and back', async () => {
    await order('seek(30)');
    const { line } = await facts();
    await press('Next');
    await expect.poll(facts, patient).toMatchObject({ line: line + 1 });
    await press('Previous');
    await expect.poll(facts, patient).toMatchObject({ line });
  });

  test('say «paused» while a card holds the music; Play goes on', async () => {
    await order('setAttribute("stops", "always")');
    await order('seek(document.querySelector("karaoke-player").state.occurrences[0].end - 1)');
    await order('play()');
    await expect.poll(facts, patient).toMatchObject({ playing: false, held: true });
    await expect.poll(() => shown('PlaybackStatus'), patient).toContain('"Paused"');
    await press('Play');
    await expect.poll(facts, patient).toMatchObject({ playing: true, held: false });
    await order('pause()');
  });

  test('show the place, and seek', async () => {
    await order('seek(60)');
    const seconds = async () => Number(/int64 (\d+)/.exec(await shown('Position'))?.[1]) / 1e6;
    await expect.poll(seconds, patient).toBeCloseTo(60, 0);
    const track = /object path "([^"]+)"/.exec(await shown('Metadata'))?.[1];
    await press('SetPosition', `objpath:${track}`, 'int64:42000000');
    await expect.poll(() => tab.evaluate('document.querySelector("karaoke-player").currentTime'), patient).toBe(42);
  });

  test('show nothing any more when the player leaves the page', async () => {
    await order('remove()');
    await expect.poll(() => shown('PlaybackStatus'), patient).toContain('"Stopped"');
    expect(await shown('Metadata')).not.toContain('覚えうた');
  });
});
