export type Values = Readonly<Record<string, unknown>>;

/** The text of a key as it may be used: an address made absolute. Nothing where it may not be used. */
export type UseText = (key: string, text: string) => string | undefined;

type Texts<Key extends string> = Partial<Record<Key, string>>;

const firstKeys = ['id', 'title', 'artist', 'language'] as const;
/** An encoding of some audio. */
export const sourceKeys = ['src', 'type'] as const;

/** What the first sound of a song needs to know of it, from values that came from outside. What cannot be used is left out. */
export function readFirstDetails(values: Values, use: UseText) {
  return { language: 'ja', ...readTexts(values, firstKeys, use), audio: readList(values, 'audio', sourceKeys, use) };
}

export function readTexts<Key extends string>(values: Values, keys: readonly Key[], use: UseText): Texts<Key> {
  const texts: Texts<Key> = {};
  for (const key of keys) {
    const value = values[key];
    const given = typeof value === 'string' && value.trim();
    const text = given && use(key, given);
    if (text) texts[key] = text;
  }
  return texts;
}

/** The entries that have at least the first of their keys. */
export function readList<Main extends string, Key extends string>(
  values: Values,
  list: string,
  keys: readonly [Main, ...Key[]],
  use: UseText,
) {
  const [main] = keys;
  return entriesOf(values, list, main)
    .map((entry) => readTexts<Main | Key>(entry, keys, use))
    .filter((texts): texts is Texts<Key> & Record<Main, string> => main in texts);
}

/** One entry is a list of one; a text stands for the main key of an entry. */
export function entriesOf(values: Values, list: string, main: string): Values[] {
  const entries: unknown[] = [values[list] ?? []].flat();
  return entries.map((entry) => Object(typeof entry === 'string' ? { [main]: entry } : entry));
}
