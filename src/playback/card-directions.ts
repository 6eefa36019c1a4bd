import type { Lyrics } from '../core/lyrics.ts';
import { findOccurrences } from '../core/matching.ts';
import { CardCues } from './card-cues.ts';
import type { CardDirections } from './card-director.ts';
import { offerVocals, type VocalMeans } from './vocals.ts';
import { placedIn, type SongRest } from './load-rest.ts';

/**
 * Looks the cards up in the lyric, and takes the rest of the song with them. A player is given the result, so that its first sound need
 * not wait for any code of the cards.
 *
 * @param met ids of cards that were met before
 * @param means what plays the song's instrumental
 */
export function directCards(
  lyrics: Lyrics,
  { details, cards, cardsFile, problems }: SongRest,
  met: Iterable<string>,
  means: VocalMeans,
): CardDirections {
  const found = findOccurrences(lyrics, cards);
  return (music) => {
    const { facts } = music;
    facts.song &&= { ...facts.song, ...details, cards };
    facts.cardsReady = true;
    facts.met = new Set(met);
    facts.occurrences = found.occurrences;
    facts.problems = [...facts.problems, ...problems, ...placedIn(cardsFile, found.problems)];
    offerVocals(music, means);
    return new CardCues(music, lyrics);
  };
}
