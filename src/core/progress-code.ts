import { hashText } from './text-hash.ts';

/*
 * A resume code: the version, then three letters for each card that has been met, in the order of the letters. The letters are 18 bits of
 * a hash of the song's id and the card's: they stay when cards are reordered or added, mean nothing in another song, and tell of two
 * cards out of a hundred as of one only once in fifty songs.
 */
const version = '1';
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** No song has more cards; a code that says so is not ours. */
const mostCards = 2000;
const readable = new RegExp(`^${version}(?:[\\w-]{3}){0,${mostCards}}$`);

function markOf(songId: string, cardId: string): string {
  const hash = hashText(`${songId}\n${cardId}`);
  return [0, 6, 12].map((shift) => digits.charAt((hash >>> shift) & 63)).join('');
}

/** What has been met of a song, as a short text that is safe in an address. The same progress gives the same code. */
export function formatProgress(songId: string, met: Iterable<string>): string {
  const marks = new Set(Array.from(met, (id) => markOf(songId, id)));
  return version + [...marks].toSorted().slice(0, mostCards).join('');
}

/**
 * Of these cards of a song, those that a code says have been met. Never throws: whatever is no code of ours, or speaks of other cards or
 * another song, says nothing.
 */
export function parseProgress(code: string, songId: string, cardIds: readonly string[]): string[] {
  if (!readable.test(code)) return [];
  const marks = new Set(code.slice(version.length).match(/.{3}/g));
  return cardIds.filter((id) => marks.has(markOf(songId, id)));
}
