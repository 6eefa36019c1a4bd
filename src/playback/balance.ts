import type { Sound } from './sound.ts';

/**
 * What plays along is so much quieter, which nobody hears; and not muted, where that can be helped: Chromium plays what is muted to
 * nowhere, where its clock runs some 40 ms ahead of what would be heard, and stands still now and then.
 */
const unheard = 0.001;

/**
 * Of two sounds that play the same, lets one be heard.
 *
 * @param volume 0 to 1
 */
export function balance(heard: Sound, silent: Sound, volume: number, muted: boolean): void {
  heard.setVolume(volume);
  heard.setMuted(muted);
  silent.setVolume(volume * unheard);
  silent.setMuted(muted || !silent.canSetVolume);
}
