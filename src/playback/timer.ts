/** Wall time, in milliseconds. A test moves it by hand. */
export interface Timer {
  now(): number;
  /** Returns what takes it back. */
  after(milliseconds: number, callback: () => void): () => void;
}

export const wallTimer: Timer = {
  now: () => performance.now(),
  after(milliseconds, callback) {
    const id = setTimeout(callback, milliseconds);
    return () => clearTimeout(id);
  },
};
