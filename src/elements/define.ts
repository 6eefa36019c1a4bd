import { KaraokeCard } from './karaoke-card.ts';
import { KaraokeCards } from './karaoke-cards.ts';
import { KaraokeControls } from './karaoke-controls.ts';
import { KaraokeLyrics } from './karaoke-lyrics.ts';
import { KaraokePlayer } from './karaoke-player.ts';
import { KaraokeSeekBar } from './karaoke-seek-bar.ts';

/** The public tags. The player comes first, so that it is there to answer when the elements inside it ask for it. */
const tags = {
  'karaoke-player': KaraokePlayer,
  'karaoke-lyrics': KaraokeLyrics,
  'karaoke-cards': KaraokeCards,
  'karaoke-card': KaraokeCard,
  'karaoke-controls': KaraokeControls,
  'karaoke-seek-bar': KaraokeSeekBar,
};

/** Registers the tags that are not registered yet: a page may load us twice. Without effect where there is no DOM. */
export function defineTags(): void {
  if (typeof HTMLElement === 'undefined') return;
  for (const [tag, element] of Object.entries(tags)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'karaoke-player': KaraokePlayer;
    'karaoke-lyrics': KaraokeLyrics;
    'karaoke-cards': KaraokeCards;
    'karaoke-card': KaraokeCard;
    'karaoke-controls': KaraokeControls;
    'karaoke-seek-bar': KaraokeSeekBar;
  }
}
