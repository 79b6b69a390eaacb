/** A number as people write it: 1048576 → 1,048,576, 1234.5 → 1,234.5. */
export function groupDigits(number: number): string {
  const [whole = '', fraction] = String(number).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
