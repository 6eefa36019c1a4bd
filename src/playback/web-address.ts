/** An address that other pages can use, whole and normal: http or https. Undefined where it is none. */
export function webAddress(address: string, base?: string): string | undefined {
  try {
    const { protocol, href } = new URL(address, base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
