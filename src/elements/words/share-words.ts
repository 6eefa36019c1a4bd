import type { ShareWay } from '../share-code.ts';

/** The words of the dialog in which a song is passed on. */
export interface ShareWords {
  link: string;
  /** A time is written `1:05`; a card is named by its title. */
  places: { song: string; time(time: string): string; line(time: string): string; card(title: string): string };
  noLink: string;
  copy: string;
  copied: string;
  selected: string;
  send: string;
  code: string;
  ways: Record<ShareWay, string>;
  hints: Record<ShareWay, string>;
  /** Said of a code that cannot begin at the place that was chosen. */
  fromTheStart: string;
  /** What the owner of a site puts into it. */
  siteTag: string;
  noCode: string;
  preview: string;
}
