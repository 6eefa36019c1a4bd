import type { Stop } from '../core/schedule.ts';
import type { Music } from './card-director.ts';

/** Fades a sound out through the trail of the stop it is handed, and brings it back where that stop is no more. */
export function createFader(music: Music): (stop: Stop | undefined) => void {
  let fadingTo: number | undefined;
  return (stop) => {
    const { sound } = music;
    const { time, rate, playing } = sound;
    const isInTrail = stop && stop.fadeStart <= time && time < stop.time;
    if (fadingTo === (isInTrail ? stop.time : undefined)) return;
    fadingTo = isInTrail ? stop.time : undefined;
    if (isInTrail) sound.fadeOut((stop.time - time) / rate);
    else if (playing) sound.play();
  };
}
