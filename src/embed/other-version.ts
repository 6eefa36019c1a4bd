/** Tells a page's author that two versions have been loaded, and which of them is used: the one that came first. */
export function warnOfOtherVersion(first: string | undefined, own: string): void {
  const former = first === undefined ? 'another version' : `version ${first}`;
  // oxlint-disable-next-line no-console -- the console is where the author of a page looks
  console.warn(
    `oboeuta: version ${own} has been loaded where ${former} is at work already. That one is used. Load one version only.`,
  );
}
