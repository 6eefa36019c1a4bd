import type { Words } from './all-words.ts';
import { addedWords } from './languages.ts';
import { loadedWords } from './loaded-words.ts';

/** By what a page has added. */
const completed = new WeakMap<object, Words>();

/** All words in a language that a player has: it takes one only when its words have been loaded. */
export function wordsIn(language: string): Words {
  const own = loadedWords(language) ?? loadedWords('ja') ?? loadedWords('en');
  if (!own) throw new Error('No words have been loaded.');
  const added = addedWords(language);
  if (!added) return own;
  const words = completed.get(added) ?? complete(own, added, language);
  completed.set(added, words);
  return words;
}

/** Our words, with those of a page in their places where they are of the same kind. */
function complete<Group extends object>(own: Group, given: object, path: string): Group {
  const theirs = new Map<string, unknown>(Object.entries(given));
  const entries = Object.entries(own).map(([key, word]: [string, unknown]) => {
    const other = theirs.get(key);
    return [key, completeWord(word, other, `${path}: ${key}`)];
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each entry is of the kind that stood in its place
  return Object.fromEntries(entries) as Group;
}

function completeWord(own: unknown, given: unknown, path: string): unknown {
  if (given === undefined || given === null) return own;
  if (isMaker(own) && isMaker(given)) return (...values: unknown[]) => make(given, values, path) ?? own(...values);
  if (isGroup(own) && isGroup(given)) return complete(own, given, path);
  if (typeof own === 'string' && typeof given === 'string') return given;
  warn(`${path} is no ${typeof own === 'string' ? 'text' : typeof own}`);
  return own;
}

type Maker = (...values: unknown[]) => unknown;
const isMaker = (word: unknown): word is Maker => typeof word === 'function';
const isGroup = (word: unknown): word is object => typeof word === 'object' && word !== null;

/** What a page's function says; undefined where it fails: a player goes on all the same. */
function make(given: Maker, values: unknown[], path: string): string | undefined {
  try {
    const said = given(...values);
    if (typeof said === 'string') return said;
    warn(`${path} makes no text`);
  } catch (error) {
    warn(`${path} throws ${String(error)}`);
  }
  return undefined;
}

const warned = new Set<string>();

/** Tells the page's author, once for each word. */
function warn(fault: string): void {
  if (warned.has(fault)) return;
  warned.add(fault);
  // oxlint-disable-next-line no-console -- the console is where the author of a page looks
  console.warn(`oboeuta: the word ${fault}; ours is used.`);
}
