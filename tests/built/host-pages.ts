/** Pages as others write them: one line of script, one tag. */

const lyrics = ['[00:01.00]first line', '[00:03.00]second line', '[00:05.00]'].join('\n');

const player = `
  <karaoke-player audio="/songs/resnet-skip-connection/song.m4a" stops="never">
    <script type="text/plain" data-lyrics>${lyrics}</script>
  </karaoke-player>`;

const page = (head: string, body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A host page</title>${head}</head><body>${body}</body></html>`;

const script = (src: string) => `<script type="module" src="${src}"></script>`;

/** What require.js puts on a page: an anonymous call of \`define\` by somebody else's script is an error there. */
const amdLoader = `<script>
  window.defined = [];
  window.define = (...call) => window.defined.push(call);
  window.define.amd = {};
</script>`;

export const hostPages = {
  'plain.html': page(script('/dist/lib/karaoke.js'), player),
  'amd.html': page(amdLoader + script('/dist/lib/karaoke.js'), player),
  'twice.html': page(script('/dist/lib/karaoke.js') + script('/dist/lib/karaoke.js?again'), player),
  'late.html': page('', player + script('/dist/lib/karaoke.js')),
};
