import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { mountPlayer } from './stage.ts';

/** Locks that were given, and not been given back. */
let held = 0;

class FakeLock extends EventTarget {
  released = false;
  release(): Promise<void> {
    if (!this.released) held -= 1;
    this.released = true;
    return Promise.resolve();
  }
}

let locks: FakeLock[] = [];
const request = vi.fn<() => Promise<FakeLock>>();

beforeEach(() => {
  held = 0;
  locks = [];
  request.mockReset().mockImplementation(async () => {
    const lock = new FakeLock();
    locks.push(lock);
    held += 1;
    return lock;
  });
  setWakeLock({ request });
});
afterEach(() => void Reflect.deleteProperty(navigator, 'wakeLock'));

function setWakeLock(value: unknown): void {
  Object.defineProperty(navigator, 'wakeLock', { value, configurable: true });
}

function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(document, 'hidden'));
  document.dispatchEvent(new Event('visibilitychange'));
}

const mount = () => mountPlayer();

test('the screen stays on while it plays', async () => {
  const player = await mount();
  expect(request).not.toHaveBeenCalled();
  player.play();
  await expect.poll(() => held).toBe(1);
  expect(request).toHaveBeenCalledWith('screen');
  player.pause();
  await expect.poll(() => held).toBe(0);
});

test('but not while a card holds the music', async () => {
  const player = await mount();
  player.seek(2);
  player.play();
  await expect.poll(() => held).toBe(1);
  await expect.poll(() => player.state.held, { timeout: 8000 }).toBe(true);
  await expect.poll(() => held).toBe(0);
  player.continue();
  await expect.poll(() => held).toBe(1);
});

test('back in view, it is asked for again: out of sight the browser takes it away', async () => {
  const player = await mount();
  player.play();
  await expect.poll(() => held).toBe(1);
  setHidden(true);
  await locks[0]?.release();
  setHidden(false);
  await expect.poll(() => held).toBe(1);
  expect(locks).toHaveLength(2);
});

test('paused before it was given, it is given back', async () => {
  const player = await mount();
  let give = () => {};
  request.mockImplementationOnce(() => {
    held += 1;
    return new Promise((resolve) => (give = () => resolve(new FakeLock())));
  });
  player.play();
  expect(held).toBe(1);
  player.pause();
  give();
  await expect.poll(() => held).toBe(0);
});

test('a player that leaves the page lets the screen go dark', async () => {
  const player = await mount();
  player.play();
  await expect.poll(() => held).toBe(1);
  player.remove();
  await expect.poll(() => held).toBe(0);
});

test.each([
  ['refused', { request: () => Promise.reject(new DOMException('', 'NotAllowedError')) }],
  ['absent', undefined],
])('%s, nothing is said of it', async (_, wakeLock) => {
  setWakeLock(wakeLock);
  const warn = vi.spyOn(console, 'warn');
  onTestFinished(() => warn.mockRestore());
  const player = await mount();
  player.play();
  await expect.poll(() => player.state.playing && !player.state.waiting).toBe(true);
  player.pause();
  expect(warn).not.toHaveBeenCalled();
});
