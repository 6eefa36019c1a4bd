import type { Player } from '../playback/player.ts';
import { keepOnMusic } from './media-animation.ts';

/** Seconds: one for each dot. */
const lasting = 3;

/** Three dots above a line that go out one by one in the last three seconds of the rest before it, until the signal aborts. */
export function countDown(place: HTMLElement, end: number, player: Player, signal: AbortSignal): void {
  const dots = document.createElement('span');
  dots.className = 'countdown';
  dots.setAttribute('part', 'countdown');
  dots.setAttribute('aria-hidden', 'true');
  dots.textContent = '●●●';
  place.append(dots);
  const frames = [0, 1, 2, 3].map((gone) => ({
    clipPath: `inset(0 ${(gone * 100) / lasting}% 0 0)`,
    easing: 'steps(1)',
  }));
  const animation = dots.animate(frames, { duration: lasting * 1000, fill: 'both' });
  keepOnMusic(animation, player, end - lasting, signal);
  signal.addEventListener('abort', () => dots.remove());
}
