/** Gives a checked copy of a value that came from outside, or undefined where it is not what was expected. Never throws. */
export type Reader<T> = (value: unknown) => T | undefined;

/** A field that may be absent. */
type Maybe<T> = Reader<T> & { readonly optional: true };
/** A reader for each field. */
export type Fields = Readonly<Record<string, Reader<unknown> & { readonly optional?: true }>>;
type ReadBy<From> = From extends Reader<infer T> ? T : never;
type Read<From> = {
  [Name in keyof From as From[Name] extends Maybe<unknown> ? never : Name]: ReadBy<From[Name]>;
} & {
  [Name in keyof From as From[Name] extends Maybe<unknown> ? Name : never]?: ReadBy<From[Name]>;
};

export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** A finite number, moved into its bounds. */
export function number(least: number, most: number): Reader<number> {
  return (value) =>
    typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, least), most) : undefined;
}

/** A text, cut to its longest. */
export function text(longest: number): Reader<string> {
  return (value) => (typeof value === 'string' ? value.slice(0, longest) : undefined);
}

export function oneOf<T extends string | number>(...all: readonly T[]): Reader<T> {
  return (value) => all.find((each) => each === value);
}

/** Entries that can all be read; of too many, the first. */
export function list<T>(entry: Reader<T>, longest: number): Reader<T[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const entries = value.slice(0, longest).map((each) => entry(each));
    return entries.every((each): each is Exclude<typeof each, undefined> => each !== undefined) ? entries : undefined;
  };
}

export function maybe<T>(reader: Reader<T>): Maybe<T> {
  return Object.assign((value: unknown) => reader(value), { optional: true as const });
}

/** The values of a call, in order; those too many are left behind. */
export function tuple(...readers: readonly (Reader<unknown> & { readonly optional?: true })[]): Reader<unknown[]> {
  return (values = []) => {
    if (!Array.isArray(values)) return undefined;
    const read = readers.map((reader, index) => reader(values[index]));
    const isWhole = readers.every(
      ({ optional }, index) => read[index] !== undefined || (optional && values[index] === undefined),
    );
    return isWhole ? read : undefined;
  };
}

/** An object of which each field can be read; whatever else it has is left behind. */
export function record<Given extends Fields>(fields: Given): Reader<Read<Given>> {
  return (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const given: Record<string, unknown> = { ...value };
    const read: Record<string, unknown> = {};
    for (const [name, reader] of Object.entries(fields)) {
      if (given[name] === undefined && reader.optional) continue;
      read[name] = reader(given[name]);
      if (read[name] === undefined) return undefined;
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each field has been read by the reader of its name
    return read as Read<Given>;
  };
}

/** The first of these that can read it. */
export function either<Readers extends readonly Reader<unknown>[]>(
  ...readers: Readers
): Reader<ReadBy<Readers[number]>> {
  return (value) => {
    for (const reader of readers) {
      const read = reader(value);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is one of these that has read it
      if (read !== undefined) return read as ReadBy<Readers[number]>;
    }
    return undefined;
  };
}
