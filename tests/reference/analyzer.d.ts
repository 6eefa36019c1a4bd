import type { Manifest } from './declarations.ts';

/** What we use of it: it comes without types for its functions. */
declare module '@custom-elements-manifest/analyzer' {
  interface SourceFile {
    readonly fileName: string;
  }
  export const ts: {
    ScriptTarget: { ES2022: number };
    createSourceFile(path: string, text: string, target: number, setParentNodes: boolean): SourceFile;
  };
  export function create(of: { modules: SourceFile[] }): Manifest;
}
