import { onTestFinished } from 'vitest';
import { KaraokeErrorEvent } from '../../src/elements/error-event.ts';
import { KaraokeReadyEvent } from '../../src/elements/events.ts';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { addressOf, lyricsText, putPlayer, toneAddress } from './stage.ts';

let served = 0;
export const awkward = (kind: string) => new URL(`/awkward/${kind}/${served++}.x`, location.href).href;
/** The same on another origin, which says nothing of CORS. */
export const elsewhere = async (kind: string) =>
  `${await (await fetch('/awkward/elsewhere')).text()}/${kind}/${served++}.x`;
export const songFile = (given: object = {}) =>
  addressOf(
    JSON.stringify({ title: 'Song', audio: toneAddress(), lyrics: addressOf(lyricsText), ...given }),
    'application/json',
  );

export type Attributes = Record<string, string>;

export interface Telling {
  player: KaraokePlayer;
  errors: KaraokeErrorEvent[];
  ready: KaraokeReadyEvent[];
}

export function listenTo(attributes: Attributes): Telling {
  const errors: KaraokeErrorEvent[] = [];
  const ready: KaraokeReadyEvent[] = [];
  const listener = (event: Event) => {
    if (event instanceof KaraokeErrorEvent) errors.push(event);
    if (event instanceof KaraokeReadyEvent) ready.push(event);
  };
  document.addEventListener('karaoke-error', listener);
  document.addEventListener('karaoke-ready', listener);
  onTestFinished(() => {
    document.removeEventListener('karaoke-error', listener);
    document.removeEventListener('karaoke-ready', listener);
  });
  return { player: putPlayer({ attributes }), errors, ready };
}
