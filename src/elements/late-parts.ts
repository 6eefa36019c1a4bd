import { directCards } from '../playback/card-directions.ts';
import { createHowlerSound } from '../playback/howler-sound.ts';
import { loadRest } from '../playback/load-rest.ts';
import { explainLoadError } from '../playback/load-sentences.ts';
import { warnOfAttributes, warnOfError, warnOfProblems } from './author-warnings.ts';
import { attend } from './attendance.ts';
import { defineTags } from './define-tags.ts';
import { KaraokeCard } from './karaoke-card.ts';
import { KaraokeCards } from './karaoke-cards.ts';
import { KaraokeControls } from './karaoke-controls.ts';
import { KaraokeSeekBar } from './karaoke-seek-bar.ts';
import { handleKey } from './keys.ts';
import { coversPanel, dressStage, renderCards, renderError, renderPanel } from './late-stage-view.ts';
import { findExtras } from './lyric-extras.ts';
import { Performance } from './lyrics-performance.ts';
import { readMet } from './met-storage.ts';
import type { LateParts } from './player-context.ts';
import { obey } from './player-commands.ts';
import { prefer } from './preference-effects.ts';
import { renderPracticeBar } from './practice-dialog.ts';
import { renderDialog } from './stage-dialog.ts';

const tags = {
  'karaoke-cards': KaraokeCards,
  'karaoke-card': KaraokeCard,
  'karaoke-controls': KaraokeControls,
  'karaoke-seek-bar': KaraokeSeekBar,
};

const openStems = async () => (await import('../playback/stems.ts')).openStems();

/** The parts of a player that its first sound does not wait for: loaded when the browser is idle, or when they are needed. */
export const lateParts: LateParts = {
  explain: (element, error) => warnOfError(element, explainLoadError(error)),
  loadRest,
  directCards: (song, rest) =>
    directCards(song.lyrics, rest, readMet(song.id), { createSound: createHowlerSound, openStems }),
  attend(context, before, signal) {
    // Not sooner: only now have their words come.
    defineTags(tags);
    attend(context, before, signal);
  },
  dressStage,
  coversPanel,
  renderCards,
  renderPanel,
  renderError,
  renderDialog: (context) => [renderPracticeBar(context), renderDialog(context)],
  findExtras,
  performLyrics: (root, context, signal) => new Performance(root, context, signal),
  prefer,
  handleKey,
  obey,
  warnOfAttributes,
  warnOfProblems,
};
