import { parseSync } from 'vite';

/** A node of the syntax tree, as oxc gives it (ESTree with TypeScript). */
export interface SyntaxNode {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** One place where a file names another module. */
export interface Import {
  from: string;
  kind: 'import' | 'dynamic' | 'type' | 'export';
  line: number;
}

export interface SourceFile {
  path: string;
  text: string;
  nodes: SyntaxNode[];
  imports: Import[];
  /** The parser's first complaint. */
  complaint: string | undefined;
  lineAt: (offset: number) => number;
}

export function readSourceFile(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text, { lang: path.endsWith('.d.ts') ? 'dts' : 'ts' });
  const nodes = nodesIn(program).flatMap((root) => Array.from(walk(root)));
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const imports = nodes.flatMap((node) => importOf(node, lineAt));
  return { path, text, nodes, imports, complaint: errors[0]?.message, lineAt };
}

/** All nodes below and with `node`, parents before children. */
function* walk(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of nodesIn(value)) yield* walk(child);
  }
}

/** What a field of a node holds: a node, a list with nodes in it, or neither. */
export const nodesIn = (value: unknown): SyntaxNode[] => (Array.isArray(value) ? value : [value]).filter(isNode);

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The text of a string literal, or of a template without expressions, as minifiers write them; or undefined. */
export const stringOf = (value: unknown): string | undefined => {
  if (!isNode(value)) return undefined;
  if (value.type === 'Literal') return typeof value['value'] === 'string' ? value['value'] : undefined;
  if (value.type !== 'TemplateLiteral' || nodesIn(value['expressions']).length > 0) return undefined;
  const [{ value: text } = { value: undefined }] = nodesIn(value['quasis']);
  return typeof text === 'object' && text !== null && 'cooked' in text && typeof text.cooked === 'string'
    ? text.cooked
    : undefined;
};

/** The name of an identifier, or undefined. */
export const nameOf = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'Identifier' && typeof value['name'] === 'string' ? value['name'] : undefined;

const importKinds: Record<string, Import['kind']> = {
  ImportDeclaration: 'import',
  ImportExpression: 'dynamic',
  TSImportType: 'type',
  TSExternalModuleReference: 'import',
  ExportNamedDeclaration: 'export',
  ExportAllDeclaration: 'export',
};

function importOf(node: SyntaxNode, lineAt: (offset: number) => number): Import[] {
  const kind = importKinds[node.type];
  const from = stringOf(node['source'] ?? node['expression']);
  if (!kind || from === undefined) return [];
  return [{ from, kind, line: lineAt(node.start) }];
}
