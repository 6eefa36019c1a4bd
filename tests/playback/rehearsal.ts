import type { Card } from '../../src/core/cards.ts';
import type { Line } from '../../src/core/lyrics.ts';
import type { ContinueFrom, Stops } from '../../src/core/schedule.ts';
import type { Song } from '../../src/core/song.ts';
import type { PlayerState } from '../../src/playback/player-state.ts';
import { type Player, createPlayer } from '../../src/playback/player.ts';
import { FakeSound } from './fake-sound.ts';
import { FakeTime, WatchedTimer } from './fake-time.ts';

/**
 * A song drawn as a picture: each sign is a second, a run of one letter is a line with one word, a dot is silence.
 * Each word of `cards` is a card: its letters are the lines that are its phrases, in a row.
 */
export function drawSong(picture: string, cards = ''): Song {
  const lines = [...picture.matchAll(/([a-z])\1*/gu)].map(({ 0: text, index }) => drawLine(text, index));
  return {
    id: 'drawn',
    title: picture,
    language: 'en',
    tags: [],
    instrumental: [],
    stems: [],
    links: [],
    credits: [],
    audio: [{ src: 'https://song.test/song.m4a' }],
    lyrics: { metadata: {}, lines, sections: [] },
    cards: cards.split(' ').flatMap((letters) => (letters ? [drawCard(letters, lines)] : [])),
  };
}

function drawLine(text: string, start: number): Line {
  const end = start + text.length;
  return { start, end, text, words: [{ start, end, text }], ruby: [], translations: [] };
}

function drawCard(letters: string, lines: Line[]): Card {
  const run = letters.split('').map((letter) => lines.find((line) => line.text.startsWith(letter))?.text ?? letter);
  return { id: letters, title: letters, runs: [run], body: '', questions: [] };
}

export interface Rehearsal {
  player: Player;
  sound: FakeSound;
  time: FakeTime;
  timer: WatchedTimer;
}

export interface RehearsalOptions {
  cards?: string;
  met?: string[];
  stops?: Stops;
  from?: ContinueFrom;
  duration?: number;
}

export function openRehearsal(song: Song, options: RehearsalOptions = {}): Rehearsal {
  const time = new FakeTime();
  const timer = new WatchedTimer(time);
  const sound = new FakeSound(time);
  const player = createPlayer({ sound, timer });
  player.loadSong(song, [], options.met);
  sound.arrive(options.duration ?? song.title.length);
  player.setStops(options.stops ?? 'once');
  player.setContinueFrom(options.from ?? 'phrase');
  return { player, sound, time, timer };
}

const orders: Record<string, (rehearsal: Rehearsal, argument: string) => void> = {
  play: ({ player }) => player.play(),
  pause: ({ player }) => player.pause(),
  toggle: ({ player }) => player.togglePlay(),
  seek: ({ player }, to) => player.seek(Number(to)),
  by: ({ player }, seconds) => player.seekBy(Number(seconds)),
  line: ({ player }, index) => player.seekToLine(Number(index)),
  next: ({ player }) => player.nextLine(),
  previous: ({ player }) => player.previousLine(),
  again: ({ player }) => player.restartLine(),
  continue: ({ player }) => player.continue(),
  close: ({ player }) => player.closeCard(),
  open: ({ player }, id) => player.openCard(id),
  hide: ({ player }) => player.setHidden(true),
  show: ({ player }) => player.setHidden(false),
  stopsHidden: ({ player }) => player.setStopsHidden(true),
  never: ({ player }) => player.setStops('never'),
  always: ({ player }) => player.setStops('always'),
  toggleStops: ({ player }) => player.toggleStops(),
  forget: ({ player }, id) => player.forgetMet(id || undefined),
  loop: ({ player }, span) => {
    const [start = NaN, end = NaN] = span.split('-').map(Number);
    player.setLoop({ start, end });
  },
  unloop: ({ player }) => player.setLoop(undefined),
  lineLoop: ({ player }) => player.toggleLineLoop(),
  repeat: ({ player }) => player.setRepeat(true),
  rate: ({ player }, rate) => player.setRate(Number(rate)),
  wait: ({ time }, seconds) => time.advance(Number(seconds) * 1000),
  sleep: ({ time }, seconds) => time.sleep(Number(seconds) * 1000),
  throttle: ({ timer }, seconds) => Object.assign(timer, { grain: Number(seconds) * 1000 }),
  stall: ({ sound }) => sound.stall(),
  flow: ({ sound }) => sound.flow(),
  correct: ({ sound }, seconds) => sound.correct(Number(seconds)),
  systemPause: ({ sound }) => sound.pauseBySystem(),
  systemPlay: ({ sound }) => sound.playBySystem(),
};

/** Follows a script such as `play, wait 3, seek 10`. */
export function follow(rehearsal: Rehearsal, script: string): void {
  for (const step of script.split(',')) {
    const [order = '', argument = ''] = step.trim().split(' ');
    const carryOut = orders[order];
    if (!carryOut) throw new Error(`No such order: ${order}`);
    carryOut(rehearsal, argument);
  }
}

type Note = (state: PlayerState) => string;

const notes = {
  play: ({ playing, held, ended }) => (playing ? 'play' : held ? 'stop' : ended ? 'end' : 'pause'),
  met: ({ met }) => `met:${[...met].join('+')}`,
  card: ({ card }) => (card ? `${card.card.id}${card.openedBy === 'hand' ? ' by hand' : ''}` : 'no card'),
  line: ({ song, line }) => song?.lyrics.lines[line]?.text[0] ?? '-',
} satisfies Record<string, Note>;

/** Writes down what changes, with the media time to the nearest 0.05 s: `2 a · 6.15 stop`. */
export function keepLog({ player, sound }: Rehearsal, kinds: readonly (keyof typeof notes)[]): () => string {
  const log: string[] = [];
  const signal = new AbortController().signal;
  for (const kind of kinds) {
    player.subscribe(notes[kind], (note) => log.push(`${Math.round(sound.time * 20) / 20} ${note}`), signal);
  }
  return () => log.join(' · ');
}

/** What a script makes of a song. */
export function rehearse(
  picture: string,
  options: RehearsalOptions,
  script: string,
  kinds: readonly (keyof typeof notes)[] = ['play', 'card', 'met'],
): string {
  const rehearsal = openRehearsal(drawSong(picture, options.cards), options);
  const log = keepLog(rehearsal, kinds);
  follow(rehearsal, script);
  return log();
}
