/** The hidden sheet that carries our settings in a file, one key and one JSON value a row. */
export const SETTINGS_SHEET = '_shenbao';

/** The rows of the settings sheet. Long values take several cells of one row, since a cell ends at 32,767 characters. */
export function settingsRows(settings: ReadonlyMap<string, unknown>): readonly (readonly string[])[] {
  return [...settings].map(([key, value]) => [
    key,
    ...slices(typeof value === 'string' ? value : JSON.stringify(value)),
  ]);
}

/**
 * Reads the settings sheet back; a row without a key or a value is passed over. Of a damaged row the text stands in the place of its value:
 * no setting of ours is a text, so that whoever wants it sees what it is, and it goes into the file again as it was.
 */
export function settingsOfRows(rows: readonly (readonly unknown[])[]): ReadonlyMap<string, unknown> {
  const settings = new Map<string, unknown>();
  for (const [key, ...parts] of rows) {
    if (typeof key !== 'string' || key === '') continue;
    const text = parts.filter((part) => typeof part === 'string').join('');
    if (text !== '') settings.set(key, valueOf(text));
  }
  return settings;
}

/** The keys of the rows that are damaged. */
export function damagedSettings(settings: ReadonlyMap<string, unknown>): readonly string[] {
  return [...settings].flatMap(([key, value]) => (typeof value === 'string' ? [key] : []));
}

const SLICE = 30_000;

function slices(text: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length; start += SLICE) parts.push(text.slice(start, start + SLICE));
  return parts;
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
