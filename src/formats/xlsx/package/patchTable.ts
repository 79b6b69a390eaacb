import { parseRangeAddress, rangeAddress } from '../../../model/cellAddress';
import { placeBefore, rangeAfter } from '../../../model/sheetMoves';
import type { OpenedSheet } from '../../../model/openedFile';
import type { CellContent, CellRange, SheetPlan } from '../../../model/sheetPlan';
import { cellText } from '../fileText';
import { attributeAt, childrenOf, nextTag, prefixAt, rootOf, spliced, tagWith } from './xmlScanner';
import type { Splice, XmlElement } from './xmlScanner';

/** A table of a changed sheet where it stands now, its columns called as its header row calls them; undefined when it is gone. */
export function patchTable(
  xml: string,
  { opened, now }: { readonly opened: OpenedSheet; readonly now: SheetPlan },
): string | undefined {
  const root = rootOf(xml);
  const range = tableRange(xml, root, opened, now);
  if (!range) return undefined;
  const splices: Splice[] = [tagSplice(xml, root.start, { ref: rangeAddress(range.now) })];
  for (const child of childrenOf(xml, root)) {
    if (child.name === 'autoFilter') splices.push(...filterSplices(xml, child, range, opened));
    if (child.name === 'tableColumns') splices.push(columnsSplice(xml, child, range, { opened, now }));
  }
  return spliced(xml, splices);
}

interface TableRanges {
  readonly before: CellRange;
  readonly now: CellRange;
}

/** The one table that the grid knows is as long as the grid has it; others follow the rows and columns. */
function tableRange(
  xml: string,
  root: XmlElement,
  { moves }: OpenedSheet,
  { table }: SheetPlan,
): TableRanges | undefined {
  const before = parseRangeAddress(attributeAt(xml, root.start, 'ref') ?? '');
  if (!before) return undefined;
  const name = attributeAt(xml, root.start, 'displayName') ?? attributeAt(xml, root.start, 'name');
  const now = table && table.name === name ? table.range : rangeAfter(moves, before);
  return now && now.rows > 1 ? { before, now } : undefined;
}

function tagSplice(xml: string, start: number, values: Readonly<Record<string, string | undefined>>): Splice {
  return { start, end: nextTag(xml, start)?.end ?? start, text: tagWith(xml, start, values) };
}

/** The buttons in the header; a criterion goes with its column. */
function filterSplices(
  xml: string,
  filter: XmlElement,
  { before, now }: TableRanges,
  { moves }: OpenedSheet,
): readonly Splice[] {
  const totals = Number(attributeAt(xml, rootOf(xml).start, 'totalsRowCount') ?? 0);
  const ref = rangeAddress({ ...now, rows: Math.max(1, now.rows - totals) });
  const criteria = childrenOf(xml, filter).map(({ start, end }) => {
    const column = before.column + Number(attributeAt(xml, start, 'colId'));
    for (let place = now.column; place < now.column + now.columns; place += 1) {
      if (placeBefore(moves, 'column', place) === column)
        return tagSplice(xml, start, { colId: String(place - now.column) });
    }
    return { start, end, text: '' };
  });
  return [tagSplice(xml, filter.start, { ref }), ...criteria];
}

function columnsSplice(
  xml: string,
  element: XmlElement,
  { before, now }: TableRanges,
  { opened, now: plan }: { readonly opened: OpenedSheet; readonly now: SheetPlan },
): Splice {
  const old = childrenOf(xml, element);
  const hasHeader = attributeAt(xml, rootOf(xml).start, 'headerRowCount') !== '0';
  const newColumn = `<${prefixAt(xml, element.start)}tableColumn/>`;
  let lastId = Math.max(0, ...old.map(({ start }) => Number(attributeAt(xml, start, 'id'))));
  const taken = new Set<string>();
  const columns = Array.from({ length: now.columns }, (_, index) => {
    const from = placeBefore(opened.moves, 'column', now.column + index);
    const kept = from === undefined ? undefined : old[from - before.column];
    const header = hasHeader ? plan.rows[now.row]?.[now.column + index] : undefined;
    const was = kept && attributeAt(xml, kept.start, 'name');
    const name = freeTitle(titleOf(header) ?? was ?? `列${index + 1}`, taken);
    if (!kept) return tagWith(newColumn, 0, { id: String((lastId += 1)), name });
    const inside = xml.slice(nextTag(xml, kept.start)?.end ?? kept.end, kept.end);
    return tagWith(xml, kept.start, was === name ? {} : { name }) + inside;
  });
  const tag = tagWith(xml, element.start, { count: String(now.columns) });
  return {
    start: element.start,
    end: element.end,
    text: tag + columns.join('') + xml.slice(element.insideEnd, element.end),
  };
}

/** The name of a column as its header says it, in the escapes of the file format. */
function titleOf(header: CellContent | undefined): string | undefined {
  const text = typeof header === 'object' && header !== null && 'text' in header ? header.text : header;
  if (typeof text !== 'string' || text === '') return undefined;
  return cellText(text).replace(/[\r\n\t]/gu, (character) => `_x000${character.charCodeAt(0).toString(16)}_`);
}

/** A title that no column before has; Excel takes none twice. */
function freeTitle(wanted: string, taken: Set<string>): string {
  let title = wanted;
  for (let count = 2; taken.has(title.toLowerCase()); count += 1) title = `${wanted}${count}`;
  taken.add(title.toLowerCase());
  return title;
}
