import type { FieldPath } from '../../model/fieldPath';
import { fieldLabel } from '../../model/fieldPath';
import { FUND_LINES } from '../../model/form';
import type { Form, FundLine, Funds, Side } from '../../model/form';
import { readAmount } from '../fields/readAmount';
import { splitDepartment } from '../fields/splitDepartment';
import { claimValue } from './formDraft';
import type { FormDraft } from './formDraft';
import { STRINGS } from './strings';
import type { Passage, TextRange } from './textRange';
import { textValue } from './textValue';

const YEAR = /[（(]?((?:19|20)\d{2})年度?[）)]?/u;

/** The year of the line under the title, e.g. （2024年度）, or of the title itself. */
export function readYear(draft: FormDraft, head: TextRange, title: string): number | null {
  const match = YEAR.exec(draft.text.text.slice(head.start, head.end));
  if (match) {
    const start = head.start + match.index;
    claimValue(draft, 'year', [{ start, end: start + match[0].length }]);
  }
  const year = match?.[1] ?? YEAR.exec(title)?.[1];
  return year === undefined ? null : Number(year);
}

/** The code and the name of a department, e.g. 062-阳泉市人力资源和社会保障局. */
export function readDepartment(draft: FormDraft, passage: Passage | undefined): Form['department'] {
  const whole = passage?.at(0);
  if (!whole || whole.start >= whole.end) return { code: '', name: '' };
  const parts = splitDepartment(draft.text.text.slice(whole.start, whole.end));
  draft.spans.set('department', textValue(draft.text, [whole]).spans);
  const part = (key: 'code' | 'name'): string =>
    claimValue(draft, `department.${key}`, [
      { start: whole.start + parts[key].start, end: whole.start + parts[key].end },
    ]);
  return { code: part('code'), name: part('name') };
}

/** The amounts of one side; what is no amount is noted and stays null. */
export function readFunds(draft: FormDraft, fields: ReadonlyMap<FieldPath, Passage>, side: Side): Funds {
  const amountOf = (line: FundLine): number | null => {
    const path: FieldPath = `funds.${side}.${line}`;
    const text = claimValue(draft, path, fields.get(path));
    const amount = readAmount(text);
    if (amount !== undefined) return amount;
    draft.notes.push({ path, doubt: 'unreadable-value', message: STRINGS.amountUnreadable(fieldLabel(path), text) });
    return null;
  };
  return Object.fromEntries(FUND_LINES.map((line) => [line, amountOf(line)])) as Record<FundLine, number | null>;
}
