import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';

/**
 * An example for each event: what stands between the marks goes into docs/reference.md. The compiler reads it here, so that what the
 * documentation says can be copied as it is.
 */
export function listenToAll(player: KaraokePlayer, show: (text: string) => void): void {
  // karaoke-error
  player.addEventListener('karaoke-error', ({ error }) => show(`${error.code}: ${error.message}`));
  // karaoke-ready
  player.addEventListener('karaoke-ready', ({ song, problems }) => show(`${song.title}, ${problems.length} problems`));
  // karaoke-play
  player.addEventListener('karaoke-play', ({ time }) => show(`Plays from ${time} s`));
  // karaoke-pause
  player.addEventListener('karaoke-pause', ({ time }) => show(`Stands at ${time} s`));
  // karaoke-seek
  player.addEventListener('karaoke-seek', ({ time }) => show(`Now at ${time} s`));
  // karaoke-line-change
  player.addEventListener('karaoke-line-change', ({ line, index }) => show(line ? `${index + 1}: ${line.text}` : '♪'));
  // karaoke-card-open
  player.addEventListener('karaoke-card-open', ({ card, openedBy }) => show(`${card.title}, by ${openedBy}`));
  // karaoke-card-close
  player.addEventListener('karaoke-card-close', ({ card }) => show(`${card.title} has gone`));
  // karaoke-card-stop
  player.addEventListener('karaoke-card-stop', ({ card, time }) => show(`Read ${card.title}: ${time} s`));
  // karaoke-card-met
  player.addEventListener('karaoke-card-met', ({ card }) => show(`${card.title} has been read`));
  // karaoke-progress
  player.addEventListener('karaoke-progress', ({ code, kept }) => show(kept ? 'Kept' : `Keep this: ${code}`));
  // karaoke-song-end
  player.addEventListener('karaoke-song-end', () => show('The end'));
  // karaoke-song-complete
  player.addEventListener('karaoke-song-complete', ({ heard }) => show(`Heard ${Math.round(heard * 100)} %`));
  // karaoke-answer
  player.addEventListener('karaoke-answer', ({ question, correct }) =>
    show(`${question.prompt}: ${correct ? '○' : '×'}`),
  );
  // end
}
