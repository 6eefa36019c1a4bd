import { describe, expect, test } from 'vitest';
import { createMediaClock } from '../../src/playback/clock.ts';

const rates = [0.5, 0.75, 1, 1.25, 1.5, 2];
/** How far, in seconds, Chromium's clock wavers to both sides at a rate. */
const waver: Record<number, number> = { 0.5: 0.0024, 0.75: 0.0036, 1: 0.0001, 1.25: 0.008, 1.5: 0.011, 2: 0.016 };

/** A media clock that was started at wall time 0: where the sound is, and what the clock says, in seconds of media time. */
interface MediaTrace {
  name: string;
  sounds: (now: number) => number;
  says: (now: number) => number;
}

const seconds = (milliseconds: number, rate: number) => (milliseconds / 1000) * rate;
/** The same for each run, and spread evenly over −1 to 1. */
const noise = (now: number) => 2 * ((Math.sin(now * 12.9898) * 43758.5453) % 1) - Math.sign(Math.sin(now * 12.9898));

function smooth(rate: number, dead = 0): MediaTrace {
  const sounds = (now: number) => seconds(Math.max(0, now - dead), rate);
  const says = (now: number) => (now < dead ? 0 : sounds(now) + noise(now) * 0.0001);
  return { name: `smooth at ${rate}`, sounds, says };
}

function stepping(rate: number): MediaTrace {
  const sounds = (now: number) => seconds(now, rate);
  return {
    name: `stepping by 40 ms at ${rate}`,
    sounds,
    says: (now) => sounds(Math.floor((now + 7) / 40.1) * 40.1 - 7),
  };
}

/** Runs at rate 1, and stands for a while. */
const standingFrom = (stand: number, duration: number) => (now: number) =>
  seconds(Math.max(Math.min(now, stand), now - duration), 1);

const saw = (now: number) => (((now / 10) * 1.03) % 1) * 2 - 1;

/** As Chromium does after a seek: 20 ms on, then a stand until 85 ms; at other rates it then wavers, as a saw does. */
function stalling(rate: number): MediaTrace {
  const sounds = (now: number) => seconds(Math.max(Math.min(now, 20), now - 65), rate);
  const says = (now: number) => (now < 85 ? sounds(now) : sounds(now) + saw(now) * (waver[rate] ?? 0));
  return { name: `stalling and wavering at ${rate}`, sounds, says };
}

const frames = Array.from({ length: 18 }, (_, index) => (index + 1) * 16.7);
/** After the frames, a reading at each change of what is sung. */
const wakes = Array.from({ length: 60 }, (_, index) => 300 + (index + 1) * 433 + (index % 7) * 41);

function follow(trace: MediaTrace, rate: number, readings = [...frames, ...wakes]) {
  const clock = createMediaClock();
  clock.start(0, rate);
  const told = readings.map((now) => ({ now, time: clock.tell(now, trace.says(now)), sounds: trace.sounds(now) }));
  return { clock, told };
}

const backwards = (told: { time: number }[]) => told.filter(({ time }, index) => time < (told[index - 1]?.time ?? 0));
const largestError = (told: { now: number; time: number; sounds: number }[], from: number) =>
  Math.max(...told.filter(({ now }) => now > from).map(({ time, sounds }) => Math.abs(time - sounds)));

describe('near the sound, never back', () => {
  const cases = rates.flatMap((rate) => [
    { trace: smooth(rate), rate, bound: 0.001 },
    { trace: smooth(rate, 120), rate, bound: 0.001 },
    { trace: stepping(rate), rate, bound: rate === 1 ? 0.015 : 0.03 * rate },
    { trace: stalling(rate), rate, bound: rate === 1 ? 0.001 : 0.02 },
  ]);
  test.for(cases)('$trace.name: within $bound s', ({ trace, rate, bound }) => {
    const { told } = follow(trace, rate);
    expect(backwards(told)).toEqual([]);
    expect(largestError(told, 340)).toBeLessThan(bound);
    expect(largestError(told, 170)).toBeLessThan(Math.max(bound, 0.033 * rate));
  });

  test.for(rates)('a clock that wavers at rate %s is held by readings at wakes alone, as in a hidden page', (rate) => {
    const { told } = follow(stalling(rate), rate, wakes);
    expect(backwards(told)).toEqual([]);
    expect(largestError(told, 300 + 433 * 10)).toBeLessThan(0.02);
  });
});

