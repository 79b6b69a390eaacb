/** Levels of a value that are gone through one by one; what lies deeper is written in one go. */
const STEPPED_LEVELS = 4;

/**
 * Plain data as text, in fragments, so that the page can answer between them: JSON in which a `Map` is `{"$map":[…]}`, a `Set` `{"$set":[…]}`
 * and an object that could be taken for one of those `{"$object":[…]}`. What is undefined is left out, in a list it becomes null.
 */
export function* fragmentsOf(value: unknown, levels: number = STEPPED_LEVELS): Generator<string> {
  const plain = tagged(value);
  if (levels === 0 || typeof plain !== 'object' || plain === null) {
    yield jsonOf(value) ?? 'null';
    return;
  }
  const isList = Array.isArray(plain);
  const entries: Iterable<[number | string, unknown]> = isList ? plain.entries() : Object.entries(plain);
  let separator = '';
  yield isList ? '[' : '{';
  for (const [key, item] of entries) {
    if (!isList && item === undefined) continue;
    yield isList ? separator : `${separator}${JSON.stringify(key)}:`;
    yield* fragmentsOf(item, levels - 1);
    separator = ',';
  }
  yield isList ? ']' : '}';
}

/** The data that `fragmentsOf` made a text of. Throws where it is no such text. */
export function plainDataOf(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => untagged(value));
}

/** Undefined for what JSON has no word for. */
function jsonOf(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner: unknown) => tagged(inner));
}

function tagged(value: unknown): unknown {
  if (value instanceof Map) return { $map: [...(value as Map<unknown, unknown>)] };
  if (value instanceof Set) return { $set: [...(value as Set<unknown>)] };
  return onlyTag(value) === undefined ? value : { $object: Object.entries(value as object) };
}

function untagged(value: unknown): unknown {
  const tag = onlyTag(value);
  const items = tag === undefined ? undefined : (value as Record<string, unknown>)[tag];
  if (tag === undefined || !Array.isArray(items)) return value;
  if (tag === '$map') return new Map(items as [unknown, unknown][]);
  if (tag === '$set') return new Set(items);
  return tag === '$object' ? Object.fromEntries(items as [string, unknown][]) : value;
}

/** The key of an object that has no other and whose key looks like a tag. */
function onlyTag(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  let only: string | undefined;
  for (const key in value) {
    if (only !== undefined || !key.startsWith('$')) return undefined;
    only = key;
  }
  return only;
}
