/** Reads `k 62 s 88 …`: a number for each sound. */
export function parseSoundTable(text: string): Map<string, number> {
  const cells = text.trim().split(/\s+/u);
  const rows = cells.flatMap((sound, index): [string, number][] =>
    index % 2 === 0 ? [[sound, Number(cells[index + 1])]] : [],
  );
  return new Map(rows);
}
