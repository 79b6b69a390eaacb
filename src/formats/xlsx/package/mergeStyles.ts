import type { Aspect } from './cellStyles';
import { attributeAt, childrenOf, nextTag, prefixAt, rootOf, spliced, tagWith } from './xmlScanner';
import type { Splice, XmlElement } from './xmlScanner';

/** The lists of a styles part in the order that the schema asks for. Source: ECMA-376 part 1, CT_Stylesheet. */
const LISTS: readonly string[] = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
/** Number formats below this one are built in. */
const FIRST_OWN_FORMAT = 164;

/** Counts of a styles part, which are the first numbers of what is added to it. */
export interface StyleCounts {
  readonly formats: number;
  readonly differences: number;
}

/** How many cell formats and formats of rules a styles part has. */
export function countStyles(xml: string): StyleCounts {
  const styles = readStyles(xml);
  return { formats: styles.items('cellXfs').length, differences: styles.items('dxfs').length };
}

/** What of another styles part is to be added: the numbers of its cell formats and of its formats of rules, in the order in which they are added. */
export interface WantedStyles {
  readonly formats: readonly WantedFormat[];
  readonly differences: readonly number[];
}

/** A cell format of the other part; with a base only the changed aspects of it are taken, the others from that format of this part. */
export interface WantedFormat {
  readonly number: number;
  readonly base?: { readonly number: string; readonly changed: ReadonlySet<Aspect> };
}

/** A styles part with styles of another one behind its own, which keep their numbers. */
export function mergeStyles(xml: string, other: string, wanted: WantedStyles): string {
  const [styles, more] = [readStyles(xml), readStyles(other)];
  const formats = renumberedFormats(styles, more);
  const offsets = {
    fontId: styles.items('fonts').length,
    fillId: styles.items('fills').length,
    borderId: styles.items('borders').length,
  };
  const xfs = more.items('cellXfs');
  const added: Readonly<Record<string, readonly string[]>> = {
    numFmts: formats.added,
    fonts: more.items('fonts'),
    fills: more.items('fills'),
    borders: more.items('borders'),
    cellXfs: wanted.formats.map(({ number, base }) => {
      const format = movedFormat(xfs[number] ?? '<xf/>', offsets, formats.numbers);
      return base
        ? changedFormat(styles.items('cellXfs')[Number(base.number)] ?? '<xf/>', format, base.changed)
        : format;
    }),
    dxfs: wanted.differences.map((number) => more.items('dxfs')[number] ?? '<dxf/>'),
  };
  return withItems(xml, styles, added);
}

interface StyleLists {
  readonly root: XmlElement;
  readonly lists: ReadonlyMap<string, XmlElement>;
  items(list: string): readonly string[];
}

function readStyles(xml: string): StyleLists {
  const root = rootOf(xml);
  const lists = new Map(childrenOf(xml, root).map((child) => [child.name, child]));
  const known = new Map<string, readonly string[]>();
  return {
    root,
    lists,
    items: (list) => {
      const element = lists.get(list);
      const items =
        known.get(list) ?? (element ? childrenOf(xml, element) : []).map(({ start, end }) => xml.slice(start, end));
      known.set(list, items);
      return items;
    },
  };
}

/** The own number formats of the other part under numbers that are free here. */
function renumberedFormats(
  styles: StyleLists,
  more: StyleLists,
): { readonly added: readonly string[]; readonly numbers: ReadonlyMap<string, string> } {
  const numberOf = (item: string): number => Number(attributeAt(item, 0, 'numFmtId'));
  let next = Math.max(FIRST_OWN_FORMAT - 1, ...styles.items('numFmts').map(numberOf)) + 1;
  const numbers = new Map<string, string>();
  const added = more.items('numFmts').map((item) => {
    numbers.set(String(numberOf(item)), String(next));
    return tagWith(item, 0, { numFmtId: String(next++) });
  });
  return { added, numbers };
}

