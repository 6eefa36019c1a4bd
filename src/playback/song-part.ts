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
  if (!address) throw new LoadError(kind === 'lyrics' ? 'no-lyrics' : 'nothing-to-load');
  const absolute = resolveAddress(address, base);
  if (!absolute) throw new LoadError(kind === 'song' ? 'nothing-to-load' : 'unreachable', address);
  return fetchText(absolute, kind, fetching);
}
