/** What went wrong on the way from an address to a song. */
export type LoadErrorCode =
  | 'not-found'
  | 'unreachable'
  | 'timeout'
  | 'not-json'
  | 'bad-song-file'
  | 'no-lyrics'
  | 'lyrics-too-large'
  | 'audio-not-found'
  | 'audio-not-playable'
  | 'audio-cross-origin'
  | 'nothing-to-load';

/** The one error of a load that failed. Its `message` is a sentence with the address and the mend by the time that a page hears of it. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  declare readonly code: LoadErrorCode;
  declare readonly address: string;

  /**
   * @param code what went wrong
   * @param address the address that failed, or ''
   * @param cause what was met there: the error of the platform, the status of the answer, the text that came, the seconds waited
   */
  constructor(code: LoadErrorCode, address = '', cause?: unknown) {
    super(`${code} ${address}`, { cause });
    this.code = code;
    this.address = address;
  }
}
