import { exportTables } from '../../layout/exportTables';
import type { ExportedFinding } from '../../layout/exportTables';
import type { FormDoubt } from '../../model/doubt';
import type { ExportTable } from '../../model/exportTable';
import { fieldLabel } from '../../model/fieldPath';
import { SEVERITY_LABELS } from '../../model/finding';
import { groupBy } from '../../model/groupBy';
import type { Receipt } from '../../model/receipt';
import { INITIAL_SETTINGS } from '../../model/settings';
import type { Settings } from '../../model/settings';
import { checkForms } from '../check/checkForms';
import { duplicatesAmong, isMeantTwice } from '../workbook/duplicatesAmong';
import type { IncomingForm } from '../import/importPreview';
import { numberForms } from '../import/numberForms';
import { ownRuleName } from '../../model/ownRule';
import { ruleCatalogue } from '../check/ruleCatalogue';

/** What goes along with the forms. */
export interface ExportContents {
  readonly settings?: Settings;
  /** Doubts that belong to none of the forms. */
  readonly loose?: readonly FormDoubt[];
  /** Rows of 收表登记 of which nothing has come. */
  readonly expected?: readonly Receipt[];
}

/**
 * The tables 项目总表, 绩效指标, 校验结果, 待核对 and 收表登记 of these forms, for other programs. The forms are checked as one batch; what users said of
 * findings stays with them. A form keeps the 编号 of the workbook it came from where it is free.
 */
export function exportForms(
  forms: readonly IncomingForm[],
  { settings = INITIAL_SETTINGS, loose = [], expected = [] }: ExportContents = {},
): readonly ExportTable[] {
  const findings = findingsOf(forms, settings);
  const numbered = numberForms(forms, settings.idPrefix);
  const duplicates = duplicatesAmong(numbered, ({ origin }) => isMeantTwice(origin?.words));
  const records = numbered.map(({ id, form, origin, doubts }, index) => ({
    id,
    form,
    own: origin?.own,
    doubts,
    findings: findings.get(index),
    receipts: origin?.receipts,
    isDuplicate: duplicates.has(id),
  }));
  return exportTables(records, loose, expected);
}

/** By position of the form, each with the user's word on it. */
function findingsOf(
  forms: readonly IncomingForm[],
  settings: Settings,
): ReadonlyMap<number, readonly ExportedFinding[]> {
  const batch = {
    file: '',
    forms: forms.map(({ form }) => form),
    doubts: forms.map(({ doubts = [] }) => doubts),
  };
  const { findings } = checkForms([batch], settings);
  const said = forms.map(({ origin }) => new Map((origin?.words ?? []).map((word) => [keyOf(word), word])));
  const exported = findings.map(({ form, rule, severity, path, message }) => {
    const subject = batch.forms[form];
    const words = {
      severity: SEVERITY_LABELS[severity],
      rule: ruleCatalogue.get(rule)?.title ?? ownRuleName(rule) ?? rule,
      place: subject ? fieldLabel(path, subject) : path,
      message,
    };
    const { state = 'open', remark = '' } = said[form]?.get(keyOf(words)) ?? {};
    return { form, finding: { ...words, state, remark } satisfies ExportedFinding };
  });
  return new Map(
    [...groupBy(exported, ({ form }) => form)].map(([form, found]) => [form, found.map(({ finding }) => finding)]),
  );
}

function keyOf({ rule, place, message }: Pick<ExportedFinding, 'rule' | 'place' | 'message'>): string {
  return [rule, place, message].join('\n');
}
