import type { FindingWord } from '../../model/findingWord';
import type { SheetContent } from '../../model/sheetContent';
import { findDataTable } from '../findDataTable';
import { FINDING_COLUMNS } from '../findingColumns';
import { strings } from '../strings';
import { readFindingSheet } from './readFindingSheet';

/** What the user said in 处理 and 备注 of 校验结果, by 编号; undefined where the sheet cannot be read. */
export function readFindingWords(content: SheetContent): ReadonlyMap<string, readonly FindingWord[]> | undefined {
  const table = findDataTable('findings', content, FINDING_COLUMNS);
  if (!('columns' in table)) return undefined;
  const words = new Map<string, FindingWord[]>();
  for (const { row, message, state, remark } of readFindingSheet(table)) {
    if (state === 'open' && remark.trim() === '') continue;
    const text = (header: string): string => String(table.valueAt(row, header) ?? '');
    const severity = text(strings.severity);
    const word = { severity, rule: text(strings.rule), place: text(strings.place), message, state, remark };
    const id = text(strings.id);
    const known = words.get(id);
    if (known) known.push(word);
    else words.set(id, [word]);
  }
  return words;
}
