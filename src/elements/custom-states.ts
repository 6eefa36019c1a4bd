import type { PlayerState } from '../playback/player-state.ts';

const own = ['empty', 'loading', 'ready', 'failed', 'playing', 'held'];

/**
 * `:state(playing)` and its like, for the page's CSS. Other states of the element are not touched.
 *
 * @cssstate empty - there is no song
 * @cssstate loading - the song is on its way
 * @cssstate ready - the song is there
 * @cssstate failed - there is no song, and an error says why
 * @cssstate playing - the music sounds
 * @cssstate held - the music stands still for a card
 */
export function showStates(states: CustomStateSet, { phase, playing, held }: PlayerState): void {
  for (const each of own) states.delete(each);
  states.add(phase);
  if (playing) states.add('playing');
  if (held) states.add('held');
}
