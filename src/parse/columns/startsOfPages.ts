/** The positions, among all items of all pages, with which a page after the first begins. */
export function startsOfPages(pages: readonly (readonly unknown[])[]): number[] {
  const starts: number[] = [];
  let count = 0;
  for (const items of pages) {
    if (count > 0 && items.length > 0) starts.push(count);
    count += items.length;
  }
  return starts;
}
