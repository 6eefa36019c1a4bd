import { decodeText } from '../core/text-decoding.ts';
import { LoadError, type LoadErrorCode } from './load-error.ts';

export type TextKind = 'song' | 'lyrics' | 'cards';

export interface FetchedText {
  text: string;
  /** Where it came from in the end, after redirects. */
  address: string;
}

/** In bytes. A text that is larger is refused before it has arrived whole. */
const largestText = 5_000_000;

/** `predicate` says what is wrong with the address, and how to mend it. */
export function loadError(code: LoadErrorCode, address: string, predicate: string, cause?: unknown): LoadError {
  return new LoadError(code, address, `${address || 'The song'} ${predicate}.`, { cause });
}

/** A controller that is aborted with `signal`. Whoever asks for it aborts it when done, and so takes the listener away. */
export function follow(signal: AbortSignal): AbortController {
  const follower = new AbortController();
  const abort = () => follower.abort(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { signal: follower.signal });
  return follower;
}

/**
 * Fetches and decodes a text.
 * @param timeout in seconds, for the whole of it
 * @throws {LoadError} for whatever goes wrong; the signal's reason where that is aborted
 */
export async function fetchText(
  address: string,
  kind: TextKind,
  signal: AbortSignal,
  timeout: number,
): Promise<FetchedText> {
  const fetching = follow(signal);
  const giveUp = () =>
    fetching.abort(
      loadError('timeout', address, `did not arrive within ${timeout} s: try again, or look at its server`),
    );
  const timer = setTimeout(giveUp, timeout * 1000);
  try {
    const response = await fetch(address, { signal: fetching.signal });
    if (!response.ok) throw refused(address, response.status);
    const text = decodeText(await readBytes(response, address, kind));
    requireNoPage(text, address, kind);
    return { text, address: response.url || address };
  } catch (cause) {
    fetching.signal.throwIfAborted();
    throw cause instanceof LoadError ? cause : unreachable(address, cause);
  } finally {
    clearTimeout(timer);
    fetching.abort();
  }
}

/** @throws {LoadError} if a text of this size, in bytes, is too large */
export function requireSize(size: number, address: string, kind: TextKind): void {
  if (size > largestText) throw tooLarge(address, kind);
}

export function tooLarge(address: string, kind: TextKind): LoadError {
  const code = kind === 'lyrics' ? 'lyrics-too-large' : 'bad-song-file';
  return loadError(code, address, `is too large for ${kind} (5 MB, 5000 lines): check that it is the right file`);
}

async function readBytes(response: Response, address: string, kind: TextKind): Promise<Uint8Array> {
  requireSize(Number(response.headers.get('content-length')), address, kind);
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read one part after the other
    const part = await reader?.read();
    if (!part?.value) break;
    size += part.value.length;
    requireSize(size, address, kind);
    chunks.push(part.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** A server that has no such file may answer with its own page, as if all were well. */
function requireNoPage(text: string, address: string, kind: TextKind): void {
  if (!/^\s*<(!doctype|html)/i.test(text)) return;
  const code = kind === 'lyrics' ? 'no-lyrics' : 'not-json';
  throw loadError(code, address, `is a web page (HTML) and no ${kind} file: check the address`);
}

function refused(address: string, status: number): LoadError {
  return status === 404 || status === 410
    ? loadError('not-found', address, `was not found (${status}): check the address, and that the file is published`)
    : loadError(
        'unreachable',
        address,
        `was refused by its server (${status}): check who may read it, or try again later`,
      );
}

/** The platform does not tell a page whether the network failed or CORS forbids the answer. */
function unreachable(address: string, cause: unknown): LoadError {
  const mend = 'check the address and the network, and that its server lets this site read it (CORS)';
  return loadError('unreachable', address, `could not be reached: ${mend}`, cause);
}
