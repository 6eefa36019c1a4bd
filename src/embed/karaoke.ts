import { defineTags } from '../elements/define-tags.ts';
import { KaraokeLyrics } from '../elements/karaoke-lyrics.ts';
import { KaraokePlayer } from '../elements/karaoke-player.ts';
import { version } from '../elements/version.ts';

export type { KaraokeErrorEvent } from '../elements/error-event.ts';
export type * from '../elements/events.ts';
export type { KaraokeCard } from '../elements/karaoke-card.ts';
export type { KaraokeCards } from '../elements/karaoke-cards.ts';
export type { KaraokeControls } from '../elements/karaoke-controls.ts';
export type { KaraokeSeekBar } from '../elements/karaoke-seek-bar.ts';
export { addLanguage } from '../elements/words/languages.ts';
export type { AddedWords } from '../elements/words/all-words.ts';
export { LoadError } from '../playback/load-error.ts';
export type { SongInput } from '../playback/load-song.ts';
export type { OpenCard, PlayerState } from '../playback/player-state.ts';
export { KaraokeLyrics, KaraokePlayer };

// The player comes first, so that it is there to answer when the elements inside it ask for it. The other tags come with its late parts.
defineTags({ 'karaoke-player': KaraokePlayer, 'karaoke-lyrics': KaraokeLyrics });

// Loaded twice, the first stays. Where the second is another version, its author is told so.
const first: (CustomElementConstructor & { version?: string }) | undefined =
  globalThis.customElements?.get('karaoke-player');
if (first && first.version !== version) {
  void import('./other-version.ts').then(({ warnOfOtherVersion }) => warnOfOtherVersion(first.version, version));
}
