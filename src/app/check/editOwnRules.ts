import { addOwnRuleRow } from '../../layout/ownRules/addOwnRuleRow';
import { readOwnRuleRows } from '../../layout/ownRules/readOwnRuleRows';
import { fieldLabel, parseIndicatorPath, valueAt } from '../../model/fieldPath';
import { SEVERITY_LABELS } from '../../model/finding';
import { DATA_SHEETS } from '../../model/dataSheets';
import type { OwnRuleRow } from '../../model/ownRule';
import { shownAt } from '../../model/shownAt';
import type { CellPlace } from '../../model/sheetPlan';
import { FORM_LABELS } from '../../model/vocabulary';
import type { CheckedFinding } from './checkedFinding';
import type { Host } from '../host';
import { HostError } from '../hostError';
import { readWorkbook } from '../workbook/readWorkbook';
import { strings } from '../strings';

/** The place of the first of the rules that the bureau wrote; the sheet is made, with three examples, where it is missing. */
export function showOwnRules(host: Host): Promise<CellPlace> {
  return edit(host, () => undefined, strings.ownRulesTitle);
}

/**
 * A new rule made of what a finding shows, switched off until the user has looked at it; answers where it stands. Throws `HostError`
 * 'conflict' where a sheet of that name holds no table of ours.
 */
export function addOwnRule(host: Host, finding: CheckedFinding): Promise<CellPlace> {
  return edit(host, (names) => ruleOf(finding, names), strings.ownRuleAdded);
}

/** The place of an own rule by its name; undefined where it is not there any more. */
export async function findOwnRule(host: Host, name: string): Promise<CellPlace | undefined> {
  const { tables } = await readWorkbook(host);
  const { rows, placeOf } = readOwnRuleRows(tables.ownRules);
  const row = rows.findIndex((one) => one.name.trim() === name);
  return row < 0 ? undefined : placeOf(row, 'name');
}

/** Whether a rule can be made of a finding: of one on a text. */
export function canBecomeRule({ record, path }: CheckedFinding): boolean {
  const value = valueAt(record.form, path);
  return typeof value === 'string' && value.trim() !== '' && !path.startsWith('signoff.');
}

async function edit(
  host: Host,
  ruleFor: (names: ReadonlySet<string>) => OwnRuleRow | undefined,
  title: string,
): Promise<CellPlace> {
  const { tables, problems } = await readWorkbook(host);
  const isTaken = !tables.ownRules && (await host.listSheets()).includes(DATA_SHEETS.ownRules);
  if (isTaken || (problems.some(({ isObstacle }) => isObstacle) && !tables.ownRules)) {
    throw new HostError('conflict', 'The sheet of own rules cannot be read.', DATA_SHEETS.ownRules);
  }
  const names = new Set(readOwnRuleRows(tables.ownRules).rows.map(({ name }) => name.trim()));
  const { change, place } = addOwnRuleRow(tables.ownRules, ruleFor(names));
  if (change) await host.write({ title, changes: [change] });
  return place;
}

/** Longer texts are no pattern that a rule could look for. */
const LONGEST_CONTENT = 30;

function ruleOf({ record: { form }, path, severity, rule }: CheckedFinding, names: ReadonlySet<string>): OwnRuleRow {
  const indicator = parseIndicatorPath(path);
  const level = indicator && form.indicators[indicator.side][indicator.index]?.level2;
  const column = indicator?.field === 'value' ? FORM_LABELS.value : FORM_LABELS.name;
  const scope = indicator ? (level ? `${level}的${column}` : column) : fieldLabel(path, form);
  const text = shownAt(form, path).trim();
  const isShort = text.length <= LONGEST_CONTENT;
  return {
    enabled: '否',
    name: freeName(`${rule}（本单位）`, names),
    severity: SEVERITY_LABELS[severity],
    scope,
    condition: isShort ? '等于' : '包含',
    content: isShort ? text : '',
    onlyIf: '',
    message: indicator ? '「{指标}」写着「{值}」，请核实。' : `${scope}写着「{值}」，请核实。`,
  };
}

function freeName(wanted: string, names: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; names.has(name); number += 1) name = `${wanted}${number}`;
  return name;
}
