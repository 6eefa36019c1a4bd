import { parseSongFile } from '../core/song.ts';
import type { LoadError, LoadErrorCode } from './load-error.ts';
import { resolveAddress } from './resolve-address.ts';

/** What is wrong with an address, and how to mend it. */
type Predicate = (error: LoadError) => string;

const page = 'is a web page (HTML) and not what was asked for: check the address';
const noAddress = 'is no address to load from: give one that begins with https:// or is relative to the page';
const tooLarge = 'is too large (5 MB, 5000 lines): check that it is the right file';

const predicates: Record<LoadErrorCode, Predicate> = {
  'not-found': ({ cause }) => `was not found (${String(cause)}): check the address, and that the file is published`,
  unreachable: ({ cause }) => {
    if (cause === undefined) return noAddress;
    if (typeof cause === 'number')
      return `was refused by its server (${cause}): check who may read it, or try again later`;
    // The platform does not tell a page whether the network failed or CORS forbids the answer.
    return 'could not be reached: check the address and the network, and that its server lets this site read it (CORS)';
  },
  timeout: ({ cause }) => `did not arrive within ${String(cause)} s: try again, or look at its server`,
  'not-json': badSongFile,
  'bad-song-file': badSongFile,
  'no-lyrics': ({ cause }) => {
    if (typeof cause !== 'string') return 'has no lyrics: give it an .lrc file';
    return isWebPage(cause) ? page : 'holds no line of lyrics: write each as [00:12.00]text';
  },
  'lyrics-too-large': () => tooLarge,
  'audio-not-found': () => 'was not found: check the address',
  'audio-not-playable': () => 'cannot be played: offer it as M4A (AAC)',
  'audio-cross-origin': () => 'is refused: let its server send Access-Control-Allow-Origin',
  'nothing-to-load': ({ address }) => (address ? noAddress : 'has nothing to load: give it src, or audio and lyrics'),
};

function badSongFile({ address, cause }: LoadError): string {
  if (typeof cause !== 'string') return tooLarge;
  if (isWebPage(cause)) return page;
  const { problems } = parseSongFile(cause, (other) => resolveAddress(other, address));
  const worst = problems.find(({ severity }) => severity === 'error');
  return `cannot be used: ${worst?.message} ${worst?.hint}`.replace(/\.$/, '');
}

/** A server that has no such file may answer with its own page, as if all were well. */
export function isWebPage(text: string): boolean {
  return /^\s*<(!doctype|html)/i.test(text);
}

/** Gives an error its `message`: one English sentence with the address and the mend. */
export function explainLoadError(error: LoadError): LoadError {
  error.message = `${error.address || 'The song'} ${predicates[error.code](error)}.`;
  return error;
}
