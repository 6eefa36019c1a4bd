import type { Subject } from './subject.ts';
import { parameter } from './subject.ts';

/** Nothing but the sound: what a playing page costs anyway. */
const audio = new Audio(parameter('audio'));
const subject: Subject = {
  media: () => audio,
  play: () => void audio.play(),
  pause: () => audio.pause(),
  seek: (time) => {
    audio.currentTime = time;
  },
  setRate: (rate) => {
    audio.playbackRate = rate;
  },
  litLine: () => -1,
  root: document.body,
};

window.subject = Promise.resolve(subject);
