/** Temml's own declarations cannot be found through its `exports`, which name the code first. */
declare module 'temml' {
  interface TemmlOptions {
    displayMode?: boolean;
    throwOnError?: boolean;
    trust?: boolean;
    wrap?: 'none' | 'tex' | '=';
    /** How many macros may be replaced in one formula. */
    maxExpand?: number;
    /** The largest length that TeX may ask for: in em, in pt. */
    maxSize?: [number, number];
  }
  const temml: {
    /** Puts a `math` element into `parent`. Throws where the TeX is wrong, with `throwOnError`. */
    render(tex: string, parent: Element, options: TemmlOptions): void;
    renderToString(tex: string, options: TemmlOptions): string;
  };
  export = temml;
}
