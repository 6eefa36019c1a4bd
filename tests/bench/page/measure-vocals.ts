import { until } from './subject.ts';
import { type Tap, rampWav, tapOf } from './vocal-tap.ts';

/** One change from the voice to the instrumental, or back. Milliseconds of media time; positive where the music jumps ahead. */
export interface VocalChange {
  /** As the two elements say at that moment. */
  jump: number;
  /** From the command until the other is heard. */
  wait: number;
  /** As it is heard; only where the songs are ramps. */
  heard: { jump: number; silence: number } | undefined;
}

interface VocalPlayer extends HTMLElement {
  song: unknown;
  readonly state: { canTurnVocalsOff: boolean; playing: boolean; waiting: boolean; duration: number; vocals: boolean };
  readonly currentTime: number;
  play(): void;
  pause(): void;
  seek(time: number): void;
}

const elements: HTMLMediaElement[] = [];
/** When one of them last came up, and how far it was ahead of the other (ms of media time). */
let last: { now: number; jump: number } | undefined;

/** Our elements stand in no document: they show themselves when they are made. */
function watchElements(): void {
  const RealAudio = window.Audio;
  window.Audio = class extends RealAudio {
    constructor() {
      super();
      elements.push(this);
    }
  };
  const volume = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'volume');
  Object.defineProperty(HTMLMediaElement.prototype, 'volume', {
    ...volume,
    set(this: HTMLMediaElement, value: number) {
      const comesUp = this.volume < 0.1 && value > 0.1 && this.currentSrc !== '';
      if (comesUp) last = { now: performance.now(), jump: (this.currentTime - otherThan(this).currentTime) * 1000 };
      volume?.set?.call(this, value);
    },
  });
}

function otherThan(element: HTMLMediaElement): HTMLMediaElement {
  return elements.find((each) => each !== element && each.currentSrc !== '') ?? element;
}

/** Without an address, the songs are ramps, and what is heard is recorded. */
export async function measureVocals(src: string, rate: number, count: number): Promise<VocalChange[]> {
  watchElements();
  const address: string = '/dist/lib/karaoke.js';
  await import(address);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the built file says what it is
  const player = document.createElement('karaoke-player') as VocalPlayer;
  player.setAttribute('stops', 'never');
  player.setAttribute('rate', String(rate));
  if (src === '') player.song = rampSong();
  else player.setAttribute('src', src);
  document.body.append(player);
  await until(() => player.state.canTurnVocalsOff && player.state.duration > 0, 'the song');
  player.seek(5);
  player.play();
  await until(() => player.state.playing && !player.state.waiting && player.currentTime > 6, 'the music');
  const changes: VocalChange[] = [];
  let tap: Tap | undefined;
  for (let index = 0; index < count; index++) {
    const vocals = player.state.vocals;
    // The first change loads the instrumental, so that there is an element to listen to only afterwards.
    if (index === 1 && src === '') tap = await tapOf(elements.filter(({ currentSrc }) => currentSrc !== ''));
    changes.push(await change(player, tap, vocals));
  }
  player.remove();
  return changes;
}

async function change(player: VocalPlayer, tap: Tap | undefined, vocals: boolean): Promise<VocalChange> {
  last = undefined;
  tap?.clear();
  const began = performance.now();
  player.dispatchEvent(new KeyboardEvent('keydown', { key: 'v', bubbles: true, composed: true }));
  const { now, jump } = await until(() => last, `the change from vocals ${vocals ? 'on to off' : 'off to on'}`);
  await pause(700 + Math.random() * 500);
  return { jump, wait: now - began, heard: await tap?.change(vocals ? 'off' : 'on') };
}

function rampSong(): unknown {
  const addressOf = (channel: 0 | 1) => URL.createObjectURL(new Blob([rampWav(120, channel)], { type: 'audio/wav' }));
  return {
    title: 'Ramps',
    audio: [{ src: addressOf(0), type: 'audio/wav' }],
    instrumental: [{ src: addressOf(1), type: 'audio/wav' }],
    lyrics: '[00:01.00]One\n[01:50.00]Two',
  };
}

const pause = (duration: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, duration));
