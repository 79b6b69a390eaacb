/** Asks for a JSON value that is stored in the workbook; `readStored` gives it after the next `sync`. */
export function storedItem(context: Excel.RequestContext, key: string): Excel.Setting {
  const item = context.workbook.settings.getItemOrNullObject(NAMESPACE + key);
  item.load('value');
  return item;
}

/** The JSON value of an item; undefined where nothing, or nothing of ours, is stored. */
export function readStored(item: Excel.Setting): unknown {
  if (item.isNullObject) return undefined;
  try {
    return typeof item.value === 'string' ? (JSON.parse(item.value) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

/** Stores a JSON value in the workbook. */
export function store(context: Excel.RequestContext, key: string, value: unknown): void {
  // As text: Excel would read some texts back as dates.
  context.workbook.settings.add(NAMESPACE + key, JSON.stringify(value));
}

const NAMESPACE = 'shenbao.';

/** The name under which a setting of the workbook is stored. */
export function settingKey(key: string): string {
  return `setting.${key}`;
}
