/** A moment as 收表登记 shows it, by the clock of the user: 2026-03-05 14:32. */
export function timeOfReceipt(at: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
