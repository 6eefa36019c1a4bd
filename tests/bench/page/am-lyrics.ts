import type { Subject } from './subject.ts';
import { parameter, until } from './subject.ts';

/** am-lyrics, driven as its own description says: the time is handed in at each frame. */
declare global {
  interface HTMLElementTagNameMap {
    'am-lyrics': HTMLElement & { ttml: string; currentTime: number };
  }
}

async function mount(): Promise<Subject> {
  const address: string = '/node_modules/@uimaxbai/am-lyrics/dist/src/am-lyrics.js';
  await import(address);
  const element = document.createElement('am-lyrics');
  element.setAttribute('autoscroll', '');
  element.setAttribute('interpolate', '');
  element.ttml = await (await fetch(parameter('lyrics') ?? '')).text();
  // Its text is white, and it wants a box to scroll in.
  document.body.style.background = '#222';
  element.style.cssText = 'display: block; height: 90vh';
  document.body.append(element);
  const audio = new Audio(parameter('audio'));
  const root = await until(() => element.shadowRoot, 'am-lyrics');
  await until(() => root.querySelector('.lyrics-line'), 'the lines');
  const tell = () => {
    element.currentTime = audio.currentTime * 1000;
    if (!audio.paused) requestAnimationFrame(tell);
  };
  audio.addEventListener('play', tell);
  return {
    media: () => audio,
    play: () => void audio.play(),
    pause: () => audio.pause(),
    seek: (time) => {
      audio.currentTime = time;
    },
    setRate: (rate) => {
      audio.playbackRate = rate;
    },
    litLine: () => [...root.querySelectorAll('.lyrics-line')].findIndex((line) => line.matches('.active')),
    root,
  };
}

window.subject = mount();
