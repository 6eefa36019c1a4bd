import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { FrameEventName } from '../../src/embed/frame-facts.ts';
import { createFrame } from '../../src/embed/frame.ts';
import { watchConsole } from '../elements/stage.ts';
import { insideOf, mountFrame, playerPage, putFrame, untilSong } from './framed-player.ts';

describe('a player in a frame', () => {
  test('tells of its song and its state', async () => {
    const { frame } = await mountFrame();
    await expect(frame.ready).resolves.toBeUndefined();
    expect(frame.song).toMatchObject({
      title: 'Test song',
      artist: 'Tone',
      lines: [{ start: 1, end: 1.6, text: 'Skip connection' }, {}, {}],
      cards: [{ id: 'skip', title: 'Skip connection' }, { id: 'unsung' }],
    });
    expect(frame.state).toMatchObject({ phase: 'ready', duration: 6, playing: false, line: -1, stops: 'once' });
  });

  test('does what it is told, and has done it when it says so', async () => {
    const { frame, inside } = await mountFrame();
    const { player } = inside();
    await frame.seek(3.5);
    expect([player.currentTime, frame.currentTime, frame.state?.line]).toEqual([3.5, 3.5, 1]);
    await frame.nextLine();
    expect(frame.state?.line).toBe(2);
    await frame.previousLine();
    expect(frame.state?.line).toBe(1);
    await frame.openCard('unsung');
    expect([player.state.card?.card.id, frame.state?.card?.title]).toEqual(['unsung', 'Never sung']);
    await frame.closeCard();
    expect([player.state.card?.card.id, frame.state?.card?.id]).toEqual(['skip', 'skip']);
    await frame.play();
    expect([player.state.playing, frame.state?.playing]).toEqual([true, true]);
    await vi.waitFor(() => expect(frame.currentTime).toBeGreaterThan(3.2));
    expect(Math.abs(frame.currentTime - player.currentTime)).toBeLessThan(0.15);
    await frame.pause();
    expect([player.state.playing, frame.state?.playing]).toEqual([false, false]);
  });

  test('obeys all that a button does', async () => {
    const { frame, inside } = await mountFrame();
    const { player } = inside();
    await frame.setLoop(1, 2.5);
    expect(frame.state?.loop).toEqual({ start: 1, end: 2.5 });
    expect(await frame.endLoop()).toBe(true);
    expect(frame.state?.loop).toBeUndefined();
    await frame.toggleMuted(true);
    expect([player.state.muted, frame.state?.muted]).toEqual([true, true]);
    await frame.seekToLine(2);
    await frame.seekBy(-1);
    expect(Math.abs(player.currentTime - 3.85)).toBeLessThan(0.01);
    expect([await frame.openPanel('keys'), await frame.closePanel(), await frame.closePanel()]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await frame.continue()).toBe(false);
    await frame.practise({ mode: 'repeat', times: 2, lines: [1] });
    expect(frame.state?.loop).toMatchObject({ start: expect.closeTo(2.85, 1) });
    expect(await frame.stopPractice()).toBe(true);
  });

  test('takes settings, and an empty text takes them away', async () => {
    const { frame, inside } = await mountFrame();
    const { player } = inside();
    const settings = { stops: 'never', stopsHidden: true, continueFrom: 'here', rate: 0.75, volume: 0.5 } as const;
    const looks = { loop: true, sweep: 'none', theme: 'paper', keys: '-space', together: true, lang: 'ja' } as const;
    await frame.set({ ...settings, ...looks });
    expect(player).toMatchObject({ ...settings, ...looks });
    expect(frame.state).toMatchObject({ ...settings, repeat: true });
    await frame.set({ theme: '', sweep: '' });
    expect([player.theme, player.sweep]).toEqual([null, null]);
  });

  test('tells what happens, as the element in it does, and stands for a card until it is continued', async () => {
    const { frame } = await mountFrame();
    const told: [string, unknown][] = [];
    const tell = (name: FrameEventName) =>
      frame.addEventListener(name, (event) => told.push([name, Object.assign({}, event)]));
    const names = [
      'play',
      'pause',
      'seek',
      'line-change',
      'card-open',
      'card-stop',
      'card-met',
      'card-close',
      'song-end',
    ];
    for (const name of names) tell(`karaoke-${name}` as FrameEventName);
    await frame.seek(0.8);
    await frame.play();
    await vi.waitFor(() => expect(frame.state?.held).toBe(true), 5000);
    await frame.continue();
    expect(frame.state).toMatchObject({ held: false, playing: true });
    await frame.seek(5.5);
    await vi.waitFor(() => expect(frame.state?.ended).toBe(true), 5000);
    const card = { id: 'skip', title: 'Skip connection' };
    const time = expect.any(Number);
    expect(told).toEqual(
      expect.arrayContaining([
        ['karaoke-seek', expect.objectContaining({ time: 0.8 })],
        ['karaoke-play', expect.objectContaining({ time })],
        ['karaoke-line-change', expect.objectContaining({ index: 0, line: expect.objectContaining({ start: 1 }) })],
        ['karaoke-card-open', expect.objectContaining({ card, openedBy: 'phrase' })],
        ['karaoke-card-stop', expect.objectContaining({ card, time })],
        ['karaoke-card-met', expect.objectContaining({ card })],
        ['karaoke-pause', expect.objectContaining({ time })],
        ['karaoke-song-end', expect.objectContaining({})],
      ]),
    );
  });

  test.each([
    ['no-card', (frame) => frame.openCard('nowhere')],
    ['unknown', (frame) => frame.seek(Number.NaN)],
    ['unknown', (frame) => frame.set({ keys: (() => {}) as unknown as string })],
  ] as [string, (frame: ReturnType<typeof createFrame>) => Promise<boolean>][])(
    'says why not: %s',
    async (code, command) => {
      const { frame } = await mountFrame();
      await expect(command(frame)).rejects.toMatchObject({
        name: 'FrameError',
        code,
        message: expect.stringMatching(/\.$/),
      });
    },
  );

  test('says that the browser refused the sound, and that somebody paused before it came', async () => {
    const refused = `HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('', 'NotAllowedError'))`;
    const { frame } = await mountFrame({}, refused);
    await expect(frame.play()).rejects.toMatchObject({ code: 'blocked' });
    const mute = await mountFrame({}, 'HTMLMediaElement.prototype.play = () => new Promise(() => {})');
    const [played] = await Promise.allSettled([mute.frame.play(), mute.frame.pause()]);
    expect(played).toMatchObject({ status: 'rejected', reason: { code: 'interrupted' } });
  });

  test('what is commanded before it is there waits for it', async () => {
    const iframe = putFrame({ srcdoc: playerPage() });
    const frame = createFrame(iframe);
    onTestFinished(() => frame.destroy());
    await frame.openCard('skip');
    expect(insideOf(iframe).player.state.card?.card.id).toBe('skip');
  });
});

