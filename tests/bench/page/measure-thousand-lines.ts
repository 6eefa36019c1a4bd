import { until } from './subject.ts';

/** Milliseconds from the arrival of the lyric's last byte in the page's hands to the first lit line. */
export async function measureFirstHighlight(audio: string, lyrics: string): Promise<number> {
  const arrival = watchArrival(lyrics);
  const player = document.createElement('karaoke-player');
  player.setAttribute('audio', audio);
  player.setAttribute('lyrics', lyrics);
  document.body.append(player);
  const root = await until(() => player.shadowRoot?.querySelector('karaoke-lyrics')?.shadowRoot, 'karaoke-lyrics');
  const lit = await litOnce(root, () => root.querySelector('[aria-current]') !== null);
  return lit - (await arrival);
}

/** Milliseconds from `seek()` until the line at that place is lit in the DOM, and until it is laid out as well. */
export async function measureSeeks(
  times: readonly number[],
  lineAt: number,
): Promise<{ lit: number[]; laidOut: number[] }> {
  const player = await until(() => document.querySelector('karaoke-player'), 'karaoke-player');
  const root = await until(() => player.shadowRoot?.querySelector('karaoke-lyrics')?.shadowRoot, 'karaoke-lyrics');
  // What is loaded after the first lines has its say first.
  await customElements.whenDefined('karaoke-seek-bar');
  await new Promise((resolve) => setTimeout(resolve, 500));
  const results = { lit: [] as number[], laidOut: [] as number[] };
  for (const time of times) {
    const line = String(Math.floor(time / lineAt));
    const isThere = () => root.querySelector<HTMLElement>('[aria-current]')?.closest('li')?.dataset['line'] === line;
    const begun = performance.now();
    const lit = litOnce(root, isThere);
    player.seek(time);
    results.lit.push((await lit) - begun);
    root.querySelector('[aria-current]')?.getBoundingClientRect();
    results.laidOut.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return results;
}

/** The moment, in performance time, at which the DOM under `root` first is so. */
function litOnce(root: Node, isSo: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isSo()) return;
      observer.disconnect();
      resolve(performance.now());
    });
    observer.observe(root, { subtree: true, childList: true, attributes: true });
    if (isSo()) resolve(performance.now());
  });
}

/** The moment at which the body of the response from `address` is whole. */
function watchArrival(address: string): Promise<number> {
  return new Promise((resolve) => {
    const load = window.fetch;
    window.fetch = async (...request) => {
      const response = await load(...request);
      if (!response.url.endsWith(address)) return response;
      const body = await response.arrayBuffer();
      resolve(performance.now());
      const { status, headers } = response;
      const whole = new Response(body, { status, headers });
      Object.defineProperty(whole, 'url', { value: response.url });
      return whole;
    };
  });
}
