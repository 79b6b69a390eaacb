/** The hidden sheet that carries our settings in a file, one key and one JSON value a row. */
export const SETTINGS_SHEET = '_shenbao';

/** The rows of the settings sheet. Long values take several cells of one row, since a cell ends at 32,767 characters. */
export function settingsRows(settings: ReadonlyMap<string, unknown>): readonly (readonly string[])[] {
  return [...settings].map(([key, value]) => [key, ...slices(JSON.stringify(value))]);
}

/** Reads the settings sheet back; a row that is not ours is passed over. */
export function settingsOfRows(rows: readonly (readonly unknown[])[]): ReadonlyMap<string, unknown> {
  const settings = new Map<string, unknown>();
  for (const [key, ...parts] of rows) {
    if (typeof key !== 'string' || key === '') continue;
    const value = parseJson(parts.filter((part) => typeof part === 'string').join(''));
    if (value !== undefined) settings.set(key, value);
  }
  return settings;
}

const SLICE = 30_000;

function slices(text: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length; start += SLICE) parts.push(text.slice(start, start + SLICE));
  return parts;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
