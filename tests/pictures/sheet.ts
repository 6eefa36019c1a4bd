/** A page that shows pictures side by side, each with its name; they lie beside it. */
export function formatSheet(title: string, width: number, files: readonly string[]): string {
  const figures = files.map(
    (file) => `<figure><a href="${file}"><img src="${file}" alt=""></a><figcaption>${file}</figcaption></figure>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<style>
  body { margin: 0; padding: 1rem; background: #777; font: 12px/1.4 sans-serif }
  main { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, ${Math.min(width, 640)}px), 1fr)) }
  figure { margin: 0 }
  img { display: block; inline-size: 100% }
</style>
<main>
${figures.join('\n')}
</main>
</html>
`;
}
