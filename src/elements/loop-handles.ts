import { html, type TemplateResult } from 'lit';
import type { Player } from '../playback/player.ts';
import { formatTenths } from './clock-tenths.ts';
import { type Loop, type LoopEnd, moveLoopEnd } from './loop-ends.ts';
import { placed } from './placed.ts';
import { lineAt } from './seek-preview.ts';
import { wordsIn } from './words/words-in.ts';

const steps: Record<string, number> = {
  ArrowLeft: -0.1,
  ArrowDown: -0.1,
  ArrowRight: 0.1,
  ArrowUp: 0.1,
  PageDown: -1,
  PageUp: 1,
  Home: -Infinity,
  End: Infinity,
};

/** Whether a key has moved an end of the loop, or has taken the loop away. */
function press({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent, end: LoopEnd, player: Player): boolean {
  const { loop } = player.state;
  if (!loop || ctrlKey || altKey || metaKey) return false;
  if (key === 'Delete' || key === 'Backspace') {
    player.setLoop(undefined);
    return true;
  }
  const step = steps[key];
  if (step === undefined) return false;
  moveLoopEnd(player, end, loop[end] + (shiftKey && key.startsWith('Arrow') ? 10 * step : step));
  return true;
}

/** The loop on the seek bar, with a handle at each end: 0.1 s by arrow keys, 1 s with Shift; Delete ends the loop. */
export function renderLoop(loop: Loop, player: Player, language: string): TemplateResult {
  const { duration } = player.state;
  const words = wordsIn(language).loop;
  const renderHandle = (end: LoopEnd) => {
    const time = loop[end];
    const line = lineAt(player.state, end === 'start' ? time : time - 0.05)?.text ?? '';
    const [low, high] = end === 'start' ? [0, loop.end] : [loop.start, duration];
    return html`<div
      class="handle ${end}"
      part="loop-handle"
      role="slider"
      tabindex="0"
      data-end=${end}
      aria-label=${words[end]}
      aria-valuemin=${low.toFixed(1)}
      aria-valuemax=${high.toFixed(1)}
      aria-valuenow=${time.toFixed(1)}
      aria-valuetext=${words.endAt(formatTenths(time), line).trim()}
      @keydown=${(event: KeyboardEvent) => press(event, end, player) && event.preventDefault()}
      ${placed(time / duration)}
    ></div>`;
  };
  return html`<div class="loop" part="loop" ${placed(loop.start / duration, loop.end / duration)}></div>
    ${renderHandle('start')}${renderHandle('end')}`;
}
