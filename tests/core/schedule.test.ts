import { describe, expect, it } from 'vitest';
import { sungEnd } from '../../src/core/lyrics.ts';
import { type ContinueFrom, createSchedule } from '../../src/core/schedule.ts';
import { allStops, always, line, lyricsOf, never, occurrence, silence, type Span, stopTimes } from './occurrences.ts';

describe('which card is up', () => {
  const schedule = createSchedule(
    [occurrence('a', [[10, 12]]), occurrence('b', [[15, 16]]), occurrence('c', [[40, 41]])],
    never,
  );
  it.each([
    { time: -Infinity, card: undefined, until: 10, why: 'before the first' },
    { time: Number.NaN, card: undefined, until: 10, why: 'NaN counts as 0' },
    { time: 9.99, card: undefined, until: 10, why: 'just before it' },
    { time: 10, card: 'a', until: 15, why: 'as its phrase begins' },
    { time: 14.9, card: 'a', until: 15, why: 'until the next card begins' },
    { time: 15, card: 'b', until: 24, why: 'the next card takes its place' },
    { time: 23.99, card: 'b', until: 24, why: 'until 8 s after its end' },
    { time: 24, card: undefined, until: 40, why: 'then it is gone' },
    { time: 40, card: 'c', until: 49, why: 'the last one' },
    { time: Infinity, card: undefined, until: Infinity, why: 'the end of time' },
  ])('at $time: $card, $why', ({ time, card, until }) => {
    const moment = schedule.at(time);
    expect(moment.occurrence?.card.id).toBe(card);
    expect(moment.until).toBe(until);
    expect(moment.nextStop).toBeUndefined();
  });

  it('has nothing to say of a song without cards', () => {
    const nothing = { occurrence: undefined, nextStop: undefined, until: Infinity };
    expect(createSchedule([], always).at(3)).toEqual(nothing);
  });

  it('takes NaN for 0', () => {
    expect(createSchedule([occurrence('a', [[0, 1]])], never).at(Number.NaN).occurrence?.card.id).toBe('a');
  });

  it('shows the later of two that begin together', () => {
    const both = [occurrence('a', [[1, 2]]), occurrence('b', [[1, 3]])];
    expect(createSchedule(both, never).at(1).occurrence?.card.id).toBe('b');
  });
});

describe('where the music stops', () => {
  const phrase: Span = [10, 12];
  it.each([
    { next: 20, stop: 12.15, why: 'silence follows: 0.15 s later' },
    { next: 12.3, stop: 12.15, why: 'the next word is far enough' },
    { next: 12.2, stop: 12.1, why: '0.1 s before the next word' },
    { next: 12.05, stop: 12, why: 'never before the end' },
    { next: 12, stop: 12, why: 'the next word follows at once: the fade has no length' },
  ])('next word at $next: $stop, $why', ({ next, stop }) => {
    const lyrics = lyricsOf(line([phrase, [next, next + 1]]));
    const [only] = allStops([occurrence('a', [phrase], [0])], { ...always, lyrics });
    expect(only?.time).toBeCloseTo(stop, 9);
    expect(only?.fadeStart).toBe(12);
    expect(only?.continueAt.here).toBe(only?.time);
  });

  it('looks for the next word in other lines too, and not at blanks', () => {
    const blank = { ...line([phrase, [12, 12.1]]) };
    const words = blank.words.map((word, index) => (index === 1 ? { ...word, text: ' ' } : word));
    const lyrics = lyricsOf({ ...blank, words }, line([[12.2, 13]]));
    expect(stopTimes([occurrence('a', [phrase], [0])], { ...always, lyrics })).toEqual([12.1]);
  });

  it('looks for the next word among all voices, in whatever line it stands', () => {
    const lyrics = lyricsOf(line([phrase, [30, 31]]), line([[12.2, 13]]));
    expect(stopTimes([occurrence('a', [phrase], [0])], { ...always, lyrics })).toEqual([12.1]);
  });

  it('lets a line without word stamps be sung to its end', () => {
    const first = line([], 10, 14);
    const lyrics = lyricsOf(first, line([], 20, 24), line([], 30));
    const [only] = allStops([occurrence('a', [phrase], [0])], { ...always, lyrics });
    expect(only?.fadeStart).toBe(sungEnd(lyrics, first));
    expect(only?.fadeStart).toBeGreaterThan(12);
  });

  it('stops within the line where only that line has word stamps', () => {
    const lyrics = lyricsOf(line([], 0, 5), line([phrase, [13, 14]]), line([], 20, 24));
    expect(stopTimes([occurrence('a', [phrase], [1])], { ...always, lyrics })).toEqual([12.15]);
  });

  it.each([
    { ends: [12, 12], stops: [['a', 'b']], why: 'together' },
    { ends: [12, 12.25], stops: [['a', 'b']], why: 'a quarter of a second apart' },
    { ends: [12.2, 12], stops: [['a', 'b']], why: 'the first one last' },
    { ends: [14, 12], stops: [['b'], ['a']], why: 'the first one long after' },
    { ends: [12, 12.3], stops: [['a'], ['b']], why: 'further apart' },
    { ends: [12, 12.2, 12.4], stops: [['a', 'b'], ['c']], why: 'a chain is not one stop' },
  ])('ends at $ends: $why', ({ ends, stops }) => {
    const occurrences = ends.map((end, index) => occurrence('abc'.charAt(index), [[8 + index, end]]));
    const found = allStops(occurrences, always);
    expect(found.map((stop) => stop.occurrences.map(({ card }) => card.id))).toEqual(stops);
    for (const stop of found) {
      const lastEnd = Math.max(...stop.occurrences.map(({ end }) => end));
      expect(stop.time).toBeCloseTo(lastEnd + 0.15, 9);
      expect(stop.fadeStart).toBe(lastEnd);
    }
  });

  it('continues where the phrase of each card that ends here is sung again', () => {
    const lyrics = lyricsOf(line([[5, 8]]), line([[9, 12]]));
    const occurrences = [occurrence('a', [[6, 12]], [0, 1]), occurrence('b', [[9, 12]], [1])];
    const [stop] = allStops(occurrences, { ...always, lyrics });
    expect(stop?.continueAt).toEqual({ phrase: 6, line: 5, here: 12.15 });
  });
});

