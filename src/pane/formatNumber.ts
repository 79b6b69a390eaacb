const COUNT = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });
const AMOUNT = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

/** A whole number with thousands separators. */
export function formatCount(count: number): string {
  return COUNT.format(count);
}

/** An amount in 元 with thousands separators; a dash where there is none. */
export function formatAmount(amount: number | null): string {
  return amount === null ? '—' : AMOUNT.format(amount);
}
