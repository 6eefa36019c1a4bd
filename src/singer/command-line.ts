/** What is wanted of which song folder. */
export interface Command {
  /** `render` makes all files, `lyrics` only `lyrics.lrc`, `check` measures what is there. */
  task: 'render' | 'lyrics' | 'check';
  folder: string;
}

const flags: Record<string, Command['task']> = { '--lyrics': 'lyrics', '--check': 'check' };

export const usage = `npm run sing songs/<slug>               makes the lyrics and the audio of a song from its score.txt
npm run sing -- --lyrics songs/<slug>   writes only lyrics.lrc; needs no tools
npm run sing -- --check songs/<slug>    measures pitch, timing, loudness and balance of what was made`;

const isFlag = (word: string) => word.startsWith('-');

/** Reads the words behind the command; one sentence says what is wrong with them. */
export function parseCommand(words: readonly string[]): Command | { mistake: string } {
  const unknown = words.find((word) => isFlag(word) && !Object.hasOwn(flags, word));
  if (unknown !== undefined) return { mistake: `There is no option ${unknown}.` };
  const tasks = words.filter(isFlag).map((word) => flags[word] ?? 'render');
  if (new Set(tasks).size > 1) return { mistake: 'One thing at a time: --lyrics or --check.' };
  const [folder, ...others] = words.filter((word) => !isFlag(word));
  if (folder === undefined) return { mistake: 'Name the folder of a song.' };
  if (others.length > 0) return { mistake: `One song at a time: ${folder}, or ${others.join(', ')}.` };
  return { task: tasks[0] ?? 'render', folder };
}
