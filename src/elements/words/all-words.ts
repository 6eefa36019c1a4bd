import type { KeyWords } from './key-words.ts';
import type { LateWords } from './late-words.ts';
import type { LoopWords } from './loop-words.ts';
import type { PracticeWords } from './practice-words.ts';
import type { SearchWords } from './search-words.ts';
import type { SettingsWords } from './settings-words.ts';
import type { ShareWords } from './share-words.ts';

/** All words of the interface in one language, by where they stand. */
export interface Words {
  player: LateWords;
  loop: LoopWords;
  keys: KeyWords;
  practice: PracticeWords;
  search: SearchWords;
  settings: SettingsWords;
  share: ShareWords;
}

/** Some of the words. A word is a text, or a function that makes one of values. */
type SomeOf<Group> = {
  readonly [Key in keyof Group]?: Group[Key] extends string | ((...values: never[]) => string)
    ? Group[Key]
    : SomeOf<Group[Key]>;
};

/** What a page says in a language of its own: as many words as it likes. */
export type AddedWords = SomeOf<Words>;
