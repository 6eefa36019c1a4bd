import { Howl, Howler } from 'howler';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import songUrl from '../../songs/resnet-skip-connection/song.m4a?url';
import { expectSilentConsole, playingTrial, toneSource, untilMoving } from './sound-on-trial.ts';

const song = { src: songUrl, type: 'audio/mp4' };

beforeEach(expectSilentConsole);

const howlerState = () => {
  const { usingWebAudio, autoUnlock, _html5AudioPool: pool, _howls: howls } = Howler;
  return { usingWebAudio, autoUnlock, pooled: pool.length, howls: howls.length };
};

describe('a page that uses howler itself', () => {
  test('finds its settings and its pool as they were, and no song of ours after the end', async () => {
    const before = howlerState();
    const { sound } = await playingTrial(song);
    expect(howlerState()).toEqual(before);
    sound.destroy();
    expect(howlerState()).toEqual(before);
    expect(Howler.ctx).toBeNull();
  });

  test('and what it does to all songs, or at the first click, does not reach ours', async () => {
    const pages = new Howl({ src: toneSource(1).src, format: 'wav', mute: true });
    expect(Howler.ctx).not.toBeNull();
    const trial = await playingTrial(song);
    const emptied = vi.fn<() => void>();
    for (const type of ['emptied', 'loadstart', 'abort']) trial.element.addEventListener(type, emptied);
    await userEvent.click(document.body);
    Howler.volume(0.1);
    Howler.mute(true);
    Howler.unload();
    pages.unload();
    await untilMoving(trial);
    expect(emptied).not.toHaveBeenCalled();
    expect(trial.element).toMatchObject({ volume: 1, muted: false, paused: false });
    Howler.mute(false);
    Howler.volume(1);
  });
});
