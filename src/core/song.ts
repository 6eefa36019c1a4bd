import type { Card } from './cards.ts';
import type { Lyrics } from './lyrics.ts';
import type { Problem } from './problem.ts';
import { slug } from './slug.ts';

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

type Values = Readonly<Record<string, unknown>>;

/** How the entries of each list are to be written, for the author who wrote one otherwise. */
const forms = {
  audio: '{ "src": "song.m4a", "type": "audio/mp4" }',
  instrumental: '{ "src": "instrumental.m4a", "type": "audio/mp4" }',
  stems: '{ "src": "stems.m4a", "type": "audio/mp4" }',
  tags: '"CNN"',
  links: '{ "label": "YouTube", "href": "https://…" }',
  credits: '{ "role": "voice", "name": "…", "license": "CC BY 3.0", "href": "https://…" }',
};

/**
 * Reads a `song.json`. Never throws. Where a list is expected, a single entry is a list of one; where an entry is expected, a text
 * stands for its main part: `"audio": "song.m4a"`.
 */
export function parseSongFile(text: string): ParsedSongFile {
  const problems: Problem[] = [];
  const values = parseObject(text, problems);
  return { song: values && readSongFile(values, problems), problems };
}

function parseObject(text: string, problems: Problem[]): Values | undefined {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (isObject(json)) return json;
    const message = 'The song file is not one object.';
    problems.push({ severity: 'error', code: 'not-an-object', message, hint: 'Write it as { "title": …, … }.' });
  } catch (error) {
    const message = `The song file is not JSON: ${String(error)}.`;
    const hint = 'Look for a comma or a quotation mark that is missing or one too many.';
    const position = /position (\d+)/.exec(message)?.[1];
    const line = position && text.slice(0, Number(position)).split('\n').length;
    problems.push({ severity: 'error', code: 'not-json', message, hint, ...(line && { line }) });
  }
  return undefined;
}

function readSongFile(values: Values, problems: Problem[]): SongFile | undefined {
  const { id, title, ...details } = readDetails(values, problems);
  const lyrics = readText(values, 'lyrics', problems);
  const cards = readText(values, 'cards', problems);
  for (const [key, value] of Object.entries({ title, audio: details.audio[0], lyrics })) {
    if (value) continue;
    const hint = `Add "${key}" to the song file.`;
    problems.push({ severity: 'error', code: 'missing-key', message: `The song has no "${key}".`, hint });
  }
  if (!title || !details.audio.length || !lyrics) return undefined;
  const other = Object.fromEntries(Object.entries(values).filter(([key]) => !known.has(key)));
  return { ...details, id: id ?? slug(title), title, lyrics, ...(cards && { cards }), other };
}

const texts = ['id', 'title', 'artist', 'language', 'exam', 'cover', 'lyrics', 'cards'];
const known = new Set([...texts, ...Object.keys(forms)]);

/**
 * The details of a song among values that came from outside. What cannot be used is left out and told in `problems`; no address
 * of a link or a credit is left that could run a script.
 */
export function readDetails(values: Values, problems: Problem[]): GivenDetails {
  const text = (key: string) => readText(values, key, problems);
  const list = <T>(key: keyof typeof forms, main: string, read: (entry: Values) => T | undefined): T[] =>
    asList(values[key]).flatMap((entry) => {
      const item = read(isObject(entry) ? entry : { [main]: entry });
      if (item === undefined) problems.push(badEntry(key, entry));
      return item === undefined ? [] : [item];
    });
  const [id, title, artist, exam, cover] = ['id', 'title', 'artist', 'exam', 'cover'].map(text);
  return {
    ...(id && { id }),
    ...(title && { title }),
    ...(artist && { artist }),
    language: text('language') ?? 'ja',
    ...(exam && { exam }),
    ...(cover && { cover }),
    tags: list('tags', 'name', ({ name }) => asText(name)),
    audio: list('audio', 'src', readSource),
    instrumental: list('instrumental', 'src', readSource),
    stems: list('stems', 'src', readSource),
    links: list('links', 'href', readLink),
    credits: list('credits', 'name', (entry) => readCredit(entry, problems)),
  };
}

function readSource(entry: Values): AudioSource | undefined {
  const src = asText(entry['src']);
  const type = asText(entry['type']);
  return src ? { src, ...(type && { type }) } : undefined;
}

function readLink({ label, href }: Values): SongLink | undefined {
  const address = asText(href);
  return address && isSafe(address) ? { label: asText(label) ?? address, href: address } : undefined;
}

/** A credit whose address is left out still names whom it is due to. */
function readCredit(entry: Values, problems: Problem[]): SongCredit | undefined {
  const [role = '', name, license, href] = ['role', 'name', 'license', 'href'].map((key) => asText(entry[key]));
  if (!name) return undefined;
  const safe = !href || isSafe(href);
  if (!safe) problems.push(badEntry('credits', href));
  return { role, name, ...(license && { license }), ...(href && safe && { href }) };
}

function badEntry(key: keyof typeof forms, entry: unknown): Problem {
  const message = `"${key}" holds ${JSON.stringify(entry)}, which cannot be used.`;
  return { severity: 'warning', code: 'bad-entry', message, hint: `Write it as ${forms[key]}.` };
}

function readText(values: Values, key: string, problems: Problem[]): string | undefined {
  const value = values[key] ?? undefined;
  const text = asText(value);
  if (value !== undefined && text === undefined) {
    const hint = `Write "${key}": "…".`;
    problems.push({ severity: 'warning', code: 'not-a-text', message: `"${key}" is not a text, or empty.`, hint });
  }
  return text;
}

/** Whether an address is relative, http or https, spelt in any way that a browser would understand. */
function isSafe(address: string): boolean {
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(address.replace(/^[^!-\uffff]+|[\t\n\r]/g, ''))?.[0];
  return !scheme || /^https?:$/i.test(scheme);
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value ?? []].flat();
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
