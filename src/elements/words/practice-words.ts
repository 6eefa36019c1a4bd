import type { PracticeMode } from '../../playback/practice.ts';
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
  stop: string;
  stopPractising: string;
  summary: string;
  allWent: string;
  hard: string;
  tries(count: number): string;
  drillHard: string;
}

const japanese: PracticeWords = {
  mode: 'やり方',
  modes: { repeat: 'くり返し', drill: 'ドリル' },
  explained: {
    repeat: '一行を決めた回数だけ歌って、次の行へ進みます。',
    drill: '0.75 倍から。できたら速く、できなければ遅く。もとの速さでできたら次の行へ。',
  },
  times: '回数',
  timesOf: (times) => (times === Infinity ? '止めるまで' : `${times} 回`),
  where: '練習する所',
  scopes: { line: 'この行', here: 'ここから', song: '曲全体', between: 'A から B まで' },
  lines: (count) => `${count} 行`,
  card: 'カードの言葉',
  start: '始める',
  practising: '練習',
  line: (line) => `${line} 行目`,
  round: (round, times) => (times === Infinity ? `${round} 回目` : `${round} / ${times} 回`),
  speed: (rate) => `${rate} 倍`,
  announceLine: (line, times) => (times === Infinity ? `${line} 行目をくり返します` : `${line} 行目を ${times} 回`),
  announceDrill: (line, rate) => `ドリル、${line} 行目、${rate} 倍`,
  ended: '練習を終えました',
  ask: (line, rate) => `${line} 行目、${rate} 倍。歌えましたか。`,
  passed: 'できた',
  again: 'もう一度',
  stop: 'やめる',
  stopPractising: '練習をやめる',
  summary: 'まとめ',
  allWent: 'どの行も、つまずかずに歌えました。',
  hard: '時間のかかった行',
  tries: (count) => `${count} 回`,
  drillHard: 'この行だけ、もう一度',
};

const english: PracticeWords = {
  mode: 'How',
  modes: { repeat: 'Repeat', drill: 'Drill' },
  explained: {
    repeat: 'Each line is sung so many times, then the next one.',
    drill: 'Starts at 0.75×: faster when it goes, slower when it does not. At full speed, on to the next line.',
  },
  times: 'Times',
  timesOf: (times) => (times === Infinity ? 'Until I stop' : `${times}×`),
  where: 'What',
  scopes: { line: 'This line', here: 'From here', song: 'The whole song', between: 'From A to B' },
  lines: (count) => (count === 1 ? '1 line' : `${count} lines`),
  card: 'Words of a card',
  start: 'Start',
  practising: 'Practice',
  line: (line) => `Line ${line}`,
  round: (round, times) => (times === Infinity ? `time ${round}` : `${round} / ${times}`),
  speed: (rate) => `${rate}×`,
  announceLine: (line, times) =>
    times === Infinity ? `Line ${line}, again and again` : `Line ${line}, ${times} times`,
  announceDrill: (line, rate) => `Drill, line ${line}, ${rate}×`,
  ended: 'Practice ended',
  ask: (line, rate) => `Line ${line} at ${rate}×. Did it go?`,
  passed: 'Got it',
  again: 'Again',
  stop: 'Stop',
  stopPractising: 'Stop practising',
  summary: 'How it went',
  allWent: 'Every line went without a stumble.',
  hard: 'Lines that took longest',
  tries: (count) => `${count} tries`,
  drillHard: 'Drill only these',
};

/** The words in the language (BCP 47) nearest to the one asked for: Japanese for `ja…`, else English. */
export function practiceWordsFor(language: string): PracticeWords {
  return language.toLowerCase().startsWith('ja') ? japanese : english;
}
