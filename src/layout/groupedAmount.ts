/** An amount as a cell shows it: with thousands and two decimals. */
export function groupedAmount(amount: number): string {
  const [whole = '', decimals = ''] = amount.toFixed(2).split('.');
  return `${whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')}.${decimals}`;
}
