import { type LocalServer, listen } from '../listen.ts';
import { toneWav } from '../playback/tone.ts';

const cards = `## Skip connection {#skip}
> Skip connection

It adds.

### 問

What does it do?

- [x] It adds
- [ ] It multiplies

## Never sung {#unsung}

A card without a phrase.`;

/** Lines of one second each, the first of which is the phrase of a card. */
function lyricsOf(count: number): string {
  const lines = Array.from(
    { length: count },
    (_, index) => `${stamp(index + 1)}${index ? `Line ${index}` : 'Skip connection'}`,
  );
  return [...lines, stamp(count + 1)].join('\n');
}

const stamp = (seconds: number) => `[00:${String(seconds).padStart(2, '0')}.00]`;

function filesOf(name: string, count: number): [string, [string, string | Uint8Array]][] {
  const song = { id: name, title: `A ${name} song`, language: 'en', lyrics: `${name}.lrc`, cards: `${name}.md` };
  const audio = [{ src: `${name}.wav`, type: 'audio/wav' }];
  return [
    [`/${name}.json`, ['application/json', JSON.stringify({ ...song, audio, instrumental: audio })]],
    [`/${name}.lrc`, ['text/plain', lyricsOf(count)]],
    [`/${name}.md`, ['text/markdown', cards]],
    [`/${name}.wav`, ['audio/wav', toneWav(count + 1.5)]],
  ];
}

/** Somebody's `short.json`, a song of two lines, and `long.json`, of forty; every page may read them. */
export function serveTestSongs(): Promise<LocalServer> {
  const files = new Map([...filesOf('short', 2), ...filesOf('long', 40)]);
  return listen(({ url = '', headers: { range } }, response) => {
    const [type = 'text/plain', content = ''] = files.get(url) ?? [];
    const bytes = Buffer.from(content);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Accept-Ranges', 'bytes');
    response.setHeader('Content-Type', type);
    const [, from = 0, to = bytes.length - 1] = (/^bytes=(\d+)-(\d+)?/.exec(range ?? '') ?? []).map(Number);
    if (range === undefined) return response.writeHead(files.has(url) ? 200 : 404).end(bytes);
    const end = Number.isNaN(to) ? bytes.length - 1 : to;
    response.setHeader('Content-Range', `bytes ${from}-${end}/${bytes.length}`);
    return response.writeHead(206).end(bytes.subarray(from, end + 1));
  });
}
