/** FNV-1a over UTF-16 units, its upper and lower bits folded together: 32 bits that are the same for ever, and no secret. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 14)) >>> 0;
}
