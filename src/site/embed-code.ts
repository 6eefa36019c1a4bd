/** Stands in examples for the address of this site where it is not known yet. */
export const unknownSite = 'https://example.org/';

/** The size of a player in a page of others. */
export const frameSize = { width: 640, height: 640 } as const;

export interface FrameCode {
  /** The absolute address of the song's player alone. */
  frame: string;
  title: string;
}

const quoted = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The one `<iframe>` that brings a song into any page. It fills its column, and is fetched when it comes near. */
export function frameCode({ frame, title }: FrameCode): string {
  return `<iframe src="${quoted(frame)}" title="${quoted(title)}" width="100%" height="${frameSize.height}" frameborder="0" allow="autoplay; fullscreen" loading="lazy"></iframe>`;
}
