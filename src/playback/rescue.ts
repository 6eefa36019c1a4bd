import type { SoundFailure } from './sound.ts';
import type { SourceChoice } from './source-choice.ts';

/** Choices that could not be fetched as a whole, so that it is not tried at each seek. */
const refused = new WeakMap<SourceChoice, SoundFailure>();

/**
 * Finds what to open where the element has given a choice up, or cannot reach a place in it: the next choice if nothing of this one
 * has come, else the whole of it from memory. That mends playing from a server without byte ranges, and where it fails it tells why
 * the element could not play: the element itself does not say. The memory is freed when the signal aborts. Never rejects.
 */
export async function findInstead(
  failed: SourceChoice,
  element: HTMLAudioElement,
  signal: AbortSignal,
): Promise<SourceChoice | SoundFailure> {
  const { among, src, whole } = failed;
  if (whole) return { kind: 'format', src };
  if (element.readyState > 0) return findWhole(failed, signal);
  return among[among.indexOf(failed) + 1] ?? findWhole(among[0] ?? failed, signal);
}

async function findWhole(choice: SourceChoice, signal: AbortSignal): Promise<SourceChoice | SoundFailure> {
  const known = refused.get(choice);
  if (known) return known;
  const { src } = choice;
  const fetched = await fetchWhole(src, signal);
  if (!(fetched instanceof Blob)) {
    const failure = { kind: fetched, src };
    refused.set(choice, failure);
    return failure;
  }
  const address = URL.createObjectURL(fetched);
  signal.addEventListener('abort', () => URL.revokeObjectURL(address));
  return { ...choice, whole: true, open: () => choice.open(signal, address) };
}

async function fetchWhole(src: string, signal: AbortSignal): Promise<Blob | SoundFailure['kind']> {
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
