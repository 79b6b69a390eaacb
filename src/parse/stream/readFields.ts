import type { FieldPath } from '../../model/fieldPath';
import { fieldLabel } from '../../model/fieldPath';
import { FUND_LINES } from '../../model/form';
import type { Form, FundLine, Funds, Side } from '../../model/form';
import { readAmount } from '../../model/readAmount';
import type { AmountUnit } from '../../model/readAmount';
import { splitDepartment } from '../fields/splitDepartment';
import { comparable } from './condenseText';
import { claimValue } from './formDraft';
import type { FormDraft } from './formDraft';
import { STRINGS } from './strings';
import type { Passage, TextRange } from './textRange';
import { splitLines, textValue } from './textValue';

const YEAR = /\(?((?:19|20)\d{2})年度?\)?/u;

/** The year of the line under the title, e.g. （2024年度）, or of the title itself. */
export function readYear(draft: FormDraft, head: TextRange, title: string): number | null {
  const match = YEAR.exec(draft.text.plain.slice(head.start, head.end));
  if (match) {
    const start = head.start + match.index;
    claimValue(draft, 'year', [{ start, end: start + match[0].length }]);
  }
  const year = match?.[1] ?? YEAR.exec(comparable(title))?.[1];
  return year === undefined ? null : Number(year);
}

/** The code and the name of a department, e.g. 062-阳泉市人力资源和社会保障局. */
export function readDepartment(draft: FormDraft, passage: Passage | undefined): Form['department'] {
  const whole = passage?.filter(({ start, end }) => start < end) ?? [];
  if (whole.length === 0) return { code: '', name: '' };
  const parts = splitDepartment(whole.map(({ start, end }) => draft.text.text.slice(start, end)).join(''));
  draft.spans.set('department', textValue(draft.text, whole).spans);
  const part = (key: 'code' | 'name'): string =>
    claimValue(draft, `department.${key}`, slicePassage(whole, parts[key]));
  return { code: part('code'), name: part('name') };
}

/** The characters of a passage that `part` counts. */
function slicePassage(passage: Passage, part: TextRange): TextRange[] {
  let behind = 0;
  return passage.flatMap(({ start, end }) => {
    const offset = start - behind;
    behind += end - start;
    const range = { start: Math.max(start, offset + part.start), end: Math.min(end, offset + part.end) };
    return range.start < range.end ? [range] : [];
  });
}

/** The only line of a cell that is an amount, where the whole is none: the others are noted. */
function amountLine(draft: FormDraft, path: FieldPath, passage: Passage | undefined, unit: AmountUnit): Passage {
  const whole = passage ?? [];
  if (readAmount(textValue(draft.text, whole).text, unit) !== undefined) return whole;
  const lines = whole.flatMap((range) => splitLines(draft.text, range));
  const amounts = lines.filter((line) => typeof readAmount(textValue(draft.text, [line]).text, unit) === 'number');
  if (amounts.length !== 1) return whole;
  const message = STRINGS.lineUncertain(fieldLabel(path), textValue(draft.text, whole).text);
  draft.notes.push({ path, doubt: 'uncertain-border', message });
  return amounts;
}

/** The amounts of one side; what is no amount is noted and stays null. */
export function readFunds(
  draft: FormDraft,
  fields: ReadonlyMap<FieldPath, Passage>,
  side: Side,
  unit: AmountUnit,
): Funds {
  const amountOf = (line: FundLine): number | null => {
    const path: FieldPath = `funds.${side}.${line}`;
    const passage = amountLine(draft, path, fields.get(path), unit);
    const text = claimValue(draft, path, passage);
    const amount = readAmount(text, unit);
    if (amount !== undefined) return amount;
    draft.notes.push({ path, doubt: 'unreadable-value', message: STRINGS.amountUnreadable(fieldLabel(path), text) });
    return null;
  };
  return Object.fromEntries(FUND_LINES.map((line) => [line, amountOf(line)])) as Record<FundLine, number | null>;
}
