/** Numbers that mean the same place on a page are less than this apart, in points. */
export const TOLERANCE = 2;

/** The different places among numbers, in rising order: numbers close to each other are one. */
export function differentPlaces(numbers: readonly number[]): number[] {
  const places: number[] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    if (number - (places.at(-1) ?? Number.NEGATIVE_INFINITY) > TOLERANCE) places.push(number);
  }
  return places;
}

/** The position in `places` of the one that lies nearest to a number. */
export function nearestPlace(places: readonly number[], number: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (((places[middle] ?? 0) + (places[middle + 1] ?? 0)) / 2 < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The position in `places` of the last one that is not greater than a number; -1 if all are. */
export function lastPlaceBefore(places: readonly number[], number: number): number {
  const nearest = nearestPlace(places, number);
  return (places[nearest] ?? Number.POSITIVE_INFINITY) > number ? nearest - 1 : nearest;
}
