/** In bytes. So little is unfolded at a time, because it may grow a thousandfold at once. */
const portion = 1024;

type Bytes = Uint8Array<ArrayBuffer>;

export function toBase64Url(bytes: Bytes): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCodePoint(byte);
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Undefined where the text is no base64url. */
export function fromBase64Url(text: string): Bytes | undefined {
  if (!/^[\w-]*=*$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

export async function deflate(bytes: Bytes): Promise<Bytes> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** What was deflated. Undefined where it is none, or not whole; and as soon as it is more than `most` bytes, it is not read on. */
export async function inflateAtMost(packed: Bytes, most: number): Promise<Bytes | 'too large' | undefined> {
  const reader = portionsOf(packed).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Bytes[] = [];
  let size = 0;
  try {
    while (size <= most) {
      // oxlint-disable-next-line no-await-in-loop -- a stream is read one part after the other
      const { value } = await reader.read();
      if (!value) break;
      parts.push(value);
      size += value.length;
    }
    await reader.cancel();
  } catch {
    return undefined;
  }
  return size > most ? 'too large' : new Uint8Array(await new Blob(parts).arrayBuffer());
}

function portionsOf(bytes: Bytes): ReadableStream<Bytes> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += portion)));
      else controller.close();
    },
  });
}
