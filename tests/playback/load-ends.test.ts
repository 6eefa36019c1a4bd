import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LoadError } from '../../src/playback/load-error.ts';
import { lrc, startSongServer } from './song-server.ts';
import { takeTimeoutsByHand } from './timeout-by-hand.ts';

const { base, asked, givenUp, load, close } = await startSongServer();
afterAll(close);

/** A busy machine may need a while until a connection is seen to be open or closed. */
const soon = { timeout: 4000 };

/** A `fetch` that has lyrics, and is silent where the address says so until it is aborted. */
async function answerOrBeSilent(address: string, { signal }: { signal: AbortSignal }): Promise<Response> {
  if (!address.endsWith('silence')) return new Response(lrc);
  return await new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')));
  });
}

describe('a server that does not answer', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.stubGlobal('fetch', answerOrBeSilent);
    takeTimeoutsByHand();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it.each([
    { request: { src: 'silence' }, seconds: 15 },
    { request: { audio: 'a.m4a', lyrics: 'silence', timeout: 60 }, seconds: 60 },
  ])('is left after $seconds s', async ({ request, seconds }) => {
    const left = vi.fn<(reason: unknown) => void>();
    void load(request).catch(left);
    await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
    expect(left).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    const error: unknown = left.mock.lastCall?.[0];
    expect(error).toBeInstanceOf(LoadError);
    expect(error).toMatchObject({ code: 'timeout', address: `${base}silence` });
    expect(String(error)).toContain(`${base}silence did not arrive within ${seconds} s: try again`);
  });

  it('does not keep a song from playing without its cards', async () => {
    const loading = load({ audio: 'a.m4a', lyrics: 'lyrics.lrc', cards: 'silence' });
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1), { interval: 1 });
    await vi.advanceTimersByTimeAsync(15_000);
    const { song: loaded, problems } = await loading;
    expect(loaded).toMatchObject({ cards: [], lyrics: { lines: [{}, {}] } });
    expect(problems).toMatchObject([{ code: 'cards-not-loaded' }]);
    expect(problems[0]?.hint).toContain('silence did not arrive within 15 s');
  });
});

describe('a load that is no longer wanted', () => {
  it('asks for nothing', async () => {
    const before = asked.length;
    const reason = new Error('left');
    await expect(load({ src: 'songs/a/song.json' }, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(asked.length).toBe(before);
  });

  it.each([
    { request: { src: 'silence' }, what: 'its song.json' },
    { request: { audio: 'a.m4a', lyrics: 'silence' }, what: 'its lyrics' },
    { request: { src: 'silent-cards.json' }, what: 'its cards' },
  ])('lets $what go', async ({ request }) => {
    const controller = new AbortController();
    const [askedBefore, before] = [asked.length, givenUp.length];
    const loading = load(request, controller.signal);
    await vi.waitFor(() => expect(asked.slice(askedBefore)).toContain('/silence'), soon);
    const reason = new Error('left');
    controller.abort(reason);
    await expect(loading).rejects.toBe(reason);
    await vi.waitFor(() => expect(givenUp.slice(before)).toEqual(['/silence']), soon);
  });

  it('does not ask for its cards when its lyrics have failed', async () => {
    const before = asked.length;
    const request = { audio: 'a.m4a', lyrics: 'missing.lrc', cards: 'silence' };
    await expect(load(request)).rejects.toMatchObject({ code: 'not-found' });
    expect(asked.slice(before)).toEqual(['/missing.lrc']);
  });
});
