import type { Subject } from './subject.ts';
import { parameter, playedMedia, until, watchForMedia } from './subject.ts';

/** Our player, as a page uses it: the built file and the tag. */
async function mount(): Promise<Subject> {
  watchForMedia();
  const address: string = '/dist/lib/karaoke.js';
  const player = document.createElement('karaoke-player');
  for (const name of ['src', 'audio', 'lyrics', 'sweep']) {
    const value = parameter(name);
    if (value !== undefined) player.setAttribute(name, value);
  }
  player.setAttribute('stops', 'never');
  document.body.append(player);
  await import(address);
  const root = await until(() => player.shadowRoot?.querySelector('karaoke-lyrics')?.shadowRoot, 'karaoke-lyrics');
  await until(() => root.querySelector('li'), 'the lines');
  return {
    media: playedMedia,
    play: () => player.play(),
    pause: () => player.pause(),
    seek: (time) => player.seek(time),
    setRate: (rate) => player.setAttribute('rate', String(rate)),
    litLine: () => Number(root.querySelector('[aria-current]')?.closest('li')?.dataset['line'] ?? -1),
    root,
  };
}

window.subject = mount();
