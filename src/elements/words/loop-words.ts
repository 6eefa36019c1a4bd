/** What is said of a loop. A time is written `1:05.3`. */
export interface LoopWords {
  start: string;
  end: string;
  /** Where an end of the loop is, and what is sung there. */
  endAt(time: string, line: string): string;
  set(start: string, end: string): string;
  off: string;
  /** Beside a stretch that is being drawn on the seek bar: how to go on. */
  drag: string;
  /** The button that loops so many lines. */
  lines(count: number): string;
  /** Of a line, while so many are picked by keyboard. */
  picked(count: number): string;
}
