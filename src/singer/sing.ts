import { formatProblem } from '../core/problem.ts';
import { readSongScore, writeSongLyrics } from './song-score.ts';

const usage = 'Usage: npm run sing -- --lyrics songs/<folder>';

/** Runs the command with what was written behind it. Returns the process's exit code. */
function sing(options: readonly string[], folder: string | undefined): number {
  if (!folder || options.some((option) => option !== '--lyrics') || !options.length) {
    tell(usage);
    return 2;
  }
  const { score, problems } = readSongScore(folder);
  for (const problem of problems) tell(formatProblem(problem));
  if (!score) return 1;
  tell(`${writeSongLyrics(folder, score)}: ${score.lines.length} lines of lyrics`);
  return 0;
}

const tell = (text: string) => process.stderr.write(`${text}\n`);

const words = process.argv.slice(2);
const isOption = (word: string) => word.startsWith('--');
process.exitCode = sing(
  words.filter((word) => isOption(word)),
  words.find((word) => !isOption(word)),
);
