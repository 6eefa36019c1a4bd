/** A song without a place of its own: `…/embed/#audio=<address>&song=<its texts, packed>`. */
export { type CodedSong, type DecodedSong, decodeSong, encodeSong } from '../playback/song-code.ts';
export { type SongCodeFault, type SongCodeProblem } from '../playback/song-code-problem.ts';
export { formatSongHash, type HashRead, type HashSong, readSongHash } from '../playback/song-hash.ts';
