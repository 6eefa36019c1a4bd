import { decodeText } from '../core/text-decoding.ts';
import { LoadError } from './load-error.ts';

export type TextKind = 'song' | 'lyrics' | 'cards';

export interface Fetching {
  signal: AbortSignal;
  /** Seconds for each file. */
  timeout: number;
}

/** In bytes. A text that is larger is refused before it has arrived whole. */
const largestText = 5_000_000;

/** The text at an address, and where that was found in the end. */
export async function fetchText(
  address: string,
  kind: TextKind,
  { signal, timeout }: Fetching,
): Promise<{ content: string; address: string }> {
  const either = AbortSignal.any([signal, AbortSignal.timeout(timeout * 1000)]);
  try {
    const response = await fetch(address, { signal: either });
    const { ok, status, url } = response;
    const bytes = await readBytes(response);
    if (!ok) throw new LoadError(status === 404 || status === 410 ? 'not-found' : 'unreachable', address, status);
    if (bytes.length > largestText)
      throw new LoadError(kind === 'lyrics' ? 'lyrics-too-large' : 'bad-song-file', address);
    return { content: decodeText(bytes), address: url || address };
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof LoadError) throw cause;
    throw either.aborted ? new LoadError('timeout', address, timeout) : new LoadError('unreachable', address, cause);
  }
}

/** All of a text that is not too large, and the beginning of one that is. */
async function readBytes({ body }: Response): Promise<Uint8Array> {
  const reader = body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  while (size <= largestText) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read one part after the other
    const part = await reader?.read();
    if (!part?.value) break;
    size += part.value.length;
    chunks.push(part.value);
  }
  await reader?.cancel();
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
