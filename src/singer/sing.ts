import { join } from 'node:path';
import { type Problem, formatProblem } from '../core/problem.ts';
import { checkSong } from './check-song.ts';
import { type Command, parseCommand, usage } from './command-line.ts';
import { renderSong } from './render-song.ts';
import type { Score } from './score.ts';
import { checkTexts } from './song-folder.ts';
import { readSongScore, writeSongLyrics } from './song-score.ts';
import { type Tool, findMissingParts, toolsOfChecking, toolsOfSinging } from './tools.ts';

const began = Date.now();
const write = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);
/** A line of progress, with the seconds since the command was given. */
const tell = (message: string) => write(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${message}`);

const complainOf = (problems: readonly Problem[]) => {
  for (const problem of problems) complain(formatProblem(problem));
};

const toolsFor: Record<Command['task'], Tool[]> = { render: toolsOfSinging, check: toolsOfChecking, lyrics: [] };

async function render(score: Score, folder: string): Promise<boolean> {
  await renderSong(score, folder, tell);
  complainOf(await checkTexts(folder));
  tell(`${folder} is made.`);
  return true;
}

async function lyrics(score: Score, folder: string): Promise<boolean> {
  tell(`${writeSongLyrics(folder, score)}: ${score.lines.length} lines of lyrics.`);
  return true;
}

async function check(score: Score, folder: string): Promise<boolean> {
  const { table, holds } = await checkSong(score, folder, tell);
  write(`\n${join(folder)}\n${table}`);
  return holds;
}

const tasks = { render, lyrics, check };

async function work({ task, folder }: Command): Promise<boolean> {
  const missing = findMissingParts(toolsFor[task]);
  for (const sentence of missing) complain(sentence);
  const { score, problems } = readSongScore(folder);
  complainOf(problems);
  return score !== undefined && missing.length === 0 && tasks[task](score, folder);
}

/** Runs the command with what was written behind it. Says whether it succeeded. */
async function sing(words: readonly string[]): Promise<boolean> {
  const command = parseCommand(words);
  if (!('mistake' in command)) return work(command);
  complain(`${command.mistake}\n\n${usage}`);
  return false;
}

try {
  process.exitCode = (await sing(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
