import type { SoundFailure } from './sound.ts';

/**
 * Fetches a whole audio file. That mends playing from a server without byte ranges, and it tells why an element could not play: the
 * element itself does not say. Resolves with the kind of failure where nothing comes, and never rejects.
 */
export async function fetchWholeAudio(src: string, signal: AbortSignal): Promise<Blob | SoundFailure['kind']> {
  const answer = await fetch(src, { signal }).catch(() => undefined);
  if (!answer) return (await answersOthers(src, signal)) ? 'cross-origin' : 'network';
  return answer.ok ? answer.blob().catch(() => 'network' as const) : 'network';
}

/** A server that answers only where its answer may not be read refuses by CORS. */
function answersOthers(src: string, signal: AbortSignal): Promise<boolean> {
  return fetch(src, { method: 'HEAD', mode: 'no-cors', signal }).then(
    () => true,
    () => false,
  );
}
