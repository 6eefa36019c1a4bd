import { until, watchForMedia } from './subject.ts';

/**
 * Loads karaoke.js and a song, plays at once, and waits for the first sound.
 * @returns the addresses that were asked for before it, or nothing if no sound came
 */
export async function measureFirstSound(song: string): Promise<string[] | undefined> {
  watchForMedia();
  const address: string = '/dist/lib/karaoke.js';
  await import(address);
  const player = document.createElement('karaoke-player');
  player.setAttribute('src', song);
  document.body.append(player);
  await player.updateComplete;
  player.play();
  const began = await until(() => window.soundBegan, 'the first sound', 5000).catch(() => undefined);
  if (began === undefined) return undefined;
  const entries = performance.getEntriesByType('resource');
  return entries.filter(({ startTime }) => startTime < began).map(({ name }) => name);
}
