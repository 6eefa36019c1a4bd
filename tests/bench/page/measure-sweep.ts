import { until } from './subject.ts';
import type { Stretch } from './measure-lateness.ts';

/** The sweep against the music, at one frame. Media milliseconds; positive if the sweep is ahead. */
export interface SweepSample {
  rate: number;
  /** Both clocks taken at the frame's own time. */
  atFrame: number;
  /** The media clock as it reads in the frame's callback, a moment later. */
  asRead: number;
}

const settling = 150;

/**
 * Plays each stretch and compares, several times a second, the sweep's animation with the media element.
 * @param starts seconds, one for each line
 */
export async function measureSweep(stretches: readonly Stretch[], starts: readonly number[]): Promise<SweepSample[]> {
  const subject = await window.subject;
  const samples: SweepSample[] = [];
  for (const { rate, from, to } of stretches) {
    subject.setRate(rate);
    subject.seek(from);
    subject.play();
    const media = subject.media();
    await until(() => !media.seeking && media.currentTime > from, `a start at ${from} s`);
    await pause(settling);
    while (media.currentTime < to) {
      await pause(20 + Math.random() * 60);
      const frame = await nextFrame();
      const animation = sweepIn(subject.root);
      const start = starts[subject.litLine()];
      if (!animation || start === undefined) continue;
      const read = media.currentTime;
      const lag = ((performance.now() - frame) * rate) / 1000;
      const swept = start + Number(animation.currentTime) / 1000;
      samples.push({ rate, atFrame: (swept - read + lag) * 1000, asRead: (swept - read) * 1000 });
    }
  }
  subject.pause();
  return samples;
}

/** The animation that reveals the copy of the current line; none while nothing is sung. */
function sweepIn(root: Node): Animation | undefined {
  if (!(root instanceof ShadowRoot)) return undefined;
  return root
    .getAnimations()
    .find(({ effect, playState }) => playState === 'running' && effect instanceof KeyframeEffect && isSweep(effect));
}

const isSweep = (effect: KeyframeEffect): boolean =>
  effect.target?.closest('[aria-hidden="true"][part~="sweep"]') !== null;

const pause = (duration: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, duration));
const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
