import { createHowlerSound } from './howler-sound.ts';
import type { Sound } from './sound.ts';

/** A file of four channels (voice left, right, band left, right) as a sound, of which the voice can be quieter. */
export interface Stems {
  readonly sound: Sound;
  /** @param level 0 to 1 */
  readonly setVoice: (level: number) => void;
}

/** Seconds within which a new level is reached: a jump would click. */
const glide = 0.015;
/** What a browser takes for a gesture. */
const gestures = ['pointerup', 'keydown', 'click'];

/**
 * Opens an audio context and a sound that plays through it, as soon as the browser lets that run: it may want a gesture first. The sound
 * is its caller's, and destroying it closes the context.
 *
 * @throws where there is no Web Audio, or it refuses
 */
export async function openStems(): Promise<Stems> {
  const element = new Audio();
  // What comes from another server without its leave would be silent.
  element.crossOrigin = 'anonymous';
  const context = new AudioContext();
  try {
    const voice = connect(context, element);
    await untilRunning(context);
    // Calls, and iOS in the background, stop a context: the next gesture wakes it.
    const sound = closeWith(createHowlerSound(element), wakeWithGestures(context), context);
    keepTimeByEar(sound, context);
    return { sound, setVoice: (level) => void voice.gain.setTargetAtTime(level, context.currentTime, glide / 3) };
  } catch (error) {
    void context.close();
    throw error;
  }
}

/** @returns what the voice goes through */
function connect(context: AudioContext, element: HTMLAudioElement): GainNode {
  const source = context.createMediaElementSource(element);
  const channels = context.createChannelSplitter(4);
  const voice = context.createGain();
  const [voices, pair] = [context.createChannelMerger(2), context.createChannelMerger(2)];
  source.connect(channels);
  for (const side of [0, 1]) {
    channels.connect(voices, side, side);
    channels.connect(pair, side + 2, side);
  }
  voices.connect(voice).connect(context.destination);
  pair.connect(context.destination);
  return voice;
}

async function untilRunning(context: AudioContext): Promise<void> {
  const waking = wakeWithGestures(context);
  await context.resume();
  waking.abort();
}

function wakeWithGestures(context: AudioContext): AbortController {
  const life = new AbortController();
  const wake = () => context.state !== 'running' && context.state !== 'closed' && void context.resume();
  for (const type of gestures) document.addEventListener(type, wake, { capture: true, signal: life.signal });
  wake();
  return life;
}

function closeWith(sound: Sound, waking: AbortController, context: AudioContext): Sound {
  const destroy = sound.destroy.bind(sound);
  return Object.assign(sound, {
    destroy() {
      destroy();
      waking.abort();
      void context.close();
    },
  });
}

/** An element that plays into a context knows nothing of how long that takes to be heard: its clock would run ahead of the ear. */
function keepTimeByEar(sound: Sound, context: AudioContext): void {
  const told = Object.getOwnPropertyDescriptor(sound, 'time');
  Object.defineProperty(sound, 'time', {
    ...told,
    get() {
      const time = Number(told?.get?.call(sound));
      const isMoving = sound.playing && !sound.waiting;
      // Some browsers do not tell.
      return isMoving ? Math.max(0, time - (context.outputLatency || 0) * sound.rate) : time;
    },
  });
}
