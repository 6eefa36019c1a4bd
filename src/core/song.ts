import type { Card } from './cards.ts';
import type { Lyrics } from './lyrics.ts';

/** One encoding of the same audio. */
export interface AudioSource {
  /** An address; in a `Song` it is absolute. */
  src: string;
  /** A MIME type with codecs, such as `audio/ogg; codecs=opus`. */
  type?: string;
}

export interface SongLink {
  label: string;
  /** http or https. */
  href: string;
}

export interface SongCredit {
  role: string;
  name: string;
  license?: string;
  href?: string;
}

/** What `song.json` says of a song, whichever way the song was given. */
export interface SongDetails {
  /** The key of a learner's progress. */
  id: string;
  title: string;
  artist?: string;
  /** BCP 47, such as `ja`. */
  language: string;
  exam?: string;
  tags: string[];
  /** In the author's order of preference. */
  audio: AudioSource[];
  /** The song without its voice. */
  instrumental: AudioSource[];
  /** Four channels: voice L R, band L R. */
  stems: AudioSource[];
  cover?: string;
  links: SongLink[];
  credits: SongCredit[];
}

/** `song.json` as it was read: addresses as written. */
export interface SongFile extends SongDetails {
  lyrics: string;
  cards?: string;
  /** Keys we do not know, kept. */
  other: Record<string, unknown>;
}

/** A song in memory, ready to be played: addresses absolute, texts parsed. */
export interface Song extends SongDetails {
  lyrics: Lyrics;
  cards: Card[];
}
