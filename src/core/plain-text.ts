/** A line of Markdown as a person would say it: without its marks, a link or an image as its words. Linear in its length. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[\[([^[\]]*)\]\]/g, '$1')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/^\s*(?:(?:#{1,6}|[-*+>]|\d+[.)])\s+)*/, '')
    .replace(/\*\*|__|[*`$]/g, '')
    .trim();
}
