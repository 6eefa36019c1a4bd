import '../../src/embed/karaoke.ts';
import { linkToHost } from '../../src/embed/frame-link.ts';
import { toneWav } from '../playback/tone.ts';

/** What stands in a frame of a test: a player with a song of one tone, and its link to the page around it. */

const lyrics = `[00:01.00]<00:01.00>Skip <00:01.30>connection<00:01.60>
[00:03.00]The second line
[00:05.00]The last line
[00:05.80]`;
const cards = `## Skip connection {#skip}
> Skip connection

It adds.

## Never sung {#unsung}

A card without a phrase.`;

const complaints: string[] = [];
const complain = (...words: unknown[]) => {
  const text = words.join(' ');
  if (!text.startsWith('Lit is in dev mode')) complaints.push(text);
};
console.error = console.warn = complain;
addEventListener('error', ({ message }) => complaints.push(message));
addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));

const life = new AbortController();
const player = document.createElement('karaoke-player');
player.lang = 'en';
player.song = {
  title: 'Test song',
  id: 'test-song',
  artist: 'Tone',
  language: 'en',
  audio: [{ src: URL.createObjectURL(new Blob([toneWav(6)], { type: 'audio/wav' })), type: 'audio/wav' }],
  lyrics,
  cards,
};
document.body.append(player);
linkToHost(player, { signal: life.signal });
// The page around it may look inside.
Object.assign(window, { player, complaints, life });
