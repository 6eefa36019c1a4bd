import { type Fetching, fetchText, type TextKind } from './fetch-text.ts';
import { LoadError } from './load-error.ts';
import { resolveAddress } from './resolve-address.ts';

/** A part of a song: its text, or what was parsed from one, or where it is to be had. What is given goes before an address. */
export interface Part<Parsed> {
  given?: string | Parsed | undefined;
  address?: string | undefined;
}

/** A part that is there. */
export interface PartRead<Parsed> {
  content: string | Parsed;
  /** Where it came from in the end, after redirects; empty where it was given. */
  address: string;
}

/** @throws {LoadError} for whatever goes wrong; the signal's reason where that is aborted */
export async function readPart<Parsed>(
  { given, address }: Part<Parsed>,
  kind: TextKind,
  base: string,
  fetching: Fetching,
): Promise<PartRead<Parsed>> {
  if (given !== undefined) return { content: given, address: '' };
  const absolute = address && resolveAddress(address, base);
  if (absolute) return fetchText(absolute, kind, fetching);
  if (kind === 'song') throw new LoadError('nothing-to-load', address);
  throw new LoadError(address ? 'unreachable' : 'no-lyrics', address);
}
