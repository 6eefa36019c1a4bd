import type { Card } from '../core/cards.ts';
import type { Line } from '../core/lyrics.ts';
import type { Song } from '../core/song.ts';
import type { LoadError } from '../playback/load-error.ts';
import type { PlayerState } from '../playback/player-state.ts';
import type {
  FrameCard,
  FrameError,
  FrameEventDetails,
  FrameEventName,
  FrameLine,
  FrameSong,
  FrameState,
} from './frame-facts.ts';

/** What a player's state says to a host: data alone, and nothing of what the learner has done before. */
export function reportState(state: PlayerState, time: number): FrameState {
  const { phase, duration, playing, waiting, blocked, held, ended, line, card, loop, error } = state;
  const { stops, stopsHidden, continueFrom, rate, volume, muted, repeat } = state;
  return {
    phase,
    time,
    playing,
    waiting,
    blocked,
    held,
    ended,
    line,
    stops,
    stopsHidden,
    continueFrom,
    rate,
    volume,
    muted,
    repeat,
    ...(Number.isFinite(duration) && { duration }),
    ...(card && { card: reportCard(card.card) }),
    ...(loop && { loop: { start: loop.start, end: loop.end } }),
    ...(error && { error: reportError(error) }),
  };
}

export function reportSong({ id, title, artist, language, lyrics, cards }: Song): FrameSong {
  return {
    id,
    title,
    language,
    ...(artist !== undefined && { artist }),
    lines: lyrics.lines.map(reportLine),
    cards: cards.map(reportCard),
  };
}

function reportLine({ start, end, text }: Line): FrameLine {
  return { start, text, ...(Number.isFinite(end) && { end }) };
}

function reportCard({ id, title }: Card): FrameCard {
  return { id, title };
}

function reportError({ code, message }: LoadError): FrameError {
  return { code, message };
}

/** All but `karaoke-progress`, which not every host is told of. */
export type ReportedName = Exclude<FrameEventName, 'karaoke-progress'>;

/** What each event carries out of the frame. */
export const reportEvent: {
  [Name in ReportedName]: (event: HTMLElementEventMap[Name]) => FrameEventDetails[Name];
} = {
  'karaoke-ready': ({ song }) => ({ song: reportSong(song) }),
  'karaoke-play': ({ time }) => ({ time }),
  'karaoke-pause': ({ time }) => ({ time }),
  'karaoke-seek': ({ time }) => ({ time }),
  'karaoke-line-change': ({ index, line }) => ({ index, ...(line && { line: reportLine(line) }) }),
  'karaoke-card-open': ({ card, openedBy }) => ({ card: reportCard(card), openedBy }),
  'karaoke-card-close': ({ card }) => ({ card: reportCard(card) }),
  'karaoke-card-stop': ({ card, time }) => ({ card: reportCard(card), time }),
  'karaoke-card-met': ({ card }) => ({ card: reportCard(card) }),
  'karaoke-song-end': () => ({}),
  'karaoke-song-complete': ({ heard }) => ({ heard }),
  'karaoke-answer': ({ card, question: { prompt, choices, answers: right }, answers, correct, time }) => ({
    card: reportCard(card),
    question: {
      prompt,
      choices: choices.map(({ text, right: isRight }) => ({ text, right: isRight })),
      answers: right,
    },
    answers: [...answers],
    correct,
    time,
  }),
  'karaoke-error': ({ error }) => ({ error: reportError(error) }),
};
