/** The number that, with its neighbours, occurs most often; of equally frequent ones the one nearest to `expected`. */
export function mostFrequent(numbers: readonly number[], expected = 0): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const weight = (number: number): number =>
    (counts.get(number) ?? 0) + ((counts.get(number - 1) ?? 0) + (counts.get(number + 1) ?? 0)) / 2;
  const [best] = [...counts.keys()].sort(
    (one, other) => weight(other) - weight(one) || Math.abs(one - expected) - Math.abs(other - expected),
  );
  return best;
}
