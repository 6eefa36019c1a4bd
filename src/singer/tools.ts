import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** The programs that we drive, and Debian's packages that bring them. */
const packageOf = {
  hts_engine: 'htsengine',
  fluidsynth: 'fluidsynth',
  sox: 'sox',
  ffmpeg: 'ffmpeg',
  open_jtalk: 'open-jtalk',
  praat: 'praat',
} as const;

export type Tool = keyof typeof packageOf;

export interface ToolOutput {
  stdout: string;
  stderr: string;
}

const soundfontPackage = 'fluid-soundfont-gm';
const soundfonts = [
  process.env['SOUNDFONT'],
  '/usr/share/sounds/sf2/FluidR3_GM.sf2',
  '/usr/share/soundfonts/FluidR3_GM.sf2',
];

/** Where the General MIDI SoundFont Fluid R3 lies, or the file that `SOUNDFONT` names. */
export const findSoundfont = () => soundfonts.find((file) => file !== undefined && existsSync(file));

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const isInstalled = (tool: Tool) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => isExecutable(join(folder, tool)));

/** What is missing, one sentence each, and how to get it. */
export function findMissingTools(tools: readonly Tool[], isThere: (tool: Tool) => boolean = isInstalled): string[] {
  return tools
    .filter((tool) => !isThere(tool))
    .map((tool) => `${tool} is missing. On Debian it is in the package ${packageOf[tool]}.`);
}

/** The tools that sing and play a song. */
export const toolsOfSinging: Tool[] = ['hts_engine', 'fluidsynth', 'sox', 'ffmpeg'];

/** The tools that measure one. */
export const toolsOfChecking: Tool[] = ['ffmpeg', 'praat', 'hts_engine'];

/** All that a song needs and is not there; the last sentence is the command that brings it. */
export function findMissingParts(tools: readonly Tool[] = toolsOfSinging): string[] {
  const missing = findMissingTools(tools);
  const lacksSound = tools.includes('fluidsynth') && !findSoundfont();
  if (lacksSound) missing.push(`The SoundFont FluidR3_GM.sf2 is missing. On Debian: ${soundfontPackage}.`);
  if (missing.length === 0) return [];
  const packages = [...tools.map((tool) => packageOf[tool]), ...(lacksSound ? [soundfontPackage] : [])];
  return [...missing, `apt-get install -y ${packages.join(' ')}`];
}

const execute = promisify(execFile);
const plentyOfOutput = 64 * 1024 * 1024;

/** What a tool said last, or why it could not be started. */
function saidBy(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  return said === '' ? String(error) : said.split('\n').slice(-3).join(' ');
}

/** Runs a tool to its end. Rejects with what it said last where it fails. */
export async function run(tool: Tool, args: readonly string[]): Promise<ToolOutput> {
  try {
    return await execute(tool, args, { maxBuffer: plentyOfOutput });
  } catch (error) {
    throw new Error(`${tool} failed: ${saidBy(error)}`, { cause: error });
  }
}
