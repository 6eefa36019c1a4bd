import { html, nothing, type TemplateResult } from 'lit';
import css from './late-stage.css?inline';
import { wearStyles } from './late-styles.ts';
import { showView } from './full-screen.ts';
import type { PlayerContext, StageView } from './player-context.ts';
import { isInStageMode } from './stage-doors.ts';
import menuCss from './more-menu.css?inline';
import dialogCss from './stage-dialog.css?inline';
import { showTheme } from './themes.ts';
import { wordsIn } from './words/words-in.ts';
import { styleOf } from './shadow-style.ts';

const styles = styleOf(css + dialogCss + menuCss);

export function dressStage(root: ShadowRoot, states: CustomStateSet, context: PlayerContext): void {
  wearStyles(root, styles);
  showTheme(root, states, context);
  showView(states, context);
}

/** Whether a whole card, or the list of cards, lies over the seek bar and the controls too. */
export function coversPanel({ context }: StageView): boolean {
  const { player, settings } = context;
  const { held, card } = player.state;
  const { narrow, panel } = settings.state;
  return (narrow || isInStageMode(context)) && (panel === 'cards' || held || card?.openedBy === 'hand');
}

/**
 * The cards.
 *
 * @csspart cards - the cards, beside or over the lyrics
 */
export function renderCards({ context }: StageView): TemplateResult {
  const { narrow, practice } = context.settings.state;
  const { card } = context.player.state;
  const onStage = isInStageMode(context);
  // The bar of a practice leaves a phone too little room for titles over the lyrics.
  const quiet = onStage || (narrow && practice?.isOver === false);
  return html`<karaoke-cards
    part="cards"
    class="${quiet ? 'quiet' : ''} ${card?.openedBy === 'phrase' ? 'called' : ''}"
    ?sheet=${narrow || onStage}
    .quiet=${quiet}
  ></karaoke-cards>`;
}

/**
 * @csspart panel - the seek bar and the controls
 * @csspart seek-bar - the seek bar
 * @csspart controls - the buttons
 */
export function renderPanel(): TemplateResult {
  return html`<div class="panel" part="panel">
    <karaoke-seek-bar part="seek-bar"></karaoke-seek-bar>
    <karaoke-controls part="controls"></karaoke-controls>
  </div>`;
}

/**
 * What went wrong, in a sentence, with the address that it happened to; or that there is no song, where nobody has named one.
 *
 * @csspart error - what went wrong
 */
export function renderError({ player, settings }: PlayerContext): TemplateResult | typeof nothing {
  const { error, phase } = player.state;
  const code = error?.code ?? (phase === 'empty' && settings.state.leftEmpty && 'nothing-to-load');
  if (!code) return nothing;
  const { errors } = wordsIn(settings.state.words.language).player;
  return html`<p class="error" part="error" role=${error ? 'alert' : nothing}>
    ${errors[code]} ${error?.address ? html`<code>${error.address}</code>` : nothing}
  </p>`;
}
