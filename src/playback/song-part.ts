import { resolveAddress } from './complete-song.ts';
import { type FetchedText, fetchText, loadError, requireSize, type TextKind } from './fetch-text.ts';

export type Text = { text: string } | { address: string };

/** A part of a song that was parsed already, or its text, or where that is to be had. */
export type Part<T> = { value: T } | Text;

export interface Fetching {
  signal: AbortSignal;
  /** Seconds for each file. */
  timeout: number;
}

/** The address is empty where the text was given. */
export async function readPart(part: Text, kind: TextKind, base: string, loading: Fetching): Promise<FetchedText> {
  if ('address' in part) return fetchPart(part.address, kind, base, loading);
  requireSize(part.text.length, '', kind);
  return { ...part, address: '' };
}

export async function fetchPart(
  address: string,
  kind: TextKind,
  base: string,
  loading: Fetching,
): Promise<FetchedText> {
  const absolute = address && resolveAddress(address, base);
  if (absolute) return fetchText(absolute, kind, loading.signal, loading.timeout);
  const code = kind === 'song' ? 'nothing-to-load' : 'unreachable';
  throw loadError(
    code,
    address,
    'is no address to load from: give one that begins with https:// or is relative to the page',
  );
}
