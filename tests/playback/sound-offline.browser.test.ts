import { beforeEach, expect, test, vi } from 'vitest';
import { createTrial, expectSilence, expectSilentConsole, playingTrial, untilMoving } from './sound-on-trial.ts';

// What is fetched only when a source fails cannot be fetched.
vi.mock('../../src/playback/rescue.ts', () => ({ findInstead: () => Promise.reject(new TypeError('offline')) }));

beforeEach(expectSilentConsole);

test('a song that cannot be played fails: network', async () => {
  const src = new URL('/awkward/missing/offline.wav', location.href).href;
  const trial = createTrial();
  trial.sound.load([{ src }]);
  trial.sound.play();
  await expect.poll(() => trial.sound.failure, { timeout: 8000 }).toEqual({ kind: 'network', src });
  expect(trial.sound).toMatchObject({ playing: false, waiting: false });
  await expectSilence(trial);
});

test('a place that cannot be reached: plays on where it is', async () => {
  const trial = await playingTrial({ src: new URL('/awkward/no-ranges/offline.wav', location.href).href });
  trial.sound.seek(30);
  await untilMoving(trial);
  expect(trial.element.currentTime).toBeLessThan(20);
  expect(trial.sound.failure).toBeUndefined();
  expect(trial.sound.time).toBeCloseTo(trial.element.currentTime, 1);
});
