import { PlayerContextRequestEvent, type PlayerContext } from '../elements/player-context.ts';
import { firstWordsFor } from '../elements/words/first-words.ts';
import { keepToClip } from './frame-clip.ts';
import { linkToHost } from './frame-link.ts';
import { type FrameParameters, readFrameParameters } from './frame-parameters.ts';
import { handOverPoster } from './frame-poster.ts';
import { findSong, type Refusal } from './frame-song.ts';
import { KaraokePlayer } from './karaoke.ts';

/** As long as the page. */
const { signal } = new AbortController();
const { parameters, faults } = readFrameParameters(location.search);
for (const fault of faults) {
  // oxlint-disable-next-line no-console -- the console is where the author of a page looks
  console.warn(`oboeuta: ${fault}`);
}
void start(parameters);

async function start({ theme, lang = navigator.language, stops, t }: FrameParameters): Promise<void> {
  const found = await findSong(new URL('../', document.baseURI).href);
  if ('refusal' in found) return refuse(found.refusal, lang);
  const element = Object.assign(new KaraokePlayer(), found, { lang }, stops && { stops }, theme && { theme });
  element.toggleAttribute('follow-address', true);
  const { player } = contextOf(element);
  if (t) keepToClip(player, t, signal);
  const ruler = document.querySelector('.wished-height');
  linkToHost(element, { signal, ...(ruler && { content: ruler }) });
  handOverPoster(element, player, firstWordsFor(lang).play);
}

/** Elements inside a player ask it so; it answers at once. */
function contextOf(element: KaraokePlayer): PlayerContext {
  let found: PlayerContext | undefined;
  element.dispatchEvent(new PlayerContextRequestEvent((context) => (found = context)));
  if (!found) throw new Error('The player gives no context.');
  return found;
}

async function refuse(refusal: Refusal, language: string): Promise<void> {
  const { frameWordsFor } = await import('../elements/words/frame-words.ts');
  const sentence = document.createElement('p');
  sentence.className = 'refusal';
  sentence.lang = language;
  sentence.textContent = frameWordsFor(language)[refusal];
  document.body.append(sentence);
}
