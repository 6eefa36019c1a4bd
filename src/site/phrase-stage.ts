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
  endWithPhrase(player);
  nameButton(player, place.querySelector('button'));
  const start = Math.max(0, first.start - leadIn);
  player.seek(start);
  return {
    toggle() {
      if (player.state.playing) return player.pause();
      player.seek(start);
      player.play();
    },
  };
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

/** Continued after its card, the phrase is sung once more, and no further. */
function endWithPhrase(player: KaraokePlayer): void {
  let hasStopped = false;
  player.addEventListener('karaoke-card-stop', () => (hasStopped = true));
  player.addEventListener('karaoke-line-change', ({ line }) => {
    if (line || !hasStopped) return;
    hasStopped = false;
    player.pause();
  });
}

function nameButton(player: KaraokePlayer, button: HTMLButtonElement | null): void {
  if (!button) return;
  player.addEventListener('karaoke-play', () => (button.textContent = '止める'));
  player.addEventListener('karaoke-pause', () => (button.textContent = 'もう一度聴く'));
}
