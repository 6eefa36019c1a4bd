import type { PlayerState } from '../playback/player-state.ts';

/** Whether the page has put something of its own into a slot of an element. */
export function hasSlotted(element: Element, slot: string): boolean {
  return element.querySelector(`:scope > [slot=${slot}]`) !== null;
}

/** There is no song yet, or none that sounds. */
export function needsFallback({ song, error }: PlayerState): boolean {
  return !song || !!error;
}

/**
 * `:state(playing)` and its like, for the page's CSS. Other states of the element are not touched.
 *
 * @cssstate empty - there is no song
 * @cssstate loading - the song is on its way
 * @cssstate ready - the song is there
 * @cssstate failed - there is no song, and an error says why
 * @cssstate playing - the music sounds
 * @cssstate held - the music stands still for a card
 * @cssstate fallback - what the page has put into the slot `fallback` is shown
 */
export function showStates(states: CustomStateSet, element: Element, state: PlayerState): void {
  const { phase, playing, held } = state;
  const own = {
    empty: phase === 'empty',
    loading: phase === 'loading',
    ready: phase === 'ready',
    failed: phase === 'failed',
    playing,
    held,
    fallback: needsFallback(state) && hasSlotted(element, 'fallback'),
  };
  for (const [each, holds] of Object.entries(own)) {
    if (holds) states.add(each);
    else states.delete(each);
  }
}