describe('progress', () => {
  test('comes out where the host keeps it, and is given back to a frame that is loaded anew', async () => {
    const { frame, iframe, inside } = await mountFrame({ progress: '' });
    const codes: string[] = [];
    frame.addEventListener('karaoke-progress', ({ code }) => codes.push(code));
    await frame.openCard('skip');
    await vi.waitFor(() => expect(codes).toEqual([expect.stringMatching(/^1.{3}$/)]));
    localStorage.clear();
    iframe.contentWindow?.location.reload();
    await vi.waitFor(() => expect([...(inside().player?.state.met ?? [])]).toEqual(['skip']), 15_000);
  });

  test('stays in the frame where the browser keeps it and the host has not said that it does', async () => {
    const { frame, inside } = await mountFrame();
    const codes: string[] = [];
    frame.addEventListener('karaoke-progress', ({ code }) => codes.push(code));
    await frame.openCard('skip');
    await frame.closeCard();
    expect(codes).toEqual([]);
    expect(JSON.stringify(frame.state)).not.toContain('met');
    await frame.set({ progress: '' });
    await vi.waitFor(() => expect(codes).toHaveLength(1));
    expect([...inside().player.state.met]).toEqual(['skip']);
  });
});

describe('the life of a frame', () => {
  test('one that is loaded anew is greeted anew, and what it had not answered is rejected', async () => {
    const { frame, iframe } = await mountFrame({}, 'HTMLMediaElement.prototype.play = () => new Promise(() => {})');
    const first = frame.ready;
    const waiting = frame.play();
    iframe.contentWindow?.location.reload();
    await expect(waiting).rejects.toMatchObject({ code: 'reloaded' });
    expect(frame.ready).not.toBe(first);
    await untilSong(frame);
    await frame.seek(2);
    expect(insideOf(iframe).player.currentTime).toBe(2);
  });

  test('one that is taken out of the page is waited for no longer', async () => {
    const { frame, iframe } = await mountFrame({}, 'HTMLMediaElement.prototype.play = () => new Promise(() => {})');
    const waiting = frame.play();
    iframe.remove();
    await expect(waiting).rejects.toMatchObject({ code: 'removed' });
    await expect(frame.pause()).rejects.toMatchObject({ code: 'removed' });
  });

  test('a page without a player does not answer', async () => {
    const frame = createFrame(putFrame({ srcdoc: '<p>Nobody' }), { timeout: 0.3 });
    await expect(frame.play()).rejects.toMatchObject({ code: 'timeout' });
    frame.destroy();
  });

  test('destroyed, by hand or by a signal, it hears and says nothing more', async () => {
    const life = new AbortController();
    const { frame, inside } = await mountFrame({ signal: life.signal });
    const before = frame.state;
    life.abort();
    inside().player.seek(4);
    await expect(frame.play()).rejects.toMatchObject({ code: 'destroyed' });
    expect(frame.state).toBe(before);
    expect(inside().complaints).toEqual([]);
    const late = createFrame(putFrame({ srcdoc: '' }), { signal: life.signal });
    await expect(late.ready).rejects.toMatchObject({ code: 'destroyed' });
  });

  test('whose link has ended obeys no more', async () => {
    const { frame, inside } = await mountFrame({ timeout: 0.5 });
    inside().life.abort();
    await expect(frame.seek(3)).rejects.toMatchObject({ code: 'timeout' });
    expect(inside().player.currentTime).toBe(0);
  });
});

describe('two that drive one frame', () => {
  test('each have their answers', async () => {
    const { frame, iframe } = await mountFrame();
    const other = createFrame(iframe);
    onTestFinished(() => other.destroy());
    await Promise.all([frame.seek(2), other.seek(3), frame.openCard('skip'), other.set({ rate: 1.5 })]);
    expect(frame.state).toMatchObject({ rate: 1.5, card: { id: 'skip' } });
    expect(other.state).toMatchObject({ rate: 1.5, card: { id: 'skip' } });
  });
});

test('all of this says nothing in the console', async () => {
  const seen = watchConsole();
  const { frame, inside } = await mountFrame();
  await frame.seek(2);
  expect([...seen, ...inside().complaints]).toEqual([]);
});
