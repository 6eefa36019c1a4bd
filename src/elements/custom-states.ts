import type { PlayerState } from '../playback/player-state.ts';

/** `:state(playing)` and its like, for the page's CSS. */
export function showStates(states: CustomStateSet, { phase, playing, held }: PlayerState): void {
  states.clear();
  states.add(phase);
  if (playing) states.add('playing');
  if (held) states.add('held');
}
