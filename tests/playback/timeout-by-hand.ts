import { vi } from 'vitest';

/** Lets `AbortSignal.timeout` run in the time of `setTimeout`, so that a test can move it by hand. */
export function takeTimeoutsByHand(): void {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new DOMException('It took too long.', 'TimeoutError')), milliseconds);
    return controller.signal;
  });
}
