import { html, nothing, type TemplateResult } from 'lit';
import { findHardLines } from '../playback/practice.ts';
import type { PlayerContext } from './player-context.ts';
import type { PracticeWords } from './words/practice-words.ts';

/** More than these are no help. */
const mostLines = 5;

/**
 * How the last drill of this song went: the lines that took most answers, and a button that drills only them.
 *
 * @param drill begins anew with these lines
 */
export function renderSummary(
  { player, settings }: PlayerContext,
  words: PracticeWords,
  drill: (lines: readonly number[]) => void,
): TemplateResult | typeof nothing {
  const { practice: coach } = settings.state;
  const { song } = player.state;
  if (!coach || !song || coach.lyrics !== song.lyrics) return nothing;
  const { mode, phase } = coach.practice;
  const hard = findHardLines(coach.practice).slice(0, mostLines);
  if (mode !== 'drill' || !coach.isOver || (hard.length === 0 && phase !== 'done')) return nothing;
  const lines = hard.map(({ line }) => line).toSorted((a, b) => a - b);
  return html`<section class="summary" aria-label=${words.summary}>
    <h3>${hard.length > 0 ? words.hard : words.summary}</h3>
    ${
      hard.length > 0
        ? html`<ol>
              ${hard.map(
                ({ line, tries }) =>
                  html`<li>
                    <span lang=${song.language}>${song.lyrics.lines[line]?.text}</span>
                    <small>${words.tries(tries)}</small>
                  </li>`,
              )}
            </ol>
            <button class="hard" @click=${() => drill(lines)}>${words.drillHard}</button>`
        : html`<p>${words.allWent}</p>`
    }
  </section>`;
}
