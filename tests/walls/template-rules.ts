import type { SourceFile, SyntaxNode } from './source-file.ts';
import { isNode, nameOf, nodesIn, stringOf } from './source-file.ts';
import { isSource } from './import-rules.ts';
import { onNodes } from './text-rules.ts';

/** Properties, methods and directives that turn a string into markup or code. */
const htmlSinks = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'parseFromString',
  'createContextualFragment',
  'srcdoc',
  'unsafeHTML',
  'unsafeSVG',
  'unsafeMathML',
  'unsafeStatic',
  'eval',
];

export function findHtmlSinks(files: readonly SourceFile[]): string[] {
  const mend = 'Text becomes nodes through Lit templates or createElement, never through a string of HTML.';
  return onNodes(
    files.filter(isSource),
    (node) => sinkOf(node) !== undefined,
    (node) => `uses ${sinkOf(node)}. ${mend}`,
  );
}

function sinkOf(node: SyntaxNode): string | undefined {
  if (node.type === 'NewExpression' && nameOf(node['callee']) === 'Function') return 'new Function';
  if (node.type === 'MemberExpression' && nameOf(node['object']) === 'document') return documentWriteOf(node);
  if (node.type === 'TaggedTemplateExpression') {
    return htmlSinks.find((sink) => new RegExp(`\\s\\.?${sink}\\s*=`, 'iu').test(markupOf(node)));
  }
  const name = node.type === 'Identifier' ? nameOf(node) : isComputed(node) ? stringOf(node['property']) : undefined;
  return htmlSinks.find((sink) => sink === name);
}

const isComputed = (node: SyntaxNode) => node.type === 'MemberExpression' && node['computed'] === true;

function documentWriteOf(node: SyntaxNode): string | undefined {
  const name = nameOf(node['property']) ?? stringOf(node['property']);
  return name === 'write' || name === 'writeln' ? `document.${name}` : undefined;
}

/** `style="…"` in a template breaks a host page's Content-Security-Policy; styleMap goes through the CSSOM. */
export function findStyleAttributes(files: readonly SourceFile[]): string[] {
  return onNodes(
    files.filter(isSource),
    (node) =>
      node.type === 'TaggedTemplateExpression' &&
      /\sstyle\s*=(?!\s*["']?\$\{styleMap\}["']?[\s>/])/iu.test(markupOf(node)),
    () => 'writes a style attribute in a template. Put it into the style sheet, or use styleMap.',
  );
}

/** The text of a template with `${name of the called function}` where an expression stands; '' for tags other than Lit's. */
function markupOf(node: SyntaxNode): string {
  if (!/^(html|svg|mathml|staticHtml)$/u.test(nameOf(node['tag']) ?? '') || !isNode(node['quasi'])) return '';
  const expressions = nodesIn(node['quasi']['expressions']);
  const callee = (index: number) => (expressions[index] ? `\${${nameOf(expressions[index]['callee']) ?? ''}}` : '');
  return nodesIn(node['quasi']['quasis'])
    .map((part, index) => rawText(part['value']) + callee(index))
    .join('');
}

const rawText = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'raw' in value && typeof value.raw === 'string' ? value.raw : '';
