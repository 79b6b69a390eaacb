import { useDeferredValue, useMemo, useState } from 'react';
import { searchItems } from './searchText';

/** A search of a list that lasts for as long as the list is shown; `wordsOf` must be the same function each time. */
export function useSearched<Item>(items: readonly Item[], wordsOf: (item: Item) => readonly string[]) {
  const [query, onSearch] = useState('');
  // Typing goes on while a long list is searched.
  const wanted = useDeferredValue(query);
  const found = useMemo(() => searchItems(items, wanted, wordsOf), [items, wanted, wordsOf]);
  return { query, onSearch, found };
}
