import { measureFirstSound } from './measure-first-sound.ts';
import { measureLateness } from './measure-lateness.ts';
import { mountAndUnmount } from './measure-mounts.ts';
import { measureSweep } from './measure-sweep.ts';
import { measureFirstHighlight, measureSeeks } from './measure-thousand-lines.ts';
import { measureVocals } from './measure-vocals.ts';

/** All measurements, by name, for the program that drives the page. */
const bench = {
  measureFirstSound,
  measureLateness,
  measureSweep,
  measureFirstHighlight,
  measureSeeks,
  measureVocals,
  mountAndUnmount,
};
export type Bench = typeof bench;

Object.assign(window, { bench });
