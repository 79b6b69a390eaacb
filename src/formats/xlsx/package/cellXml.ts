import { cellText } from '../fileText';
import type { CellContent, CellValue } from '../../../model/sheetPlan';
import { encodeText } from './xmlText';

/** What a cell of a worksheet part is made of. */
export interface CellParts {
  /** The prefix of the part's elements, with its colon. */
  readonly prefix: string;
  readonly address: string;
  readonly style: string | undefined;
  readonly content: CellContent;
  /** The formula element as it is to stand; made from the content without it. */
  readonly formula?: string;
}

/** A cell as XML. Texts stand in the cell itself, so that no list of shared texts has to change; '' for a cell that says nothing. */
export function cellXml({ prefix, address, style, content, formula }: CellParts): string {
  const look = style === undefined ? '' : ` s="${style}"`;
  const cell = (type: string, inside: string): string =>
    `<${prefix}c r="${address}"${look}${type === '' ? '' : ` t="${type}"`}>${inside}</${prefix}c>`;
  if (typeof content === 'object' && content !== null && 'formula' in content) {
    const element = formula ?? `<${prefix}f>${encodeText(content.formula)}</${prefix}f>`;
    const { type, text } = storedResult(content.result ?? null);
    return cell(type, text === '' ? element : `${element}<${prefix}v>${encodeText(text)}</${prefix}v>`);
  }
  const value = typeof content === 'object' && content !== null ? content.text : content;
  if (value === null || value === '') return style === undefined ? '' : `<${prefix}c r="${address}"${look}/>`;
  if (typeof value === 'number') return cell('', `<${prefix}v>${value}</${prefix}v>`);
  if (typeof value === 'boolean') return cell('b', `<${prefix}v>${value ? 1 : 0}</${prefix}v>`);
  return cell(
    'inlineStr',
    `<${prefix}is><${prefix}t xml:space="preserve">${encodeText(cellText(value))}</${prefix}t></${prefix}is>`,
  );
}

const ERRORS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
]);

/** The result of a formula as a file keeps it. */
function storedResult(result: CellValue): { readonly type: string; readonly text: string } {
  if (result === null) return { type: '', text: '' };
  if (typeof result === 'boolean') return { type: 'b', text: result ? '1' : '0' };
  if (typeof result === 'number') return { type: '', text: String(result) };
  return ERRORS.has(result) ? { type: 'e', text: result } : { type: 'str', text: cellText(result) };
}
