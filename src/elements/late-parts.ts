import { directCards } from '../playback/card-directions.ts';
import { loadCards } from '../playback/load-cards.ts';
import { countDown } from './countdown.ts';
import { defineTags } from './define-tags.ts';
import { KaraokeCard } from './karaoke-card.ts';
import { KaraokeCards } from './karaoke-cards.ts';
import { KaraokeControls } from './karaoke-controls.ts';
import { KaraokeSeekBar } from './karaoke-seek-bar.ts';
import { renderKeyList } from './key-list.ts';
import { handleKey } from './keys.ts';
import { sweepLine } from './line-sweep.ts';
import { moveFocus } from './list-focus.ts';
import type { LateParts } from './stage-settings.ts';
import { lateWordsFor } from './words/late-words.ts';

defineTags({
  'karaoke-cards': KaraokeCards,
  'karaoke-card': KaraokeCard,
  'karaoke-controls': KaraokeControls,
  'karaoke-seek-bar': KaraokeSeekBar,
});

/** The parts of a player that its first sound does not wait for: loaded when the browser is idle, or when they are needed. */
export const lateParts: LateParts = {
  loadCards,
  directCards,
  sentenceFor: (error, language) => lateWordsFor(language).errors[error.code],
  sweepLine,
  countDown,
  handleKey,
  moveFocus,
  renderKeyList,
};

declare global {
  interface HTMLElementTagNameMap {
    'karaoke-cards': KaraokeCards;
    'karaoke-card': KaraokeCard;
    'karaoke-controls': KaraokeControls;
    'karaoke-seek-bar': KaraokeSeekBar;
  }
}
