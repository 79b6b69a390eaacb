import type { TextQuantity } from './textQuantities';

/**
 * The amounts of money that a text lists item by item, each item once: the 小计 or 共计 of an item stands for its parts; unit
 * prices and 其中 are left out.
 */
export function itemisedAmounts(text: string, quantities: readonly TextQuantity[]): readonly TextQuantity[] {
  const money = quantities.filter((quantity) => quantity.isMoney && quantity.per === '');
  const items: TextQuantity[] = [];
  let from = 0;
  let next = 0;
  for (const end of [...itemEnds(text), text.length]) {
    const inside: TextQuantity[] = [];
    for (let quantity = money[next]; quantity && quantity.start < end; quantity = money[++next]) inside.push(quantity);
    const total = inside.findLast((quantity) =>
      TOTAL.test(text.slice(Math.max(from, quantity.start - 8), quantity.start)),
    );
    if (total) items.push(total);
    else items.push(...inside.filter((quantity) => !isUnitPrice(text, quantity)));
    from = end;
  }
  return items;
}

const TOTAL = /(?:小计|共计|合计|总计|共约|共需|共)(?:[约为:]|人民币)*$/u;

/** An item ends at ; and 。 and before a list number such as 「2.」, 「三、」. */
function itemEnds(text: string): readonly number[] {
  return [...text.matchAll(/[;。]|(?<=[^\d.])(?=\d{1,2}[.、](?!\d))/gu)].map((match) => match.index);
}

function isUnitPrice(text: string, { start, end, isPart }: TextQuantity): boolean {
  if (isPart || /^(?:\/|的?标准|一[人套份次]|每)/u.test(text.slice(end, end + 4))) return true;
  const clause = text.slice(Math.max(0, start - 14), start);
  return /(?:每|按照|单价)[^,;。]*$/u.test(clause);
}
