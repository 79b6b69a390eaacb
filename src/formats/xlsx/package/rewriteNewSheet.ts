import { attributesAt, childrenOf, elementOf, nextTag, rootOf, spliced, tagWith } from './xmlScanner';
import type { Splice } from './xmlScanner';

/** Where the styles and texts of a new sheet's own package stand in the package that it goes into. */
export interface NewSheetNumbers {
  readonly firstFormat: number;
  readonly firstDifference: number;
  /** The shared texts of its own package, as the content of their elements. */
  readonly texts: readonly string[];
}

/** The shared texts of a package, each as the content of its element. */
export function sharedTexts(xml: string | undefined): readonly string[] {
  if (xml === undefined) return [];
  return childrenOf(xml, rootOf(xml)).map(({ inside, insideEnd }) => xml.slice(inside, insideEnd));
}

/** A worksheet part of our writer as it is to stand in another package: with the numbers of the styles there and its texts in its cells. */
export function rewriteNewSheet(xml: string, numbers: NewSheetNumbers): string {
  const splices: Splice[] = [];
  let at = 0;
  for (let tag = nextTag(xml, at); tag; tag = nextTag(xml, at)) {
    at = tag.end;
    if (tag.kind === 'close') continue;
    if (tag.name === 'c') {
      const { start, end, inside, insideEnd } = elementOf(xml, tag);
      splices.push({ start, end, text: rewrittenCell(xml, { start, inside, insideEnd, end }, numbers) });
      at = end;
    } else if (tag.name === 'cfRule') {
      splices.push({ start: tag.start, end: tag.end, text: raised(xml, tag.start, 'dxfId', numbers.firstDifference) });
    } else if (tag.name === 'col' || tag.name === 'row') {
      const name = tag.name === 'col' ? 'style' : 's';
      splices.push({ start: tag.start, end: tag.end, text: raised(xml, tag.start, name, numbers.firstFormat) });
    }
  }
  return spliced(xml, splices);
}

function raised(xml: string, start: number, name: string, by: number): string {
  const attribute = attributesAt(xml, start).find((one) => one.name === name);
  return tagWith(
    xml,
    start,
    attribute ? { [name]: String(Number(xml.slice(attribute.start, attribute.end)) + by) } : {},
  );
}

function rewrittenCell(
  xml: string,
  {
    start,
    inside,
    insideEnd,
    end,
  }: { readonly start: number; readonly inside: number; readonly insideEnd: number; readonly end: number },
  { firstFormat, texts }: NewSheetNumbers,
): string {
  const values = new Map(attributesAt(xml, start).map((one) => [one.name, xml.slice(one.start, one.end)]));
  const style = String(Number(values.get('s') ?? 0) + firstFormat);
  if (values.get('t') !== 's') return tagWith(xml, start, { s: style }) + xml.slice(inside, end);
  const value = nextTag(xml, inside, insideEnd);
  const element = value && elementOf(xml, value);
  const text = element ? texts[Number(xml.slice(element.inside, element.insideEnd))] : undefined;
  return `${tagWith(xml, start, { s: style, t: 'inlineStr' })}<is>${text ?? '<t/>'}</is></c>`;
}
