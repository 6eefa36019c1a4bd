import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createFrame } from '../../src/embed/frame.ts';
import { deepAll, watchConsole } from '../elements/stage.ts';
import { envelope, frameMessages, hostMessages, state } from './frame-messages.ts';
import { type FramedPlayer, insideOf, mountFrame, playerPage, putFrame } from './framed-player.ts';

/** Messages that nobody may obey: with one thing wrong each, whatever they would command. */
function* malformed(messages: readonly Record<string, unknown>[]): Generator {
  const wrongs: unknown[] = [undefined, null, Number.NaN, Infinity, '', {}, [], 'x'.repeat(300), -1, true, 1e308];
  for (;;) {
    for (const message of messages) {
      yield { ...message };
      yield { ...envelope, ...message, v: 2 };
      yield { ...envelope, ...message, source: 'oboeuta2' };
      yield { ...envelope, ...message, type: [message['type']] };
      yield JSON.stringify({ ...envelope, ...message });
      for (const id of [undefined, {}, '', 'x'.repeat(65)])
        yield { ...envelope, ...message, type: 'seek', id, values: [3] };
      for (const value of wrongs)
        yield { ...envelope, type: 'set', id: 'w', values: [{ rate: value ?? 'none', volume: {} }] };
      yield* wrongs;
    }
  }
}

const take = <T>(from: Iterable<T>, count: number): T[] => {
  const taken: T[] = [];
  for (const each of from) if (taken.push(each) === count) break;
  return taken;
};

/** A page of another origin says these to a window, a thousand in all; resolves when the last has arrived. */
async function sayAsStranger(messages: readonly object[], target: Window, name: string): Promise<void> {
  const script = `
    const messages = ${JSON.stringify(messages)};
    for (let at = 0; at < 1000; at++) {
      const message = { source: 'oboeuta', v: 1, ...messages[at % messages.length] };
      ${name}.postMessage(message.id ? { ...message, id: 'stranger' + at } : message, '*');
    }
    ${name}.postMessage('last', '*');`;
  const said = new Promise<void>((resolve) => {
    target.addEventListener('message', ({ data }) => data === 'last' && resolve());
  });
  putFrame({ sandbox: 'allow-scripts', srcdoc: `<script>${script}</script>` });
  await said;
}

const seekThere = { ...envelope, type: 'seek', id: 'there', values: [1] };
/** What must not have moved. */
const untouched = { line: -1, playing: false, rate: 1, volume: 1, stops: 'once' };

describe('the frame', () => {
  test('obeys none of a thousand malformed messages of its host', async () => {
    const seen = watchConsole();
    const { iframe, inside, frame } = await mountFrame();
    for (const message of take(malformed(hostMessages), 1000)) iframe.contentWindow?.postMessage(message, '*');
    await frame.closeCard();
    expect(inside().player).toMatchObject({ currentTime: 0, state: untouched });
    expect([...seen, ...inside().complaints]).toEqual([]);
  });

  test('obeys none of a thousand messages of a window that is not its host', async () => {
    const seen = watchConsole();
    const { inside, frame, iframe } = await mountFrame();
    const index = [...document.querySelectorAll('iframe')].indexOf(iframe);
    await sayAsStranger(hostMessages, inside(), `parent.frames[${index}]`);
    await frame.closeCard();
    expect(inside().player).toMatchObject({ currentTime: 0, state: untouched });
    expect([...seen, ...inside().complaints]).toEqual([]);
  });

  test('obeys no message of its host that says it is of another origin than hello was', async () => {
    const { inside } = await mountFrame();
    const { player } = inside();
    const { MessageEvent } = inside() as unknown as { MessageEvent: typeof globalThis.MessageEvent };
    for (let at = 0; at < 1000; at++) {
      const data = { ...seekThere, id: `other${at}` };
      inside().dispatchEvent(new MessageEvent('message', { data, source: window, origin: 'https://other.example' }));
      inside().dispatchEvent(new MessageEvent('message', { data, source: null, origin: location.origin }));
    }
    expect(player.currentTime).toBe(0);
    inside().dispatchEvent(new MessageEvent('message', { data: seekThere, source: window, origin: location.origin }));
    expect(player.currentTime).toBe(1);
  });

  test('does what is said a thousand times once', async () => {
    const { iframe, inside, frame } = await mountFrame();
    iframe.contentWindow?.postMessage(seekThere, '*');
    await frame.seek(5);
    for (let at = 0; at < 1000; at++) iframe.contentWindow?.postMessage(seekThere, '*');
    await frame.closeCard();
    expect(inside().player.currentTime).toBe(5);
  });

  test('does nothing for, and tells no more than its height to, a host that has not said hello', async () => {
    const heard: unknown[] = [];
    const iframe = putFrame({ srcdoc: playerPage() });
    const life = new AbortController();
    onTestFinished(() => life.abort());
    const listen = ({ source, data }: MessageEvent) => source === iframe.contentWindow && heard.push(data.type);
    addEventListener('message', listen, life);
    await vi.waitUntil(() => insideOf(iframe)?.player?.state.duration > 0, 15_000);
    const { player } = insideOf(iframe);
    iframe.contentWindow?.postMessage(seekThere, '*');
    player.openCard('skip');
    player.seek(3.2);
    player.play();
    await vi.waitUntil(() => player.state.line === 1 && player.state.playing);
    player.pause();
    await vi.waitUntil(() => !player.state.playing);
    expect(new Set(heard)).toEqual(new Set(['here', 'height']));
    expect(player.currentTime).toBeGreaterThan(3);
  });
});

