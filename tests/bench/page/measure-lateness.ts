import type { Subject } from './subject.ts';
import { until } from './subject.ts';

/** A stretch of play. */
export interface Stretch {
  rate: number;
  /** Seconds. */
  from: number;
  to: number;
}

/** When a line was lit, against when the media clock reached it. */
export interface LineChange {
  rate: number;
  line: number;
  /** Wall milliseconds; negative if it was lit early. Undefined if it was never lit. */
  late: number | undefined;
}

interface Lighting {
  line: number;
  /** Media seconds at the moment of the change. */
  at: number;
}

/**
 * Plays each stretch and notes every change of the line in it.
 * @param starts seconds, one for each line
 */
export async function measureLateness(stretches: readonly Stretch[], starts: readonly number[]): Promise<LineChange[]> {
  const subject = await window.subject;
  const changes: LineChange[] = [];
  for (const stretch of stretches) {
    const lightings = await playStretch(subject, stretch);
    changes.push(...starts.flatMap((start, line) => judge(start, line, stretch, lightings)));
  }
  subject.pause();
  return changes;
}

/** Only lines that are reached by playing count: the one that a seek lands in is lit by the seek. */
function judge(start: number, line: number, { rate, from, to }: Stretch, lightings: readonly Lighting[]): LineChange[] {
  if (start <= from || start >= to) return [];
  const lit = lightings.find((lighting) => lighting.line === line);
  return [{ rate, line, late: lit && ((lit.at - start) / rate) * 1000 }];
}

async function playStretch(subject: Subject, { rate, from, to }: Stretch): Promise<Lighting[]> {
  subject.setRate(rate);
  subject.seek(from);
  subject.play();
  const media = subject.media();
  const watch = watchLightings(subject, media, rate);
  const isUnderWay = () => !media.seeking && media.currentTime >= from && media.currentTime < to;
  await until(isUnderWay, () => `a start at ${from} s; the music is at ${media.currentTime} s`);
  await until(
    () => media.currentTime >= to,
    () => `playing to ${to} s; the music is at ${media.currentTime} s`,
    60_000,
  );
  return watch.end();
}

/**
 * Within one task a media element always gives the same time, so the clock is read in a task of its own, and what has passed
 * since the change is taken off again.
 */
function watchLightings(subject: Subject, media: HTMLMediaElement, rate: number): { end: () => Lighting[] } {
  const lightings: Lighting[] = [];
  let lit = subject.litLine();
  const observer = new MutationObserver(() => {
    const line = subject.litLine();
    if (line === lit) return;
    lit = line;
    const changedAt = performance.now();
    soon(() => lightings.push({ line, at: media.currentTime - ((performance.now() - changedAt) * rate) / 1000 }));
  });
  observer.observe(subject.root, { subtree: true, childList: true, attributes: true });
  return {
    end: () => {
      observer.disconnect();
      return lightings;
    },
  };
}

function soon(task: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', task);
  port1.start();
  port2.postMessage(undefined);
}
