import Big from 'big.js';

/** What a sentence shows, as JSON can carry it: exact numbers as text, rows of the form by their name and value. */
export function plainData(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(plainData);
  if (typeof data !== 'object' || data === null) return data;
  if (data instanceof Big) return data.toFixed();
  if ('name' in data && 'value' in data && 'index' in data) return { name: data.name, value: data.value };
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => typeof value !== 'function')
      .map(([key, value]) => [key, plainData(value)]),
  );
}
