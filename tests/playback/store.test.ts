import { describe, expect, test, vi } from 'vitest';
import { createStore, isSame } from '../../src/playback/store.ts';

const openStore = () => createStore({ a: 0, b: 0 });
const life = () => new AbortController();

describe('a store', () => {
  test('tells a listener what it selected, when that has changed', () => {
    const store = openStore();
    const heard: number[] = [];
    store.subscribe(
      ({ a }) => a,
      (a) => heard.push(a),
      life().signal,
    );
    store.set({ a: 1, b: 0 });
    store.set({ a: 1, b: 1 });
    store.set({ a: 2, b: 1 });
    expect(heard).toEqual([1, 2]);
  });

  test('keeps its snapshot where nothing has changed, NaN included', () => {
    const store = createStore({ a: NaN });
    const { state } = store;
    store.set({ a: NaN });
    expect(store.state).toBe(state);
  });

  test('freezes a copy', () => {
    const store = openStore();
    const facts = { a: 1, b: 1 };
    store.set(facts);
    facts.a = 2;
    expect(store.state.a).toBe(1);
    expect(Object.isFrozen(store.state)).toBe(true);
  });

  test('forgets a listener when its signal aborts, and never learns of one whose signal has', () => {
    const store = openStore();
    const early = life();
    const late = life();
    const listener = vi.fn<() => void>();
    late.abort();
    store.subscribe(({ a }) => a, listener, early.signal);
    store.subscribe(({ a }) => a, listener, late.signal);
    early.abort();
    store.set({ a: 1, b: 0 });
    expect(listener).not.toHaveBeenCalled();
  });

  test('keeps the order of snapshots when a listener sets', () => {
    const store = openStore();
    const heard: string[] = [];
    const listen = (name: string, then?: (a: number) => void) =>
      store.subscribe(
        ({ a }) => a,
        (a) => {
          heard.push(`${name}${a}`);
          then?.(a);
        },
        life().signal,
      );
    listen('x');
    listen('y', (a) => {
      if (a < 3) store.set({ a: a + 1, b: 0 });
      heard.push(`state${store.state.a}`);
    });
    listen('z');
    store.set({ a: 1, b: 0 });
    expect(heard).toEqual(['x1', 'y1', 'state2', 'z2', 'x2', 'y2', 'state3', 'z3', 'x3', 'y3', 'state3']);
  });

  test('leaves out a listener that another has just taken away', () => {
    const store = openStore();
    const second = life();
    const listener = vi.fn<() => void>();
    store.subscribe(
      ({ a }) => a,
      () => second.abort(),
      life().signal,
    );
    store.subscribe(({ a }) => a, listener, second.signal);
    store.set({ a: 1, b: 0 });
    expect(listener).not.toHaveBeenCalled();
  });

  test('tells a listener that came meanwhile only of what comes after', () => {
    const store = openStore();
    const heard: number[] = [];
    const subscribe = () =>
      store.subscribe(
        ({ a }) => a,
        (a) => heard.push(a),
        life().signal,
      );
    const once = life();
    store.subscribe(
      ({ a }) => a,
      () => {
        once.abort();
        subscribe();
      },
      once.signal,
    );
    store.set({ a: 1, b: 0 });
    expect(heard).toEqual([]);
    store.set({ a: 2, b: 0 });
    expect(heard).toEqual([2]);
  });

  test('tells everybody, though a listener throws, and goes on working', () => {
    const store = openStore();
    const report = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => {});
    const heard: number[] = [];
    store.subscribe(
      ({ a }) => a,
      () => {
        throw new Error('mine');
      },
      life().signal,
    );
    store.subscribe(
      ({ a }) => a,
      (a) => heard.push(a),
      life().signal,
    );
    store.set({ a: 1, b: 0 });
    store.set({ a: 2, b: 0 });
    expect(heard).toEqual([1, 2]);
    expect(report).toHaveBeenCalledTimes(2);
    expect(() => report.mock.calls[0]?.[0]()).toThrow('mine');
    report.mockRestore();
  });
});

test('records are the same when they hold the same values', () => {
  expect(isSame({ a: NaN, b: 'x' }, { a: NaN, b: 'x' })).toBe(true);
  expect(isSame({ a: 0 }, { a: -0 })).toBe(false);
});
