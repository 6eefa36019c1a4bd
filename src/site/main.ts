import '../embed/karaoke.ts';
import type { KaraokePlayer } from '../embed/karaoke.ts';
import { playOther } from './other-song.ts';
import type { PhraseStage } from './phrase-stage.ts';

/** How far below the window the phrase to try may be, to be made ready. */
const near = '200px';

const player = document.querySelector('karaoke-player');
const phrase = document.querySelector<HTMLElement>('.phrase');
const folder = new URLSearchParams(location.search).get('song');
// `/?song=my-song` plays another folder of `songs/`: an author hears a song before it has a page.
if (player && folder && /^[\w-]+$/.test(folder)) playOther(player, folder);
else if (player && phrase) offerPhrase(phrase, player);

/** The phrase costs nothing until it is near, or its button is pressed. */
function offerPhrase(place: HTMLElement, song: KaraokePlayer): void {
  let stage: Promise<PhraseStage> | undefined;
  const prepare = () => {
    observer.disconnect();
    return (stage ??= import('./phrase-stage.ts').then(({ stagePhrase }) => stagePhrase(place, song)));
  };
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (entry?.isIntersecting) void prepare();
    },
    { rootMargin: near },
  );
  observer.observe(place);
  place.querySelector('button')?.addEventListener('click', () => void prepare().then((ready) => ready.toggle()));
}
