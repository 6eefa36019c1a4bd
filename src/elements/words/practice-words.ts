import type { Answer, PracticeMode } from '../../playback/practice.ts';
import type { ScopeName } from '../practice-scopes.ts';

/** The words of practising. Lines are counted from 1. */
export interface PracticeWords {
  mode: string;
  modes: Record<PracticeMode, string>;
  explained: Record<PracticeMode, string>;
  times: string;
  timesOf(times: number): string;
  where: string;
  scopes: Record<ScopeName, string>;
  lines(count: number): string;
  card: string;
  start: string;
  practising: string;
  line(line: number): string;
  round(round: number, times: number): string;
  speed(rate: number): string;
  announceLine(line: number, times: number): string;
  announceDrill(line: number, rate: number): string;
  ended: string;
  ask(line: number, rate: number): string;
  passed: string;
  again: string;
  answered(answer: Answer, rate: number): string;
  hearFirst: string;
  stop: string;
  stopPractising: string;
  summary: string;
  allWent: string;
  hard: string;
  tries(count: number): string;
  drillHard: string;
}
