/** The positions, among all items of all pages, with which a page after the first begins. */
export function startsOfPages(pages: readonly (readonly unknown[])[]): Set<number> {
  const starts = new Set<number>();
  let count = 0;
  for (const items of pages) {
    if (count > 0) starts.add(count);
    count += items.length;
  }
  starts.delete(count);
  return starts;
}
