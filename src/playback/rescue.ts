import type { SoundFailure } from './sound.ts';
import type { SourceChoice } from './source-choice.ts';
import { isWebPage } from './web-page.ts';

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
    refused.set(choice, fetched);
    return fetched;
  }
  const address = URL.createObjectURL(fetched);
  signal.addEventListener('abort', () => URL.revokeObjectURL(address));
  return { ...choice, whole: true, open: () => choice.open(signal, address) };
}

async function fetchWhole(src: string, signal: AbortSignal): Promise<Blob | SoundFailure> {
  const response = await fetch(src, { signal }).catch(() => undefined);
  if (!response) return { kind: (await answersOthers(src, signal)) ? 'cross-origin' : 'network', src };
  if (!response.ok) return { kind: 'network', src, answer: response.status };
  const whole = await response.blob().catch(() => undefined);
  if (whole && isWebPage(await whole.slice(0, 512).text())) return { kind: 'network', src, answer: 'page' };
  return whole ?? { kind: 'network', src };
}

/** Whether a server answers only where its answer may not be read: it refuses by CORS, whatever it has there. */
function answersOthers(src: string, signal: AbortSignal): Promise<boolean> {
  return fetch(src, { method: 'HEAD', mode: 'no-cors', signal }).then(
    () => true,
    () => false,
  );
}
