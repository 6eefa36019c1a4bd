import type { Problem } from '../core/problem.ts';
import type { Music } from './card-director.ts';
import type { Sound, SoundFailure } from './sound.ts';
import { type Timer, wallTimer } from './timer.ts';
import type { VocalSwitch } from './vocal-switch.ts';

/** What the instrumental of a song is played by. */
export interface VocalMeans {
  createSound: () => Sound;
  timer?: Timer;
}

/** Comes when a song has an instrumental. */
interface SwitchCode {
  VocalSwitch: typeof VocalSwitch;
}

/** One for each player whose vocals have been turned off. */
const switches = new WeakMap<Music, VocalSwitch>();

/**
 * Lets the vocals of a song be turned off, where it has an instrumental. Nothing of that is loaded before it is asked for but the code:
 * Safari lets a second element sound only where it is made within the gesture itself.
 */
export function offerVocals(music: Music, { createSound, timer = wallTimer }: VocalMeans): void {
  const { facts } = music;
  const song = facts.song;
  const instrumental = song?.instrumental ?? [];
  facts.canTurnVocalsOff = instrumental.length > 0;
  let code: SwitchCode | undefined;
  let isTold = false;

  const fetchCode = async () => (code ??= await import('./vocal-switch.ts').catch(() => undefined));
  if (facts.canTurnVocalsOff) void fetchCode();

  function failed({ kind, src }: SoundFailure): void {
    music.act(() => {
      facts.vocals = true;
      if (!isTold) facts.problems = [...facts.problems, noInstrumental(kind, src)];
      isTold = true;
    });
  }

  function openSwitch(from: SwitchCode): VocalSwitch {
    const opened = switches.get(music) ?? new from.VocalSwitch(music.sound, createSound(), timer);
    if (!switches.has(music)) opened.subscribe(() => music.act(), new AbortController().signal);
    switches.set(music, opened);
    music.sound = opened;
    return opened;
  }

  function turn(): void {
    if (code) openSwitch(code).setVocals(facts.vocals, instrumental, failed);
    else failed({ kind: 'network', src: instrumental[0]?.src ?? '' });
  }

  music.setVocals = (vocals) => {
    if (!facts.canTurnVocalsOff || facts.vocals === vocals) return;
    facts.vocals = vocals;
    if (code) return turn();
    void fetchCode().then(() => music.act(() => void (facts.song?.lyrics === song?.lyrics && turn())));
  };
}

function noInstrumental(kind: SoundFailure['kind'], src: string): Problem {
  const mends = {
    network: 'Check the address, and that the file is published and can be reached.',
    format: 'Offer it as M4A (AAC).',
    'cross-origin': 'Check the address; if the audio is there, let its server send Access-Control-Allow-Origin (CORS).',
  };
  return {
    severity: 'warning',
    code: 'instrumental-not-loaded',
    message: `The instrumental ${src} cannot be played: the vocals stay.`,
    hint: mends[kind],
  };
}
