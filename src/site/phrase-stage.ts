import type { Occurrence } from '../core/matching.ts';
import type { Song } from '../core/song.ts';
import type { KaraokePlayer } from '../embed/karaoke.ts';

/** Seconds of music before the phrase. */
const leadIn = 0.4;

/** One phrase of a song, to be tried. */
export interface PhraseStage {
  /** Sings the phrase from its start; pauses while it is sung. */
  toggle(): void;
}

/** Brings the first phrase that has a card to life; it takes its song from a player that has it, and loads nothing but the sound. */
export async function stagePhrase(place: HTMLElement, from: KaraokePlayer): Promise<PhraseStage> {
  const { song, first } = await whenComplete(from);
  const player = createPhrasePlayer(song, first);
  const ready = new Promise((resolve) => player.addEventListener('karaoke-ready', resolve, { once: true }));
  place.querySelector('.phrase-line')?.replaceWith(player);
  await ready;
  nameButton(player, place.querySelector('button'));
  return perform(player, first);
}

async function whenComplete(player: KaraokePlayer): Promise<{ song: Song; first: Occurrence }> {
  if (!player.state.cardsReady) {
    await new Promise((resolve) => player.addEventListener('karaoke-ready', resolve, { once: true }));
  }
  const { song, occurrences } = player.state;
  const [first] = occurrences;
  if (!song || !first) throw new Error('The song has no phrase with a card.');
  return { song, first };
}

function createPhrasePlayer({ id, title, lyrics, ...song }: Song, { card, spans }: Occurrence): KaraokePlayer {
  const player = document.createElement('karaoke-player');
  const lines = [...new Set(spans.map(({ line }) => line))].flatMap((line) => lyrics.lines[line] ?? []);
  // A name and an id of its own: it is told apart from the song, and a card that is met here still stops that.
  player.song = {
    ...song,
    id: `${id}:phrase`,
    title: `${title} 最初の一節`,
    lyrics: { ...lyrics, lines, sections: [] },
    cards: [card],
  };
  player.stops = 'always';
  player.keys = 'none';
  const cards = document.createElement('karaoke-cards');
  cards.setAttribute('sheet', '');
  player.append(document.createElement('karaoke-lyrics'), cards);
  return player;
}

/** Sings no further than the phrase: up to the stop of its card; and once continued, or where the listener wants no stops, up to its end. */
function perform(player: KaraokePlayer, { card, start }: Occurrence): PhraseStage {
  const { id } = card;
  let stopIsDue = false;
  player.addEventListener('karaoke-card-stop', () => (stopIsDue = false));
  player.addEventListener('karaoke-line-change', ({ line }) => {
    if (line || stopIsDue || !player.state.playing) return;
    player.pause();
    player.openCard(id);
  });
  const begin = Math.max(0, start - leadIn);
  player.seek(begin);
  return {
    toggle() {
      const { playing, stops, met } = player.state;
      if (playing) return player.pause();
      stopIsDue = stops === 'always' || (stops === 'once' && !met.has(id));
      player.closeCard();
      player.seek(begin);
      player.play();
    },
  };
}

function nameButton(player: KaraokePlayer, button: HTMLButtonElement | null): void {
  if (!button) return;
  player.addEventListener('karaoke-play', () => (button.textContent = '止める'));
  player.addEventListener('karaoke-pause', () => (button.textContent = 'もう一度聴く'));
}
