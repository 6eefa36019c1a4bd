import { goToMoment } from '../elements/go-to-moment.ts';
import { PlayerContextRequestEvent, type PlayerContext } from '../elements/player-context.ts';
import type { SongInput } from '../playback/load-song.ts';
import type { EarlyEvents } from './frame-link.ts';
import { type FrameParameters, readFrameParameters } from './frame-parameters.ts';
import { handOverPoster } from './frame-poster.ts';
import { KaraokePlayer } from './karaoke.ts';

/** As long as the page. */
const { signal } = new AbortController();
const { parameters, faults } = readFrameParameters(location.search);
if (faults.length) void import('./frame-faults.ts').then(({ tellFaults }) => tellFaults(faults));
start(parameters).catch((error: unknown) => {
  // As where this script has not come itself.
  document.documentElement.classList.add('plain');
  throw error;
});

async function start({ theme, lang = navigator.language, stops, t, resume }: FrameParameters): Promise<void> {
  const written = document.querySelector('script[data-song]')?.textContent;
  const anySong = written ? undefined : await import('./frame-any-song.ts');
  const found = (await anySong?.findAnySong(new URL('../', document.baseURI).href)) ?? writtenSong(written);
  if ('refusal' in found) return anySong?.refuse(found.refusal, lang);
  const element = Object.assign(new KaraokePlayer(), found, { lang }, stops && { stops }, theme && { theme });
  if (resume) element.progress = resume;
  element.toggleAttribute('follow-address', true);
  element.setAttribute('site', anySong ? '../' : '../../');
  if (written) element.setAttribute('page', './');
  const { player } = contextOf(element);
  if (t) goToMoment(player, t, signal);
  handOverPoster(element, player, anySong?.fillPoster);
  if (window.parent !== window) link(element);
}

/** Safari does not tell when it has nothing to do. */
function whenIdle(act: () => unknown): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 500 });
  else setTimeout(act, 200);
}

/** The first sound does not wait for it: a host says hello when it hears that the frame is there. */
function link(element: KaraokePlayer): void {
  const early: EarlyEvents = {};
  element.addEventListener('karaoke-ready', (event) => (early.ready = event), { signal });
  element.addEventListener('karaoke-error', (event) => (early.error = event), { signal });
  const ruler = document.querySelector('.wished-height');
  whenIdle(async () => {
    const { linkToHost } = await import('./frame-link.ts');
    linkToHost(element, { signal, early, ...(ruler && { content: ruler }) });
  });
}

/** Our own build has written it into the page, whose base is the folder that it came from. */
function writtenSong(json = '{}'): { song: SongInput; src: string } {
  return { song: JSON.parse(json), src: 'song.json' };
}

/** Elements inside a player ask it so; it answers at once. */
function contextOf(element: KaraokePlayer): PlayerContext {
  let found: PlayerContext | undefined;
  element.dispatchEvent(new PlayerContextRequestEvent((context) => (found = context)));
  if (!found) throw new Error('The player gives no context.');
  return found;
}
