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

/**
 * Keeps them; where storage is refused or full, they last as long as the page.
 *
 * @returns whether they are kept
 */
export function writeMet(songId: string, met: ReadonlySet<string>): boolean {
  try {
    localStorage.setItem(keyOf(songId), JSON.stringify([...met]));
    return true;
  } catch {
    // Sandboxed frames and private windows refuse: the player still knows them.
    return false;
  }
}

/** Whether this device keeps anything for us. */
export function canKeep(): boolean {
  const probe = 'oboeuta:probe';
  try {
    localStorage.setItem(probe, '');
    localStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}
