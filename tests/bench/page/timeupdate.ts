import type { Subject } from './subject.ts';
import { parameter } from './subject.ts';

/** The highlighter of most tutorials: an audio element, a list, and the event `timeupdate`. */
async function mount(): Promise<Subject> {
  const lrc = await (await fetch(parameter('lyrics') ?? '')).text();
  const lines = [...lrc.matchAll(/^\[(\d+):([\d.]+)\](.*)$/gmu)].map(([, minutes, seconds, text]) => ({
    start: Number(minutes) * 60 + Number(seconds),
    text: text ?? '',
  }));
  const audio = new Audio(parameter('audio'));
  const root = document.body.appendChild(document.createElement('ol'));
  for (const { text } of lines) root.appendChild(document.createElement('li')).textContent = text;
  audio.addEventListener('timeupdate', () => {
    const current = lines.findLastIndex(({ start }) => start <= audio.currentTime);
    for (const [index, item] of [...root.children].entries()) item.classList.toggle('current', index === current);
  });
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
    litLine: () => [...root.children].findIndex((line) => line.matches('.current')),
    root,
  };
}

window.subject = mount();
