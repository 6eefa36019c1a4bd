import type { Subject } from './subject.ts';
import { parameter, until } from './subject.ts';

/** APlayer with its own LRC reader. */
interface APlayerInstance {
  audio: HTMLAudioElement;
  play(): void;
  pause(): void;
  seek(time: number): void;
}
declare const APlayer: new (options: object) => APlayerInstance;

async function mount(): Promise<Subject> {
  const container = document.body.appendChild(document.createElement('div'));
  const lrc = await (await fetch(parameter('lyrics') ?? '')).text();
  const song = { name: 'ResNet', artist: 'Mei', url: parameter('audio'), lrc };
  const player = new APlayer({ container, lrcType: 1, audio: [song], volume: 1 });
  const root = await until(() => container.querySelector('.aplayer-lrc-contents'), 'the lines');
  return {
    media: () => player.audio,
    play: () => player.play(),
    pause: () => player.pause(),
    seek: (time) => player.seek(time),
    setRate: (rate) => {
      player.audio.playbackRate = rate;
    },
    litLine: () => [...root.children].findIndex((line) => line.matches('.aplayer-lrc-current')),
    root,
  };
}

window.subject = mount();
