/** A server that has no such file may answer with its own page, as if all were well. */
export function isWebPage(text: string): boolean {
  return /^\s*<(!doctype|html)/i.test(text);
}
