import type { Cell, Sheet } from 'hucre/xlsx';
import { SEVERITIES } from '../../model/finding';
import { markFormula } from '../../model/mark';
import { severityOfRule } from '../../model/markedTable';
import type { SheetTouches } from '../../model/source';
import { REMARK_AUTHOR } from './remarkAuthor';

/**
 * What users have put on a sheet of ours beside its values: cells that they filled, in a data sheet also those that they set in another font, notes, rules of
 * conditional formatting and pictures.
 */
export function userTouches(sheet: Sheet, { isData }: { readonly isData: boolean }): SheetTouches {
  const header = isData ? firstRow(sheet) : -1;
  let [looks, notes] = [0, 0];
  for (const [place, cell] of sheet.cells ?? []) {
    if (cell.comment && cell.comment.author !== REMARK_AUTHOR) notes += 1;
    if (Number(place.split(',')[0]) <= header) continue;
    if (isFilled(cell) || (isData && hasOwnFont(cell))) looks += 1;
  }
  const rules = (sheet.conditionalRules ?? []).filter(({ formula }) => !isOurs(formula)).length;
  return { sheet: sheet.name, looks, notes, rules, pictures: sheet.images?.length ?? 0 };
}

/** The row of the heads, which we fill ourselves. */
function firstRow({ tables = [] }: Sheet): number {
  const digits = /\d+/u.exec(tables[0]?.range ?? '');
  return digits ? Number(digits[0]) - 1 : 0;
}

function isFilled({ style }: Cell): boolean {
  const fill = style?.fill;
  return fill !== undefined && !(fill.type === 'pattern' && fill.pattern === 'none');
}

/** Colours that our columns give a text, and black. */
const OUR_COLOURS: ReadonlySet<string> = new Set(['000000', '8C8C8C', '0563C1']);

function hasOwnFont({ style }: Cell): boolean {
  const { font } = style ?? {};
  if (!font) return false;
  const color = font.color?.rgb?.slice(-6).toUpperCase();
  return (
    font.bold === true || font.italic === true || font.strikethrough === true || !OUR_COLOURS.has(color ?? '000000')
  );
}

function isOurs(formula: unknown): boolean {
  if (typeof formula !== 'string') return false;
  return severityOfRule(formula) !== undefined || SEVERITIES.some((severity) => formula === markFormula(severity));
}
