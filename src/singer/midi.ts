/** A note as an instrument plays it. */
export interface MidiNote {
  /** Sixteenths from the beginning; it may lie between two. */
  step: number;
  /** How many sixteenths long. */
  steps: number;
  /** 0–127. */
  pitch: number;
  /** 1–127. */
  velocity: number;
}

/** One instrument with all its notes. */
export interface MidiTrack {
  /** 0–15; 9 is the drums'. */
  channel: number;
  /** An instrument of General MIDI, counted from 0; a drum kit on the channel of the drums. */
  program: number;
  /** 0–127: how loud, where between left and right, and how much reverb. */
  volume: number;
  pan: number;
  reverb: number;
  notes: readonly MidiNote[];
}

interface MidiEvent {
  tick: number;
  bytes: number[];
}

const ticksInQuarter = 480;
const ticksInStep = ticksInQuarter / 4;
/** A note ends a little early, so that the next one of its pitch is struck anew. */
const gap = 6;
const shortestNote = 10;

const bigEndian = (value: number, length: number) =>
  Array.from({ length }, (_, index) => (value >>> (8 * (length - 1 - index))) & 0xff);

/** Seven bits to a byte; all but the last have their highest bit set. */
function variableLength(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}

const chunk = (id: string, content: readonly number[]) => [
  ...Buffer.from(id, 'latin1'),
  ...bigEndian(content.length, 4),
  ...content,
];

const endOfTrack = [0, 0xff, 0x2f, 0];

/** Tempo, and four quarters to a bar. */
function formatTempo(tempo: number): number[] {
  const microseconds = Math.round(60_000_000 / tempo);
  return chunk('MTrk', [0, 0xff, 0x51, 3, ...bigEndian(microseconds, 3), 0, 0xff, 0x58, 4, 4, 2, 24, 8, ...endOfTrack]);
}

function setUp({ channel, program, volume, pan, reverb }: MidiTrack): MidiEvent[] {
  const control = (number: number, value: number) => [0xb0 | channel, number, value];
  const noChorus = control(93, 0);
  const messages = [[0xc0 | channel, program], control(7, volume), control(10, pan), control(91, reverb), noChorus];
  return messages.map((bytes) => ({ tick: 0, bytes }));
}

function strike(channel: number, { step, steps, pitch, velocity }: MidiNote): MidiEvent[] {
  const start = Math.round(step * ticksInStep);
  const end = Math.max(start + shortestNote, Math.round((step + steps) * ticksInStep) - gap);
  return [
    { tick: start, bytes: [0x90 | channel, pitch, velocity] },
    { tick: end, bytes: [0x80 | channel, pitch, 0] },
  ];
}

/** What ends at a moment ends before anything begins there; else the order is kept. */
const inOrder = (left: MidiEvent, right: MidiEvent) =>
  left.tick - right.tick || (left.bytes[0] ?? 0) - (right.bytes[0] ?? 0);

function formatTrack(track: MidiTrack): number[] {
  const played = track.notes.flatMap((note) => strike(track.channel, note)).toSorted(inOrder);
  const content: number[] = [];
  let now = 0;
  for (const { tick, bytes } of [...setUp(track), ...played]) {
    content.push(...variableLength(tick - now), ...bytes);
    now = tick;
  }
  return chunk('MTrk', [...content, ...endOfTrack]);
}

/** A Standard MIDI File of format 1. The tempo is in quarter notes a minute. */
export function formatMidi(tracks: readonly MidiTrack[], tempo: number): Uint8Array {
  const header = chunk(
    'MThd',
    [1, tracks.length + 1, ticksInQuarter].flatMap((value) => bigEndian(value, 2)),
  );
  return Uint8Array.from([...header, ...formatTempo(tempo), ...tracks.flatMap(formatTrack)]);
}
