import { parseSongFile } from '../core/song.ts';
import type { LoadError, LoadErrorCode } from './load-error.ts';
import { resolveAddress } from './resolve-address.ts';
import { isWebPage } from './web-page.ts';

/** What is wrong with an address, and how to mend it. */
type Predicate = (error: LoadError) => string;

const page = 'is a web page (HTML) and not what was asked for: check the address';
const noAddress = 'is no address to load from: give one that begins with https:// or is relative to the page';
const tooLarge = 'is too large (5 MB, 5000 lines): check that it is the right file';

const notFound = (status: unknown) =>
  `was not found (${String(status)}): check the address, and that the file is published`;
const refused = (status: unknown) =>
  `was refused by its server (${String(status)}): check who may read it, or try again later`;

const predicates: Record<LoadErrorCode, Predicate> = {
  'not-found': ({ cause }) => notFound(cause),
  unreachable: ({ cause }) => {
    if (cause === undefined) return noAddress;
    if (typeof cause === 'number') return refused(cause);
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
  'audio-not-found': noAudio,
  'audio-not-playable': () => 'cannot be played: offer it as M4A (AAC)',
  // An element plays audio that a page may not read: so there is most likely none.
  'audio-cross-origin': () =>
    'cannot be played, and its server does not let this page see why: check the address; if the audio is there, let its server send Access-Control-Allow-Origin (CORS)',
  'nothing-to-load': ({ address }) => (address ? noAddress : 'has nothing to load: give it src, or audio and lyrics'),
};

function noAudio({ cause }: LoadError): string {
  const answer = cause instanceof Object && 'answer' in cause ? cause.answer : undefined;
  if (answer === 'page') return page;
  if (answer === undefined) return 'could not be reached: check the address and the network';
  return answer === 404 || answer === 410 ? notFound(answer) : refused(answer);
}

function badSongFile({ address, cause }: LoadError): string {
  if (typeof cause !== 'string') return tooLarge;
  if (isWebPage(cause)) return page;
  const { problems } = parseSongFile(cause, (other) => resolveAddress(other, address));
  const worst = problems.find(({ severity }) => severity === 'error');
  return `cannot be used: ${worst?.message} ${worst?.hint}`.replace(/\.$/, '');
}

/** Gives an error its `message`: one English sentence with the address and the mend. */
export function explainLoadError(error: LoadError): LoadError {
  error.message = `${error.address || 'The song'} ${predicates[error.code](error)}.`;
  return error;
}
