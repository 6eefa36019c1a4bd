import { html, nothing, type TemplateResult } from 'lit';
import { formatClock } from '../core/time.ts';
import type { Line } from '../core/lyrics.ts';
import type { PlayerState } from '../playback/player-state.ts';
import { formatTenths } from './clock-tenths.ts';
import type { Pointing } from './seek-gestures.ts';
import { wordsIn } from './words/words-in.ts';

/** Pixels between what is shown and the player's edge. */
const margin = 8;

/** The line that is sung at a time. */
export function lineAt({ song }: PlayerState, time: number): Line | undefined {
  return song?.lyrics.lines.findLast(({ start, end }) => start <= time && time < end);
}

/** What there is in the song where somebody points: the time, the section, the line, the card. */
export function renderPreview({ time, loop }: Pointing, state: PlayerState, language: string): TemplateResult {
  // At the end of a loop, what is told is what it ends with.
  const told = loop ? Math.min(time, loop.end - 0.05) : time;
  const section = state.song?.lyrics.sections.findLast(({ start }) => start <= told)?.label;
  const line = lineAt(state, told)?.text;
  const card = state.occurrences.find(({ start, end }) => start <= told && told <= end)?.card.title;
  const isBegun = loop && loop.end > loop.start;
  const place = isBegun ? `${formatTenths(loop.start)} – ${formatTenths(loop.end)}` : formatClock(time);
  const hint = loop && !isBegun ? wordsIn(language).loop.drag : section;
  return html`<output part="preview" aria-hidden="true" lang=${state.song?.language ?? ''}>
    <span class="place">${place} ${hint ? html`<small>${hint}</small>` : nothing}</span>
    ${line ? html`<span class="line">${line}</span>` : nothing}
    ${card ? html`<span class="card">${card}</span>` : nothing}
  </output>`;
}

/** What stands between the lyrics and the seek bar, and is not to be covered. */
const practiceHeight = (player: Element): number =>
  player.shadowRoot?.querySelector<HTMLElement>('stage-practice-bar')?.offsetHeight ?? 0;

/**
 * Puts a preview over its bar, or under it where there is no room above, and keeps it inside the player's edges. What is said of a
 * practice stays free.
 *
 * @param share of the bar's length at which it points
 */
export function placePreview(preview: HTMLElement, share: number, player: Element): void {
  const bar = preview.parentElement?.getBoundingClientRect();
  if (!bar) return;
  const frame = player.getBoundingClientRect();
  preview.style.maxInlineSize = `${Math.max(0, frame.width - 2 * margin)}px`;
  const { offsetWidth, offsetHeight } = preview;
  const wanted = bar.left + share * bar.width - offsetWidth / 2;
  const left = Math.max(frame.left + margin, Math.min(wanted, frame.right - margin - offsetWidth));
  preview.style.left = `${left - bar.left}px`;
  const lift = practiceHeight(player);
  preview.style.marginBlockEnd = `${lift}px`;
  preview.classList.toggle('below', bar.top - lift - offsetHeight < frame.top);
}