describe('at which occurrences it stops', () => {
  const part = occurrence('a', [[1, 2]]);
  const whole = occurrence('a', [
    [10, 11],
    [12, 13],
  ]);
  const again = occurrence('a', [
    [20, 21],
    [22, 23],
  ]);
  const other = occurrence('b', [[30, 31]]);
  const occurrences = [part, whole, again, other];
  it.each([
    { stops: 'never', met: [], times: [] },
    { stops: 'always', met: ['a', 'b'], times: [2.15, 13.15, 23.15, 31.15] },
    { stops: 'once', met: [], times: [13.15, 23.15, 31.15] },
    { stops: 'once', met: ['a'], times: [31.15] },
    { stops: 'once', met: ['a', 'b'], times: [] },
    { stops: 'once', met: ['z'], times: [13.15, 23.15, 31.15] },
  ] as const)('$stops, met: $met', ({ stops, met, times }) => {
    expect(stopTimes(occurrences, { lyrics: silence, stops, met: new Set(met) })).toEqual(times);
  });
});

describe('where Continue goes', () => {
  const lyrics = lyricsOf(line([[5, 9]]), line([[10, 12]], 9.5), line([[13, 20]]));
  const places: { phrases: Span[]; lines: number[]; from: ContinueFrom; place: number; why: string }[] = [
    {
      phrases: [
        [6, 7],
        [14, 15],
      ],
      lines: [0, 2],
      from: 'phrase',
      place: 14,
      why: 'the first is 9 s before the end',
    },
    {
      phrases: [
        [7, 8],
        [14, 15],
      ],
      lines: [0, 2],
      from: 'phrase',
      place: 7,
      why: '8 s before the end is near enough',
    },
    {
      phrases: [
        [7.01, 8],
        [14, 15.01],
      ],
      lines: [0, 2],
      from: 'phrase',
      place: 7.01,
      why: '8 s, however the sum is rounded',
    },
    {
      phrases: [
        [10, 12],
        [12, 13],
        [14, 15],
      ],
      lines: [1, 2],
      from: 'phrase',
      place: 10,
      why: 'the earliest',
    },
    { phrases: [[6, 20]], lines: [0, 2], from: 'phrase', place: 6, why: 'at least the last phrase, however long' },
    {
      phrases: [
        [6, 7],
        [8, 20],
      ],
      lines: [0, 2],
      from: 'phrase',
      place: 8,
      why: 'the last phrase, though longer than 8 s',
    },
    {
      phrases: [
        [6, 7],
        [14, 15],
      ],
      lines: [0, 2],
      from: 'line',
      place: 13,
      why: 'the line of that phrase',
    },
    {
      phrases: [
        [10, 12],
        [14, 15],
      ],
      lines: [1, 2],
      from: 'line',
      place: 9.5,
      why: 'a line may begin before its words',
    },
    { phrases: [[10, 12]], lines: [1], from: 'here', place: 12.15, why: 'the stop itself' },
    { phrases: [[10, 12]], lines: [], from: 'line', place: 10, why: 'the line is not known' },
  ];
  it.each(places)('$from $phrases: $place, $why', ({ phrases, lines, from, place }) => {
    const [stop] = allStops([occurrence('a', phrases, lines)], { ...always, lyrics });
    expect(stop?.continueAt[from]).toBe(place);
  });
});
