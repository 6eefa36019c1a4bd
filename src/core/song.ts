import type { Card } from './cards.ts';
import type { Lyrics } from './lyrics.ts';
import type { Problem } from './problem.ts';
import { slug } from './slug.ts';
import {
  entriesOf,
  readFirstDetails,
  readList,
  readTexts,
  sourceKeys,
  type UseText,
  type Values,
} from './song-values.ts';

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

export interface ParsedSongFile {
  /** Absent where the text is no JSON object, or lacks title, audio or lyrics. */
  song: SongFile | undefined;
  problems: Problem[];
}

/** What a song says of itself; id and title only where it gives them. */
export type GivenDetails = Omit<SongDetails, 'id' | 'title'> & Partial<Pick<SongDetails, 'id' | 'title'>>;

/** Makes an address absolute; nothing where it is none that may be loaded. */
export type ResolveAddress = (address: string) => string | undefined;

const detailKeys = ['id', 'title', 'artist', 'language', 'exam', 'cover'];
const fileKeys = ['lyrics', 'cards'] as const;
const addressKeys = new Set(['src', 'href', 'cover']);
/** The keys of an entry. An entry without the first one says nothing. */
const lists = {
  tags: ['name'],
  audio: sourceKeys,
  instrumental: sourceKeys,
  stems: sourceKeys,
  links: ['href', 'label'],
  credits: ['name', 'role', 'license', 'href'],
} as const;

/**
 * Reads a `song.json`. Never throws. Where a list is expected, a single entry is a list of one; where an entry is expected, a text
 * stands for its main part: `"audio": "song.m4a"`. Addresses stay as they are written where nothing resolves them.
 */
export function parseSongFile(text: string, resolve: ResolveAddress = (address) => address): ParsedSongFile {
  const problems: Problem[] = [];
  const values = parseObject(text, problems);
  return { song: values && readSongFile(values, problems, resolve), problems };
}

function parseObject(text: string, problems: Problem[]): Values | undefined {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (isObject(json)) return json;
    const message = 'The song file is not one object.';
    problems.push({ severity: 'error', code: 'not-an-object', message, hint: 'Write it as { "title": "…", … }.' });
  } catch (error) {
    const message = `The song file is not JSON: ${String(error)}.`;
    const hint = 'Look for a comma or a quotation mark that is missing or one too many.';
    const position = /position (\d+)/.exec(message)?.[1];
    const line = position && text.slice(0, Number(position)).split('\n').length;
    problems.push({ severity: 'error', code: 'not-json', message, hint, ...(line && { line }) });
  }
  return undefined;
}

function readSongFile(values: Values, problems: Problem[], resolve: ResolveAddress): SongFile | undefined {
  const use = useWith(resolve);
  const { id, title, ...details } = readDetails(values, problems, resolve);
  const { lyrics, cards } = readTexts(values, fileKeys, use);
  problems.push(...findMisfits(values, fileKeys, use));
  for (const [key, value] of Object.entries({ title, audio: details.audio[0], lyrics })) {
    if (value) continue;
    const hint = `Add "${key}" to the song file.`;
    problems.push({ severity: 'error', code: 'missing-key', message: `The song has no "${key}".`, hint });
  }
  if (!title || !details.audio.length || !lyrics) return undefined;
  const known = new Set([...detailKeys, ...fileKeys, ...Object.keys(lists)]);
  const other = Object.fromEntries(Object.entries(values).filter(([key]) => !known.has(key)));
  return { ...details, id: id ?? slug(title), title, lyrics, ...(cards && { cards }), other };
}

/**
 * The details of a song among values that came from outside. What cannot be used is left out and told in `problems`; no address
 * of a link or a credit is left that could run a script.
 */
export function readDetails(values: Values, problems: Problem[], resolve: ResolveAddress): GivenDetails {
  const use = useWith(resolve);
  const { tags, links, credits } = lists;
  problems.push(...findMisfits(values, detailKeys, use), ...findListMisfits(values, use));
  return {
    ...readFirstDetails(values, use),
    ...readTexts(values, ['exam', 'cover'], use),
    tags: readList(values, 'tags', tags, use).map(({ name }) => name),
    instrumental: readList(values, 'instrumental', sourceKeys, use),
    stems: readList(values, 'stems', sourceKeys, use),
    links: readList(values, 'links', links, use).map(({ href, label }) => ({ label: label ?? href, href })),
    credits: readList(values, 'credits', credits, use).map(withRole),
  };
}

function withRole(credit: Omit<SongCredit, 'role'> & { role?: string }): SongCredit {
  return { role: '', ...credit };
}

function useWith(resolve: ResolveAddress): UseText {
  return (key, text) => {
    if (key === 'href' && !isSafe(text)) return undefined;
    return addressKeys.has(key) ? resolve(text) : text;
  };
}

/** Null is a value that is not given. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function findMisfits(values: Values, keys: readonly string[], use: UseText): Problem[] {
  const texts = readTexts(values, keys, use);
  const misfits = keys.filter((key) => isGiven(values[key]) && !texts[key]);
  return misfits.map((key) =>
    misfit(key, values[key], addressKeys.has(key) ? 'a relative address, or https://…' : 'a text'),
  );
}

function findListMisfits(values: Values, use: UseText): Problem[] {
  return Object.entries(lists).flatMap(([list, keys]) => {
    const [main] = keys;
    const entries = entriesOf(values, list, main);
    const bare = entries.filter((entry) => !isGiven(entry[main]));
    const missing = bare.map((entry) => misfit(list, entry, `an object with "${main}"`));
    return entries.flatMap((entry) => findMisfits(entry, keys, use)).concat(missing);
  });
}

function misfit(key: string, value: unknown, form: string): Problem {
  const message = `"${key}" cannot be ${JSON.stringify(value)}.`;
  return { severity: 'warning', code: 'bad-value', message, hint: `Make it ${form}.` };
}

/** Whether an address is relative, http or https, spelt in any way that a browser would understand. */
function isSafe(address: string): boolean {
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(address.replace(/^[^!-\uffff]+|[\t\n\r]/g, ''))?.[0];
  return !scheme || /^https?:$/i.test(scheme);
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