describe('nothing is foretold', () => {
  test('until 150 ms after a start: what the media says is told', () => {
    const trace = stalling(1);
    const { told } = follow(trace, 1, [10, 30, 50, 70, 90, 110, 130, 149]);
    expect(told.map(({ time }) => time)).toEqual([10, 30, 50, 70, 90, 110, 130, 149].map((now) => trace.says(now)));
  });

  test('while it stands: told is where it stands', () => {
    const clock = createMediaClock();
    expect(clock.tell(0, 12)).toBe(12);
    expect(clock.tell(5000, 12)).toBe(12);
  });

  test('while it waits longer than 150 ms to move', () => {
    const { clock, told } = follow(smooth(1, 900), 1, [100, 200, 400, 800]);
    expect(told.map(({ time }) => time)).toEqual([0, 0, 0, 0]);
    expect(clock.moving).toBe(false);
    expect(clock.tell(916, 0.016)).toBe(0.016);
    expect(clock.moving).toBe(true);
  });

  test('after it was stopped', () => {
    const { clock, told } = follow(smooth(1), 1);
    const last = told.at(-1)?.time ?? 0;
    clock.stop();
    expect(clock.tell(90_000, last)).toBe(last);
    expect(clock.moving).toBe(false);
  });
});

describe('between the readings', () => {
  test('a step of the media clock is not heard as a stand', () => {
    const { clock } = follow(stepping(1), 1);
    const said = stepping(1).says(30_000);
    const first = clock.tell(30_000, said);
    expect(clock.tell(30_015, said) - first).toBeCloseTo(0.015, 5);
  });

  test('a step is read where it begins: that reading, the furthest ahead, is believed at once', () => {
    const clock = createMediaClock();
    clock.start(0, 1);
    clock.tell(500, 0.465);
    expect(clock.tell(600, 0.56)).toBeCloseTo(0.565, 5);
    expect(clock.tell(700, 0.7)).toBe(0.7);
  });

  test('a step that is read over and over does not hold time back', () => {
    const { clock } = follow(smooth(1), 1);
    clock.tell(30_000, 30);
    for (let now = 30_001; now < 30_040; now++) clock.tell(now, 30);
    expect(clock.tell(30_040, 30.04)).toBeCloseTo(30.04, 2);
    for (let now = 30_041; now < 30_100; now++) clock.tell(now, 30.04);
    expect(clock.tell(30_100, 30.04)).toBeCloseTo(30.1, 2);
  });

  test.for(rates)('time runs at rate %s', (rate) => {
    const { clock } = follow(smooth(rate), rate);
    const start = clock.tell(30_000, seconds(30_000, rate));
    expect(clock.tell(31_000, seconds(31_000, rate)) - start).toBeCloseTo(rate, 2);
  });
});

describe('jumps', () => {
  test('one when the true edge is found, and none as it then runs', () => {
    const clock = createMediaClock();
    const trace = stalling(1);
    clock.start(0, 1);
    const jumps = [...frames, ...wakes].map((now) => {
      clock.tell(now, trace.says(now));
      return { now, jumps: clock.jumps };
    });
    expect(jumps.filter(({ now }) => now < 150).every((each) => each.jumps === 0)).toBe(true);
    expect(jumps.filter(({ now }) => now > 170).every((each) => each.jumps === 1)).toBe(true);
  });

  test('a seek: there at once, also backwards', () => {
    const { clock } = follow(smooth(1), 1);
    const before = clock.jumps;
    clock.jump(3);
    expect(clock.jumps).toBe(before + 1);
    expect(clock.moving).toBe(false);
    expect(clock.tell(40_000, 3)).toBe(3);
  });

  test('a stand that nobody announced: told is at most 120 ms ahead, never back, and right again afterwards', () => {
    const { clock } = follow(smooth(1), 1);
    const before = clock.jumps;
    const says = standingFrom(30_000, 2000);
    const readings = Array.from({ length: 70 }, (_, index) => 29_000 + index * 50);
    const told = readings.map((now) => ({ now, time: clock.tell(now, says(now)), sounds: says(now) }));
    expect(backwards(told)).toEqual([]);
    expect(largestError(told, 0)).toBeLessThanOrEqual(0.12);
    expect(largestError(told, 32_250)).toBeLessThan(0.001);
    expect(clock.jumps).toBeGreaterThan(before);
  });

  test('a sleep of the whole machine: told is where the media is', () => {
    const { clock } = follow(smooth(1), 1);
    const hour = 3_600_000;
    expect(clock.tell(30_000, 30)).toBeCloseTo(30, 2);
    expect(clock.tell(30_000 + hour, 30.2)).toBeCloseTo(30.2, 2);
  });

  test('a media clock that leaps on is followed at once', () => {
    const { clock } = follow(smooth(1), 1);
    const before = clock.jumps;
    expect(clock.tell(30_000, 31)).toBe(31);
    expect(clock.jumps).toBe(before + 1);
  });

  test('a clock that was foretold 60 ms too far is brought back without running back', () => {
    const clock = createMediaClock();
    const says = standingFrom(220, 60);
    clock.start(0, 1);
    const told = [...frames, ...wakes].map((now) => ({ now, time: clock.tell(now, says(now)), sounds: says(now) }));
    expect(backwards(told)).toEqual([]);
    expect(largestError(told, 300 + 433 * 10)).toBeLessThan(0.001);
  });
});
