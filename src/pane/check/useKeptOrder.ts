import { useState } from 'react';

/**
 * The keys in the order in which they were first shown, for as long as nothing is asked for anew (`asked`) and no other key comes: what is under the
 * user's hand stays where it is while entries are worked off.
 */
export function useKeptOrder(keys: readonly string[], asked: string): ReadonlyMap<string, number> {
  const [kept, setKept] = useState({ asked, order: orderOf(keys) });
  if (kept.asked === asked && keys.every((key) => kept.order.has(key))) return kept.order;
  const order = orderOf(keys);
  setKept({ asked, order });
  return order;
}

function orderOf(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, position) => [key, position]));
}
