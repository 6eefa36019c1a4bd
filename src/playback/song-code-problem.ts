import type { Problem } from '../core/problem.ts';

export type SongCodeFault = 'bad-song-code' | 'newer-song-code' | 'song-code-too-large' | 'bad-audio-address';

export interface SongCodeProblem extends Problem {
  readonly code: SongCodeFault;
}

const faults: Record<SongCodeFault, Pick<Problem, 'message' | 'hint'>> = {
  'bad-song-code': {
    message: 'The song in this address cannot be read.',
    hint: 'Copy the whole address once more: its end may be missing.',
  },
  'newer-song-code': {
    message: 'The song in this address was written by a newer player.',
    hint: 'Reload the page, or bring its player up to date.',
  },
  'song-code-too-large': {
    message: 'The song in this address is too large.',
    hint: 'Keep lyrics and cards below 5 MB, or give them addresses of their own.',
  },
  'bad-audio-address': {
    message: 'This address names no audio.',
    hint: 'Write #audio=https://…&song=…, with the whole address of the audio.',
  },
};

export function songCodeProblem(code: SongCodeFault): SongCodeProblem {
  return { severity: 'error', code, ...faults[code] };
}
