import type { Card } from '../../src/core/cards.ts';
import type { Line } from '../../src/core/lyrics.ts';
import type { Song } from '../../src/core/song.ts';
import { directCards } from '../../src/playback/card-directions.ts';
import type { PlayerState } from '../../src/playback/player-state.ts';
import { type Player, createPlayer } from '../../src/playback/player.ts';
import type { Stems } from '../../src/playback/stems.ts';
import { FakeSound } from './fake-sound.ts';
import { FakeTime, WatchedTimer } from './fake-time.ts';

/**
 * A song drawn as a picture and its cards, such as `..aaaa..bb a x=ab`. In the picture each sign is a second, a run of one letter
 * is a line with one word, a dot is silence. Each further word is a card: its letters are the lines that are its phrases, in a row;
 * `x=ab` is one with the id x.
 */
export function drawSong(drawing: string): Song {
  const [picture = '', ...cards] = drawing.split(' ');
  const lines = [...picture.matchAll(/([a-z])\1*/gu)].map(({ 0: text, index }) => drawLine(text, index));
  return {
    id: 'drawn',
    title: picture,
    language: 'en',
    tags: [],
    audio: [{ src: 'https://song.test/song.m4a' }],
    instrumental: [],
    stems: [],
    links: [],
    credits: [],
    lyrics: { metadata: {}, lines, sections: [] },
    cards: cards.map((word) => drawCard(word, lines)),
  };
}

function drawLine(text: string, start: number): Line {
  const end = start + text.length;
  return { start, end, text, words: [{ start, end, text }], ruby: [], translations: [] };
}

function drawCard(word: string, lines: Line[]): Card {
  const [id = '', letters = id] = word.split('=');
  const run = letters.split('').map((letter) => lines.find((line) => line.text.startsWith(letter))?.text ?? letter);
  return { id, title: id, runs: [run], body: '', questions: [] };
}

/** What the stems are played by. */
export interface FakeStems {
  sound: FakeSound;
  /** How loud the voice in them is. */
  voice: number;
  /** Opens them; a test may put a refusal in its place. */
  open: () => Promise<Stems>;
}

function fakeStems(time: FakeTime): FakeStems {
  const stems = {
    sound: new FakeSound(time),
    voice: NaN,
    open: async () => ({
      sound: stems.sound,
      setVoice: (level: number) => void Object.assign(stems, { voice: level }),
    }),
  };
  return stems;
}

export interface Rehearsal {
  player: Player;
  sound: FakeSound;
  /** What the instrumental is played by. */
  instrumental: FakeSound;
  stems: FakeStems;
  time: FakeTime;
  timer: WatchedTimer;
}

export function openRehearsal(song: Song): Rehearsal {
  const time = new FakeTime();
  const timer = new WatchedTimer(time);
  const sound = new FakeSound(time);
  const instrumental = new FakeSound(time);
  const player = createPlayer({ sound, timer });
  const rehearsal = { player, sound, instrumental, stems: fakeStems(time), time, timer };
  load(rehearsal, song);
  return rehearsal;
}

/** The title of a drawn song is its picture, and so is as long as its audio. */
function load(rehearsal: Rehearsal, song: Song | undefined, met: string[] = []): void {
  if (!song) return;
  const { player, sound } = rehearsal;
  player.loadSong(song);
  takeCards(rehearsal, song, met);
  sound.arrive(song.title.length);
}

function takeCards({ player, instrumental, stems, time }: Rehearsal, song: Song, met: Iterable<string>): void {
  const rest = { details: {}, cards: song.cards, cardsFile: 'cards', problems: [] };
  const means = { createSound: () => instrumental, openStems: () => stems.open(), timer: time };
  player.takeCards(directCards(song.lyrics, rest, met, means));
}

const orders: Record<string, (rehearsal: Rehearsal, argument: string) => void> = {
  met: (rehearsal, ids) => load(rehearsal, rehearsal.player.state.song, ids.split('+')),
  cards: (rehearsal) => {
    const { song, met } = rehearsal.player.state;
    if (song) takeCards(rehearsal, song, met);
  },
  audio: ({ sound }, seconds) => sound.arrive(Number(seconds)),
  fromHere: ({ player }) => player.setContinueFrom('here'),
  fromLine: ({ player }) => player.setContinueFrom('line'),
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
  forget: ({ player }, id) => player.setMet(new Set([...player.state.met].filter((one) => id && one !== id))),
  loop: ({ player }, span) => {
    const [start = NaN, end = NaN] = span.split('-').map(Number);
    player.setLoop({ start, end });
  },
  unloop: ({ player }) => player.setLoop(undefined),
  lineLoop: ({ player }) => player.toggleLineLoop(),
  repeat: ({ player }) => player.setRepeat(true),
  offset: ({ player }, seconds) => player.setDeviceOffset(Number(seconds)),
  rate: ({ player }, rate) => player.setRate(Number(rate)),
  destroy: ({ player }) => player.destroy(),
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
  card: ({ card }) => (card ? `${card.card.id}${card.openedBy === 'hand' ? ' by hand' : ''}` : 'no card'),
  met: ({ met }) => `met:${[...met].join('+')}`,
  turns: ({ turns }) => `turned ${turns}`,
  line: ({ song, line }) => song?.lyrics.lines[line]?.text[0] ?? '-',
} satisfies Record<string, Note>;

/** What a script makes of a drawn song: each change with the media time to the nearest 0.05 s, such as `2 a · 6.15 stop`. */
export function rehearse(drawing: string, script: string, kinds: readonly (keyof typeof notes)[]): string {
  const rehearsal = openRehearsal(drawSong(drawing));
  const { player, sound } = rehearsal;
  const log: string[] = [];
  for (const kind of kinds) {
    const write = (note: string) => log.push(`${Math.round(sound.time * 20) / 20} ${note}`);
    player.subscribe(notes[kind], write, new AbortController().signal);
  }
  follow(rehearsal, script);
  return log.join(' · ');
}

/** One row a line, its fields parted by `|`. */
export function readTable(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.trim() && !line.startsWith('# '));
  return lines.map((line) => line.split('|').map((field) => field.trim()));
}
