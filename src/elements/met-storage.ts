/** Where the ids of the cards of a song that were met are kept on this device. */
export const keyOf = (songId: string) => `oboeuta:met:${songId}`;

/** Ids of the cards of a song that were met on this device; none where storage is refused or holds something else. */
export function readMet(songId: string): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(songId)) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
