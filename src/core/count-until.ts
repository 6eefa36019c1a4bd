/** How many of the items, which are sorted by their time, have a time not after `time`. O(log items). */
export function countUntil<T>(items: readonly T[], timeOf: (item: T) => number, time: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && timeOf(item) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
