/** A count as people write it: 1048576 → 1,048,576. */
export function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