function movedFormat(
  xf: string,
  offsets: Readonly<Record<string, number>>,
  formats: ReadonlyMap<string, string>,
): string {
  const values = Object.entries(offsets).map(([name, offset]): [string, string] => [
    name,
    String(Number(attributeAt(xf, 0, name) ?? 0) + offset),
  ]);
  const format = attributeAt(xf, 0, 'numFmtId') ?? '0';
  const apply = { applyFont: '1', applyFill: '1', applyBorder: '1', applyNumberFormat: '1' };
  const tag = tagWith(xf, 0, {
    ...Object.fromEntries(values),
    numFmtId: formats.get(format) ?? format,
    xfId: '0',
    ...apply,
  });
  return tag + xf.slice(nextTag(xf, 0)?.end ?? xf.length);
}

/** The attributes of a cell format that say an aspect, and the one that says that it counts. */
const ATTRIBUTES: Readonly<Record<Exclude<Aspect, 'alignment'>, readonly [string, string]>> = {
  font: ['fontId', 'applyFont'],
  fill: ['fillId', 'applyFill'],
  border: ['borderId', 'applyBorder'],
  format: ['numFmtId', 'applyNumberFormat'],
};

/** A cell format of this part with the changed aspects of another one. */
function changedFormat(base: string, changedTo: string, changed: ReadonlySet<Aspect>): string {
  const values: Record<string, string | undefined> = {};
  for (const [aspect, [id, apply]] of Object.entries(ATTRIBUTES)) {
    if (!changed.has(aspect as Aspect)) continue;
    values[id] = attributeAt(changedTo, 0, id) ?? '0';
    values[apply] = '1';
  }
  if (!changed.has('alignment')) return tagWith(base, 0, values) + base.slice(nextTag(base, 0)?.end ?? base.length);
  const kept = childrenOf(base, rootOf(base)).filter(({ name }) => name !== 'alignment');
  const alignment = childrenOf(changedTo, rootOf(changedTo)).filter(({ name }) => name === 'alignment');
  const inside = [
    ...alignment.map(({ start, end }) => prefixed(changedTo.slice(start, end), prefixAt(base, 0))),
    ...kept.map(({ start, end }) => base.slice(start, end)),
  ].join('');
  const tag = tagWith(base, 0, { ...values, applyAlignment: '1' }).replace(/\/>$/u, '>');
  return `${tag}${inside}</${prefixAt(base, 0)}xf>`;
}

function withItems(
  xml: string,
  { root, lists }: StyleLists,
  added: Readonly<Record<string, readonly string[]>>,
): string {
  const prefix = prefixAt(xml, root.start);
  const splices: Splice[] = [];
  for (const [name, items] of Object.entries(added)) {
    if (items.length === 0) continue;
    const own = items.map((item) => (prefixAt(item, 0) === prefix ? item : prefixed(item, prefix))).join('');
    const list = lists.get(name);
    if (list) {
      const count = childrenOf(xml, list).length + items.length;
      const tag = tagWith(xml, list.start, { count: String(count) }).replace(/\/>$/u, '>');
      const inside = xml.slice(list.inside, list.insideEnd);
      splices.push({ start: list.start, end: list.end, text: `${tag}${inside}${own}</${prefix}${name}>` });
    } else {
      const at = placeFor(root, lists, name);
      splices.push({ start: at, end: at, text: `<${prefix}${name} count="${items.length}">${own}</${prefix}${name}>` });
    }
  }
  return spliced(
    xml,
    splices.sort((one, that) => one.start - that.start),
  );
}

function placeFor(root: XmlElement, lists: ReadonlyMap<string, XmlElement>, name: string): number {
  const before = LISTS.slice(0, LISTS.indexOf(name)).flatMap((list) => lists.get(list) ?? []);
  return before.at(-1)?.end ?? root.inside;
}

/** The same elements under a prefix. */
function prefixed(xml: string, prefix: string): string {
  const splices: Splice[] = [];
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    const at = tag.start + (tag.kind === 'close' ? 2 : 1);
    splices.push({ start: at, end: at, text: prefix });
  }
  return spliced(xml, splices);
}
