/** A test for texts that hold every word of a query, whatever their widths, capitals and spaces. An empty query lets all through. */
export function searchFor(query: string): (text: string) => boolean {
  const words = query
    .split(/\s+/u)
    .map((word) => searchable(word))
    .filter((word) => word !== '');
  return (text) => words.every((word) => text.includes(word));
}

/** A text as it is searched in: what differs only in width, capitals or spaces is the same. */
export function searchable(...texts: readonly string[]): string {
  return texts.map((text) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '')).join('\n');
}

/** The items that hold every word of what is searched, in their order. */
export function searchItems<Item>(
  items: readonly Item[],
  query: string,
  wordsOf: (item: Item) => readonly string[],
): readonly Item[] {
  if (query.trim() === '') return items;
  const isFound = searchFor(query);
  return items.filter((item) => isFound(searchable(...wordsOf(item))));
}
