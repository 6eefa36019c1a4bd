/** The absolute address, or nothing where it is none that may be loaded. */
export function resolveAddress(address: string, base: string): string | undefined {
  try {
    const { href } = new URL(address, base);
    return /^(https?|blob|file):|^data:(audio|image)\//.test(href) ? href : undefined;
  } catch {
    return undefined;
  }
}
