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

/** The one error of a load that failed. `cause` is what the platform said. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly code: LoadErrorCode;
  readonly address: string;

  /**
   * @param code what went wrong; the page's sentence for it stands in `elements/strings.ts`
   * @param address the address that failed, or ''
   * @param message one English sentence with the address and the mend
   */
  constructor(code: LoadErrorCode, address: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.address = address;
  }
}
