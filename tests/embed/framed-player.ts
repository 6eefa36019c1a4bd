import { onTestFinished, vi } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { createFrame } from '../../src/embed/frame.ts';
import type { FrameOptions, FramePlayer } from '../../src/embed/frame-player.ts';

/** The window of a frame with a player, as the test that made it may see it. */
export type FrameWindow = Window & { player: KaraokePlayer; complaints: string[]; life: AbortController };

export interface FramedPlayer {
  iframe: HTMLIFrameElement;
  frame: FramePlayer;
  /** The player itself. */
  inside: () => FrameWindow;
}

const frameSide = new URL('frame-side.ts', import.meta.url).pathname;
/** What Vitest has put around each dynamic import, and gives to its own page only. */
const vitestImports = 'window.__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() };';

/** @param script runs before all else */
export const playerPage = (script = '') =>
  `<!doctype html><html lang="en"><body><script>${vitestImports}${script}</script><script type="module" src="${frameSide}"></script>`;

/** An iframe that leaves with the test. */
export function putFrame(attributes: Record<string, string>): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  iframe.allow = 'autoplay';
  for (const [name, value] of Object.entries(attributes)) iframe.setAttribute(name, value);
  document.body.append(iframe);
  onTestFinished(() => iframe.remove());
  return iframe;
}

export const insideOf = (iframe: HTMLIFrameElement) => iframe.contentWindow as unknown as FrameWindow;

/** A frame with a player in the page, and its song there. */
export async function mountFrame(options: FrameOptions = {}, script?: string): Promise<FramedPlayer> {
  localStorage.clear();
  const iframe = putFrame({ srcdoc: playerPage(script), width: '800', height: '400' });
  const frame = createFrame(iframe, options);
  onTestFinished(() => frame.destroy());
  await untilSong(frame);
  return { iframe, frame, inside: () => insideOf(iframe) };
}

export async function untilSong(frame: FramePlayer): Promise<void> {
  const isThere = () => frame.song && frame.state?.duration !== undefined;
  await vi.waitUntil(isThere, { timeout: 10_000 });
}
