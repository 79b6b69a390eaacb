import type { Cell } from '../cell';

/** Which properties are wanted, as `getCellProperties` takes them. */
export interface PropertyTree {
  readonly [name: string]: boolean | PropertyTree;
}

/** The wanted properties of a cell; `format` goes down as far as the tree says. */
export function readProperties(cell: Cell, wanted: PropertyTree): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  if (wanted['format']) answer['format'] = pick({ ...cell.format, fill: shownFill(cell) }, wanted['format']);
  if (wanted['hyperlink'] && cell.hyperlink) answer['hyperlink'] = { ...cell.hyperlink };
  return answer;
}

/** Changes the properties of a cell that are given. */
export function writeProperties(cell: Cell, properties: Record<string, unknown>): void {
  if (properties['format']) assign(cell.format as never, properties['format'] as Record<string, unknown>);
  if (properties['hyperlink']) cell.hyperlink = properties['hyperlink'];
}

/** A cell without fill reads as white; only its pattern tells. */
function shownFill({ format }: Cell): { readonly color: string; readonly pattern: string } {
  const { color } = format.fill;
  return color === '' ? { color: '#FFFFFF', pattern: 'None' } : { color, pattern: 'Solid' };
}

function pick(source: Record<string, unknown>, wanted: boolean | PropertyTree): unknown {
  if (wanted === true) return structuredClone(source);
  const answer: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(wanted as PropertyTree)) {
    const value = source[name];
    if (inner === false || value === undefined) continue;
    answer[name] = typeof value === 'object' && value !== null ? pick(value as Record<string, unknown>, inner) : value;
  }
  return answer;
}

function assign(target: Record<string, unknown>, properties: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(properties)) {
    if (!(name in target) || value === undefined || value === null) continue;
    if (typeof value === 'object') assign(target[name] as Record<string, unknown>, value as Record<string, unknown>);
    else target[name] = value;
  }
}
