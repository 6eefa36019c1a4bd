import type { FakeSound } from './fake-sound.ts';
import { drawSong, follow, openRehearsal, type Rehearsal } from './rehearsal.ts';

export const picture = '..aaaa..bbbb....cccc....';
export const source = { src: 'https://song.test/instrumental.m4a' };

/** A song with an instrumental; the code that switches has come. */
export async function openWithInstrumental(script = '', drawing = picture): Promise<Rehearsal> {
  const song = { ...drawSong(drawing), instrumental: [source] };
  const rehearsal = openRehearsal(song);
  await import('../../src/playback/vocal-switch.ts');
  await Promise.resolve();
  // What is real takes a moment until it moves, and the one no less than the other.
  rehearsal.sound.latency = rehearsal.instrumental.latency = 80;
  if (script) follow(rehearsal, script);
  return rehearsal;
}

/** Turns the vocals off; the instrumental arrives at once. */
export function turnOff({ player, instrumental }: Rehearsal): void {
  player.setVocals(false);
  instrumental.arrive(picture.length);
}

export type Heard = 'voice' | 'instrumental' | 'both' | 'nothing';

export function heard({ sound, instrumental }: Rehearsal): Heard {
  const sounds = (each: FakeSound) => each.playing && !each.waiting && !each.muted && each.volume > 0.01;
  if (sounds(sound)) return sounds(instrumental) ? 'both' : 'voice';
  return sounds(instrumental) ? 'instrumental' : 'nothing';
}

/** Lets a while pass in small steps, and writes down each change of what is heard. */
export function listen(rehearsal: Rehearsal, seconds: number): Heard[] {
  const all: Heard[] = [heard(rehearsal)];
  for (let step = 0; step < seconds * 1000; step += 5) {
    rehearsal.time.advance(5);
    const now = heard(rehearsal);
    if (now !== all.at(-1)) all.push(now);
  }
  return all;
}

/** How far (seconds) the music jumps at the moment of the change. */
export function jumpAtChange(rehearsal: Rehearsal): number {
  const { player, time } = rehearsal;
  const before = heard(rehearsal);
  for (let step = 0; step < 5000; step++) {
    const expected = player.time + player.state.rate / 1000;
    time.advance(1);
    if (heard(rehearsal) !== before) return player.time - expected;
  }
  throw new Error(`${before} stays.`);
}
