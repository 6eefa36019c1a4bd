const keyOf = (songId: string) => `oboeuta:met:${songId}`;

/** Ids of the cards of a song that were met on this device; none where storage is refused or holds something else. */
export function readMet(songId: string): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(songId)) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps them; where storage is refused or full, they last as long as the page. */
export function writeMet(songId: string, met: ReadonlySet<string>): void {
  try {
    localStorage.setItem(keyOf(songId), JSON.stringify([...met]));
  } catch {
    // Sandboxed frames and private windows refuse: the player still knows them.
  }
}
