export { type Card, type ParsedCards, parseCards, type Question } from '../core/cards.ts';
export { findLateStamps } from '../core/late-stamps.ts';
export { formatLrc } from '../core/lrc-format.ts';
export { type ParsedLyrics, parseLrc } from '../core/lrc.ts';
export { type Line, type Lyrics, type Ruby, type Section, sungEnd, type Voice, type Word } from '../core/lyrics.ts';
export { findOccurrences, type FoundOccurrences, type Occurrence } from '../core/matching.ts';
export { formatProblem, type Problem } from '../core/problem.ts';
export {
  type CardMoment,
  type ContinueFrom,
  createSchedule,
  type Schedule,
  type SchedulePolicy,
  type Stop,
  type Stops,
} from '../core/schedule.ts';
export {
  type AudioSource,
  type ParsedSongFile,
  parseSongFile,
  type Song,
  type SongCredit,
  type SongDetails,
  type SongFile,
  type SongLink,
} from '../core/song.ts';
export { decodeText } from '../core/text-decoding.ts';
export { formatClock } from '../core/time.ts';
export { createTimeline, type Moment, type Timeline } from '../core/timeline.ts';
