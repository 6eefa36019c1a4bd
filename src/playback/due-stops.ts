import type { Schedule, Stop } from '../core/schedule.ts';

/** The first stop after `time` that is wanted. */
export function firstStop(schedule: Schedule, time: number, isWanted: (stop: Stop) => boolean): Stop | undefined {
  let stop = schedule.at(time).nextStop;
  while (stop && !isWanted(stop)) stop = schedule.at(stop.time).nextStop;
  return stop;
}

/** Whether playing has come to a stop: it is not after `now`, and of its phrases one had begun at `time`. */
export function isDue(stop: Stop, now: number, time: number): boolean {
  return stop.time <= now && stop.occurrences.some((one) => one.start <= time);
}
