/** A name made from a text, stable and fit for an address: `ResNet・覚えうた!` is `resnet-覚えうた`. A text without any letter or digit is its own name. */
export function slug(text: string): string {
  const plain = text.normalize('NFKC').trim();
  const name = plain.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return name.replace(/^-|-$/g, '') || plain;
}
