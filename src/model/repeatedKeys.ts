/**
 * Where an object of a JSON text has the same key twice, as `rules[0].name`: of two values the last would hold, and nobody would know of the other. Each place
 * once, in the order of the text, which has to be JSON. Linear.
 */
export function repeatedKeys(text: string): readonly string[] {
  const repeated = new Set<string>();
  const open: OpenValue[] = [];
  for (const [token] of text.matchAll(TOKENS)) {
    const top = open.at(-1);
    if (token === '{') open.push({ place: placeOf(top), keys: new Set(), key: '', isKeyNext: true });
    else if (token === '[') open.push({ place: placeOf(top), keys: undefined, key: '0', isKeyNext: false });
    else if (token === '}' || token === ']') open.pop();
    else if (top && token === ',') {
      if (top.keys) top.isKeyNext = true;
      else top.key = String(Number(top.key) + 1);
    } else if (top?.keys && top.isKeyNext) {
      top.key = String(JSON.parse(token));
      top.isKeyNext = false;
      if (top.keys.has(top.key)) repeated.add(placeOf(top));
      top.keys.add(top.key);
    }
  }
  return [...repeated];
}

/** Strings, and the signs that give a JSON text its shape; numbers and words stand between them. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],]/gu;

/** An object or array that the text has opened. */
interface OpenValue {
  readonly place: string;
  /** None for an array, whose `key` counts its items. */
  readonly keys: Set<string> | undefined;
  key: string;
  isKeyNext: boolean;
}

function placeOf(top: OpenValue | undefined): string {
  if (!top) return '';
  if (!top.keys) return `${top.place}[${top.key}]`;
  return top.place === '' ? top.key : `${top.place}.${top.key}`;
}