describe('the host', () => {
  /** A frame that is no player, but says of itself that it is. */
  const fake = (origin: string) => `
    const say = (message) => parent.postMessage({ source: 'oboeuta', v: 1, ...message }, ${JSON.stringify(origin)});
    addEventListener('message', ({ data }) => {
      if (data.type === 'hello') say({ type: 'ready', frame: 'f', state: ${JSON.stringify(state)} });
      else say({ type: 'done', id: data.id, state: ${JSON.stringify(state)} });
    });
    say({ type: 'here', frame: 'f' });`;

  test('hears a frame of no origin where it is in a sandbox that takes its origin away', async () => {
    const iframe = putFrame({ sandbox: 'allow-scripts', srcdoc: `<script>${fake('*')}</script>` });
    const frame = createFrame(iframe);
    await frame.seek(1);
    expect(frame.state?.time).toBe(1.5);
    frame.destroy();
  });

  test.each([
    ['of no origin in no sandbox', { src: `data:text/html,${encodeURIComponent(`<script>${fake('*')}</script>`)}` }],
    ['in a sandbox, of which it is said that it keeps its origin', undefined],
  ])('hears no frame %s', async (_, attributes) => {
    const iframe = putFrame(attributes ?? { sandbox: 'allow-scripts', srcdoc: `<script>${fake('*')}</script>` });
    if (!attributes) iframe.addEventListener('load', () => iframe.sandbox.add('allow-same-origin'));
    if (!attributes) await new Promise((resolve) => iframe.addEventListener('load', resolve, { once: true }));
    const frame = createFrame(iframe, { timeout: 0.5 });
    await expect(frame.play()).rejects.toMatchObject({ code: 'timeout' });
    expect(frame.state).toBeUndefined();
    frame.destroy();
  });

  test('hears none of a thousand messages that are malformed, of other windows, or of other origins', async () => {
    const seen = watchConsole();
    const { frame, iframe } = await mountFrame();
    const before = JSON.stringify([frame.state, frame.song]);
    const told: string[] = [];
    for (const { name } of frameMessages)
      if (typeof name === 'string') frame.addEventListener(name, () => told.push(name));
    const say = (data: unknown, source: Window | null, origin: string) =>
      window.dispatchEvent(new MessageEvent('message', { data, source, origin }));
    for (const message of take(malformed(frameMessages), 1000)) say(message, iframe.contentWindow, location.origin);
    for (let at = 0; at < 1000; at++) {
      const data = { ...envelope, ...frameMessages[at % frameMessages.length] };
      say(data, iframe.contentWindow, 'https://other.example');
      say(data, iframe.contentWindow, 'null');
      say(data, window, location.origin);
      say(data, null, location.origin);
    }
    await sayAsStranger(frameMessages, window, 'parent');
    expect(JSON.stringify([frame.state, frame.song])).toBe(before);
    expect([told, seen]).toEqual([[], []]);
  });
});

/** The frame has been laid out, has looked at its height, and whatever it has told of that has been heard: an answer comes after it. */
async function untilLookedAt({ inside, frame }: Pick<FramedPlayer, 'inside' | 'frame'>): Promise<void> {
  for (let at = 0; at < 3; at++) await new Promise((resolve) => inside().requestAnimationFrame(resolve));
  await frame.closeCard();
}

describe('the height of a frame', () => {
  test('is what its content would like, where the host wants that', async () => {
    const { iframe, inside } = await mountFrame({ resizes: true });
    const { player } = inside();
    player.style.blockSize = '612.4px';
    await vi.waitFor(() => expect(iframe.clientHeight).toBe(612));
    expect(deepAll(player, 'karaoke-lyrics')).toHaveLength(1);
  });

  test.each(['100vh', 'calc(100vh + 20px)', 'calc(50vh + 300px)'])(
    'does not grow for ever where it is %s',
    async (size) => {
      const told: number[] = [];
      const { iframe, inside, frame } = await mountFrame({ resizes: true });
      const tell = ({ source, data }: MessageEvent) => {
        if (source === iframe.contentWindow && data.type === 'height') told.push(data.height);
      };
      addEventListener('message', tell);
      onTestFinished(() => removeEventListener('message', tell));
      inside().player.style.blockSize = size;
      // Each height that is told makes the next: where one look brings none, none is to come.
      let count: number;
      do {
        count = told.length;
        await untilLookedAt({ inside, frame });
      } while (told.length > count && count < 20);
      expect(count).toBeLessThan(8);
    },
  );

  test('of less than a pixel is no change', async () => {
    const told: number[] = [];
    const { inside, frame } = await mountFrame({ resizes: (height) => told.push(height) });
    const { player } = inside();
    player.style.blockSize = '500px';
    await vi.waitFor(() => expect(told.at(-1)).toBe(500));
    player.style.blockSize = '500.9px';
    await untilLookedAt({ inside, frame });
    expect(told.at(-1)).toBe(500);
  });
});

describe('WordPress', () => {
  test('is told the height with its secret, and opens links to the own site', async () => {
    const iframe = putFrame({ srcdoc: playerPage(`location.hash = '?secret=abc123DEF4'`) });
    const heard: { message: string; value: unknown; secret: string }[] = [];
    const life = new AbortController();
    onTestFinished(() => life.abort());
    addEventListener(
      'message',
      ({ data, source }) => source === iframe.contentWindow && data.secret && heard.push(data),
      life,
    );
    await vi.waitFor(
      () => expect(heard[0]).toEqual({ message: 'height', value: expect.any(Number), secret: 'abc123DEF4' }),
      10_000,
    );
    const link = insideOf(iframe).document.createElement('a');
    link.href = '/songs/other/';
    insideOf(iframe).document.body.append(link);
    link.click();
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ message: 'link', value: link.href, secret: 'abc123DEF4' }));
  });
});
