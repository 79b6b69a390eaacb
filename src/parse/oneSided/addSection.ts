import type { FormTemplate } from '../../model/template';
import { BREAK } from '../stream/condenseText';
import type { CondensedText } from '../stream/condenseText';
import type { TextRange } from '../stream/textRange';
import { splitLines } from '../stream/textValue';
import { addFieldRows } from './addFieldRows';
import { addTableRows } from './addTableRows';
import { addRow } from './cellRows';
import type { CellRows } from './cellRows';
import { findFieldLabels } from './fieldLabels';
import { findTableHeadings } from './tableHeading';

/** Puts the text of one form on rows: the lines above it, its fields, its indicator table, and the lines below. */
export function addSection(sheet: CellRows, section: TextRange, template: FormTemplate): void {
  const { text } = sheet;
  const [heading, ...repeated] = findTableHeadings(text, section, template);
  const tableEnd = heading ? endOfTable(text, { start: heading.end, end: section.end }) : section.end;
  const fieldsEnd = heading?.start ?? section.end;
  const labels = findFieldLabels(text, { start: section.start, end: fieldsEnd }, template);
  addLines(sheet, { start: section.start, end: labels[0]?.start ?? fieldsEnd });
  addFieldRows(sheet, labels, template.labels, fieldsEnd);
  if (heading) addTableRows(sheet, heading, repeated, tableEnd, template);
  addLines(sheet, { start: tableEnd, end: section.end });
}

function addLines(sheet: CellRows, range: TextRange): void {
  for (const line of splitLines(sheet.text, range)) addRow(sheet, [{ ...line, column: 0 }]);
}

/** Below the table stand lines that name who filled the form, or remarks. */
function endOfTable({ plain, breaks }: CondensedText, { start, end }: TextRange): number {
  for (let at = start; at < end; at++) {
    if (breaks[at] === BREAK.line && BELOW_TABLE.test(plain.slice(at, at + LONGEST_LABEL))) return at;
  }
  return end;
}

const BELOW_TABLE =
  /^(?:(?:单位|项目)?负责人|经办人|联系电话|联系人|填报日期|填[报表]人|审核人|[备附]?注|说明|填[报表]说明):/u;
const LONGEST_LABEL = 8;
