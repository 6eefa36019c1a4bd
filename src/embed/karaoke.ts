import { defineTags } from '../elements/define.ts';

export * from '../elements/events.ts';
export { KaraokeCard } from '../elements/karaoke-card.ts';
export { KaraokeCards } from '../elements/karaoke-cards.ts';
export { KaraokeControls } from '../elements/karaoke-controls.ts';
export { KaraokeLyrics } from '../elements/karaoke-lyrics.ts';
export { KaraokePlayer } from '../elements/karaoke-player.ts';
export { KaraokeSeekBar } from '../elements/karaoke-seek-bar.ts';
export { LoadError } from '../playback/load-error.ts';
export type { OpenCard, PlayerState } from '../playback/player-state.ts';

defineTags();
