import { rangeAddress, sheetReference } from '../../model/cellAddress';
import type { CellContent, CellRange, CellValue, ChartPlan, SheetPlan } from '../../model/sheetPlan';
import { replaceUnwritable } from '../../model/unwritableCharacters';
import type { WorkbookFile } from '../../model/workbookFile';
import { cellText } from './fileText';
import { noteBox } from './noteBox';
import { openPackage } from './package/packageParts';
import { attributeAt, childrenOf, descendantsOf, rootOf, spliced, tagWith } from './package/xmlScanner';
import type { XmlElement } from './package/xmlScanner';
import { decodeXml, encodeText } from './package/xmlText';
import { fileRowHeights } from './wrappedHeights';

/**
 * What the library writes no word of, in a package that it has just written: the number of a sheet's first page, what the cells of a chart
 * hold, so that previews draw it, and boxes of remarks that show the whole remark.
 */
export async function finishParts(bytes: Uint8Array, { sheets, marks }: WorkbookFile): Promise<Uint8Array> {
  const remarks = remarksBySheet(marks);
  const isFinished = sheets.every(({ name, page, chart }) => !page?.firstPage && !chart && !remarks.has(name));
  if (isFinished) return bytes;
  const parts = await openPackage(bytes);
  const rewrite = async (path: string, change: (xml: string) => string): Promise<void> => {
    const xml = await parts.text(path);
    if (xml === undefined) throw new Error(`The library has written no ${path}.`);
    parts.write(path, change(xml));
  };
  let charts = 0;
  for (const [index, plan] of sheets.entries()) {
    const { page, chart } = plan;
    const { firstPage } = page ?? {};
    if (firstPage !== undefined)
      await rewrite(`xl/worksheets/sheet${index + 1}.xml`, (xml) => withFirstPage(xml, firstPage));
    if (chart) {
      charts += 1;
      await rewrite(`xl/charts/chart${charts}.xml`, (xml) => withCaches(xml, plan, chart));
    }
    const ofSheet = remarks.get(plan.name);
    if (ofSheet) await rewrite(`xl/drawings/vmlDrawing${index + 1}.vml`, (xml) => withBoxes(xml, plan, ofSheet));
  }
  return parts.pack();
}

/** Remarks by sheet and cell; of two on a cell the last, as the cells have it. */
function remarksBySheet(marks: WorkbookFile['marks']): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const bySheet = new Map<string, Map<string, string>>();
  for (const { sheet, row, column, remark } of marks) {
    if (remark === '') continue;
    const known = bySheet.get(sheet) ?? new Map<string, string>();
    known.set(`${row},${column}`, cellText(remark));
    bySheet.set(sheet, known);
  }
  return bySheet;
}

function withFirstPage(xml: string, firstPage: number): string {
  const setUp = childrenOf(xml, rootOf(xml)).find(({ name }) => name === 'pageSetup');
  if (!setUp) throw new Error('A sheet with a page has no pageSetup.');
  const text = tagWith(xml, setUp.start, { useFirstPageNumber: '1', firstPageNumber: String(firstPage) });
  return spliced(xml, [{ ...setUp, text }]);
}

/** Behind each reference of a chart what its cells hold. */
function withCaches(xml: string, plan: SheetPlan, { categories, series }: ChartPlan): string {
  const byReference = new Map(
    [categories, ...series.map(({ values }) => values)].map((range) => [
      sheetReference(replaceUnwritable(plan.name), rangeAddress(range)),
      valuesIn(plan, range),
    ]),
  );
  const references = descendantsOf(xml, rootOf(xml), (name) => name === 'strRef' || name === 'numRef');
  const splices = references.flatMap((reference) => {
    const [formula] = childrenOf(xml, reference);
    const values = formula && byReference.get(textOf(xml, formula));
    if (!formula || !values) return [];
    const text = reference.name === 'strRef' ? textCache(values) : numberCache(values);
    return [{ start: formula.end, end: formula.end, text }];
  });
  return spliced(xml, splices);
}

function valuesIn({ rows }: SheetPlan, { row, column, rows: count, columns }: CellRange): readonly CellValue[] {
  return Array.from({ length: count * columns }, (_, at) =>
    valueOf(rows[row + Math.floor(at / columns)]?.[column + (at % columns)] ?? null),
  );
}

function valueOf(content: CellContent): CellValue {
  if (typeof content !== 'object' || content === null) return content;
  return 'text' in content ? content.text : (content.result ?? null);
}

function textCache(values: readonly CellValue[]): string {
  const points = values.flatMap((value, at) =>
    value === null ? [] : [point(at, encodeText(cellText(String(value))))],
  );
  return `<c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache>`;
}

function numberCache(values: readonly CellValue[]): string {
  const points = values.flatMap((value, at) => (typeof value === 'number' ? [point(at, String(value))] : []));
  return `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache>`;
}

function point(at: number, value: string): string {
  return `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`;
}

function withBoxes(xml: string, plan: SheetPlan, remarks: ReadonlyMap<string, string>): string {
  const shapes = descendantsOf(xml, rootOf(xml), (name) => name === 'shape');
  const sizes = { columns: plan.columns, rowHeights: fileRowHeights(plan) };
  const splices = shapes.flatMap((shape) => {
    const parts = descendantsOf(xml, shape, (name) => name === 'Row' || name === 'Column' || name === 'Anchor');
    const numberIn = (wanted: string): number => {
      const part = parts.find(({ name }) => name === wanted);
      return part ? Number(xml.slice(part.inside, part.insideEnd)) : NaN;
    };
    const [row, column] = [numberIn('Row'), numberIn('Column')];
    const remark = remarks.get(`${row},${column}`);
    const anchor = parts.find(({ name }) => name === 'Anchor');
    if (remark === undefined || !anchor) return [];
    const box = noteBox(remark, row, column, sizes);
    const style = (attributeAt(xml, shape.start, 'style') ?? '')
      .replace(/width:[\d.]+pt/u, `width:${box.width}pt`)
      .replace(/height:[\d.]+pt/u, `height:${box.height}pt`);
    return [
      { start: shape.start, end: shape.inside, text: tagWith(xml, shape.start, { style }) },
      { start: anchor.inside, end: anchor.insideEnd, text: box.anchor },
    ];
  });
  return spliced(xml, splices);
}

function textOf(xml: string, { inside, insideEnd }: XmlElement): string {
  return decodeXml(xml.slice(inside, insideEnd));
}
