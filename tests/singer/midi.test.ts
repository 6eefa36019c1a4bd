import { describe, expect, it } from 'vitest';
import { type MidiNote, type MidiTrack, formatMidi } from '../../src/singer/midi.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const written = (text: string) => text.replaceAll(/[^0-9a-f]/gu, '');

const track = (notes: MidiNote[], channel = 0): MidiTrack => {
  return { channel, program: 34, volume: 110, pan: 64, reverb: 0, notes };
};
const note = { step: 0, steps: 4, pitch: 60, velocity: 100 };

describe('a MIDI file', () => {
  it('is this, byte for byte', () => {
    const header = '4d546864 00000006 0001 0002 01e0';
    const tempo = '4d54726b 00000013 00 ff5103 05b8d8 00 ff5804 04021808 00 ff2f00';
    const set = '00 c0 22  00 b0 07 6e  00 b0 0a 40  00 b0 5b 00  00 b0 5d 00';
    const played = '00 90 3c 64  83 5a 80 3c 00  00 ff2f00';
    expect(hex(formatMidi([track([note])], 160))).toBe(
      written(`${header} ${tempo} 4d54726b 00000020 ${set} ${played}`),
    );
  });

  it.each([
    [
      'a note that ends where the next of its pitch begins ends before it',
      [note, { ...note, step: 4 }],
      '803c00 06903c64',
    ],
    ['notes are in the order of time', [{ ...note, step: 8, pitch: 62 }, note], '903c64 835a803c00 8366903e64'],
    ['a note is never too short to be heard', [{ ...note, steps: 0 }], '903c64 0a803c00'],
  ])('%s', (_, notes, bytes) => {
    expect(hex(formatMidi([track(notes)], 120))).toContain(written(bytes));
  });

  it('has the drums on the channel that they are given', () => {
    expect(hex(formatMidi([track([note], 9)], 120))).toContain('993c64');
  });
});
