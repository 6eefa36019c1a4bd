import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { choose, parsePreferences } from '../../src/elements/preferences.ts';
import { openEar, tones } from '../playback/four-tones.ts';
import { songWithStems } from './song-with-stems.ts';
import { button, deep, deepAll, mountPlayer, openSettings, putPlayer, untilReady, watchConsole } from './stage.ts';

const patient = { timeout: 8000 };
const selector = '.level input';

/** @param kept what is stored on the device */
async function mountWithStems(kept?: object, song = songWithStems()): Promise<KaraokePlayer> {
  const player = putPlayer({ attributes: { stops: 'never' } });
  if (kept) localStorage.setItem('oboeuta:preferences', JSON.stringify({ version: 1, ...kept }));
  player.song = song;
  await untilReady(player);
  return player;
}

async function openSlider(player: KaraokePlayer): Promise<HTMLInputElement> {
  const slider = deep(await openSettings(player), selector);
  if (!(slider instanceof HTMLInputElement)) throw new Error('There is no slider.');
  return slider;
}

async function slide(slider: HTMLInputElement, level: number): Promise<void> {
  slider.value = String(level);
  slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await Promise.resolve();
}

/** Counts the audio contexts that are made. */
function watchContexts(): () => number {
  let count = 0;
  const Real = window.AudioContext;
  vi.stubGlobal('AudioContext', function () {
    count += 1;
    return new Real();
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return () => count;
}

const kept = (): unknown => JSON.parse(localStorage.getItem('oboeuta:preferences') ?? '{}');

const forget = () => choose(parsePreferences(null));

beforeEach(() => {
  forget();
  onTestFinished(forget);
});

test('is not among the settings of a song without stems', async () => {
  const player = await mountPlayer();
  const settings = await openSettings(player);
  expect(deepAll(settings, selector)).toEqual([]);
  expect(await player.setVocalLevel(0.5)).toBe(false);
  expect(kept()).toEqual({});
});

describe('the slider', () => {
  test('moves by keyboard in steps of 5 %, has a name and says its value; nothing is opened before', async () => {
    const contexts = watchContexts();
    const player = await mountWithStems();
    const slider = await openSlider(player);
    expect(slider.labels?.[0]?.textContent).toContain('Vocal level');
    expect(slider.ariaValueText).toBe('100 %');
    expect(contexts()).toBe(0);
    slider.focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect.poll(() => slider.ariaValueText).toBe('90 %');
    expect(player.state).toMatchObject({ vocalLevel: 0.9, vocals: true });
    await expect.poll(contexts).toBe(1);
    await userEvent.keyboard('{Home}');
    await expect.poll(() => slider.ariaValueText).toBe('0 %');
    expect(player.state.vocals).toBe(false);
  });

  test('turns down what is heard, without a pause; V turns it off and back to the same level', async () => {
    const ear = openEar();
    const player = await mountWithStems();
    const paused = vi.fn<() => void>();
    player.addEventListener('karaoke-pause', paused);
    player.play();
    await slide(await openSlider(player), 0.5);
    const voiceOverBand = () => ear.hear(0, tones.voice[0]) - ear.hear(0, tones.band[0]);
    await expect.poll(() => Math.abs(voiceOverBand() + 6.02), patient).toBeLessThan(0.5);
    await player.toggleVocals();
    await expect.poll(voiceOverBand, patient).toBeLessThan(-50);
    expect(deep(player, '.level output').textContent).toBe('0 %');
    await player.toggleVocals();
    await expect.poll(() => Math.abs(voiceOverBand() + 6.02), patient).toBeLessThan(0.5);
    expect(paused).not.toHaveBeenCalled();
    expect(player.state).toMatchObject({ playing: true, vocalLevel: 0.5 });
  });

  test('goes back to 100 % with the first settings', async () => {
    const player = await mountWithStems();
    const slider = await openSlider(player);
    await slide(slider, 0.3);
    expect(kept()).toMatchObject({ vocalLevel: 0.3 });
    button(player, 'Back to the first settings').click();
    await expect.poll(() => slider.value).toBe('1');
    expect(player.state.vocalLevel).toBe(1);
  });

  test('says so, and stays, where there is no Web Audio', async () => {
    watchConsole();
    vi.stubGlobal('AudioContext', undefined);
    onTestFinished(() => void vi.unstubAllGlobals());
    const player = await mountWithStems();
    player.play();
    const slider = await openSlider(player);
    await slide(slider, 0.3);
    await expect.poll(() => deepAll(player, '.failed').length, patient).toBe(1);
    expect(deep(player, '.failed').closest('[role=status]')?.textContent).toContain('cannot be changed');
    expect(slider.value).toBe('1');
    expect(player.state).toMatchObject({ playing: true, vocals: true, vocalLevel: 1, error: undefined });
  });
});

describe('remembered on the device', () => {
  test('it holds for the next song with stems: opened when that plays, not before', async () => {
    const contexts = watchContexts();
    const player = await mountWithStems({ vocalLevel: 0.4 });
    expect(contexts()).toBe(0);
    player.play();
    await expect.poll(() => player.state.vocalLevel, patient).toBe(0.4);
    await expect.poll(contexts, patient).toBe(1);
  });

  test('off in a song without an instrumental, too', async () => {
    const contexts = watchContexts();
    const player = await mountWithStems({ vocals: false, vocalLevel: 0.4 });
    expect(contexts()).toBe(0);
    player.play();
    await expect.poll(() => player.state.vocals, patient).toBe(false);
    await expect.poll(contexts, patient).toBe(1);
    await player.toggleVocals();
    expect(player.state).toMatchObject({ vocals: true, vocalLevel: 0.4 });
  });

  test('100 % opens nothing', async () => {
    const contexts = watchContexts();
    const player = await mountWithStems({ vocalLevel: 1, vocals: true });
    player.play();
    await expect.poll(() => player.state.playing && player.currentTime > 0.3, patient).toBe(true);
    expect(contexts()).toBe(0);
  });

  test('a method of the page is remembered, too', async () => {
    const player = await mountWithStems();
    expect(await player.setVocalLevel(0.25)).toBe(true);
    expect(player.state.vocalLevel).toBe(0.25);
    expect(kept()).toMatchObject({ vocalLevel: 0.25, vocals: true });
    expect(await player.setVocalLevel(NaN)).toBe(false);
  });
});
