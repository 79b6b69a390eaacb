/** Asks for a JSON value that is stored in the workbook; the returned function gives it after the next `sync`. */
export function loadStored(context: Excel.RequestContext, key: string): () => unknown {
  const item = context.workbook.settings.getItemOrNullObject(NAMESPACE + key);
  item.load('value');
  return () => (item.isNullObject ? undefined : readJson(item.value));
}

/** Stores a JSON value in the workbook. */
export function store(context: Excel.RequestContext, key: string, value: unknown): void {
  // As text: Excel would read some texts back as dates.
  context.workbook.settings.add(NAMESPACE + key, JSON.stringify(value));
}

const NAMESPACE = 'shenbao.';

function readJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}
