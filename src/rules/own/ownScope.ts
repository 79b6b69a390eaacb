import { SCALAR_PATHS, fieldLabel, isUnder } from '../../model/fieldPath';
import type { FieldPath, IndicatorLevel } from '../../model/fieldPath';
import { LEVEL1_INDICATORS, LEVEL2_INDICATORS, SIDES } from '../../model/form';
import type { Form, Side } from '../../model/form';
import { KNOWN_TEMPLATES } from '../../model/knownTemplates';
import { normaliseText } from '../../model/normaliseText';
import { FORM_LABELS, FUND_SOURCE_LABELS, SIDE_LABELS } from '../../model/vocabulary';

/** Where in a form an own rule looks. */
export type OwnScope =
  | { readonly kind: 'field' | 'amount' | 'year'; readonly path: FieldPath }
  /** What forms have beyond the fields of the product, by its label without width and white space. */
  | { readonly kind: 'extra'; readonly label: string }
  /** One column of the indicators. */
  | {
      readonly kind: 'cells';
      readonly field: 'name' | 'value';
      readonly side: Side | undefined;
      readonly level: IndicatorLevel | undefined;
    }
  /** The indicators themselves, to be counted. */
  | { readonly kind: 'rows'; readonly side: Side | undefined; readonly level: IndicatorLevel | undefined };

/** The place that a bureau names as forms print it: 项目名称, 年度资金总额, 数量指标的指标值, or any other label; or why it names none. */
export function readScope(text: string): OwnScope | { readonly problem: string } {
  const label = plainLabel(text);
  if (label === '') return { problem: '没有填「范围」，请写申报表上的栏目名称，如「立项依据」「数量指标的指标值」。' };
  const indicators = indicatorScope(label);
  if (indicators) return indicators;
  const path = FIELDS.get(label);
  if (path === null)
    return { problem: `「范围」写着「${text}」，实施期和年度都有这一栏，请在前面写明「实施期」或「年度」。` };
  if (path === undefined) return { kind: 'extra', label };
  if (path === 'year') return { kind: 'year', path };
  return { kind: path.startsWith('funds.') ? 'amount' : 'field', path };
}

/** The labels of what a form has beyond its fields, as scopes write them. */
export function extraLabels({ extra = [] }: Form): readonly string[] {
  return extra.map(({ label }) => plainLabel(label));
}

export function isInScope(
  scope: Extract<OwnScope, { kind: 'cells' | 'rows' }>,
  row: Parameters<typeof isUnder>[0] & { readonly side: Side },
): boolean {
  return (scope.side === undefined || scope.side === row.side) && isUnder(row, scope.level);
}

function plainLabel(text: string): string {
  return normaliseText(text).replace(/[:。]$/u, '');
}

const CELLS: ReadonlyMap<string, 'name' | 'value' | 'rows'> = new Map([
  [FORM_LABELS.name, 'name'],
  ['指标名称', 'name'],
  [FORM_LABELS.value, 'value'],
  [FORM_LABELS.indicators, 'rows'],
  ['指标', 'rows'],
  ['', 'rows'],
]);

/** 「年度数量指标的指标值」: a side, a level and a column, each of which may be left out. */
function indicatorScope(label: string): OwnScope | undefined {
  const side = SIDES.find((one) => label.startsWith(SIDE_LABELS[one]));
  const rest = side ? label.slice(SIDE_LABELS[side].length).replace(/^的/u, '') : label;
  const heading = HEADINGS.find(({ word }) => rest.startsWith(word));
  const column = CELLS.get(heading ? rest.slice(heading.word.length).replace(/^的/u, '') : rest);
  if (column === undefined || rest === '') return undefined;
  const level = heading?.level;
  return column === 'rows' ? { kind: 'rows', side, level } : { kind: 'cells', field: column, side, level };
}

/** 服务对象满意度指标 and 满意度指标 alike stand for themselves; the longest word first. */
const HEADINGS: readonly { readonly word: string; readonly level: IndicatorLevel }[] = [
  ...LEVEL1_INDICATORS,
  ...LEVEL2_INDICATORS,
]
  .map((level) => ({ word: level, level }))
  .sort((one, other) => other.word.length - one.word.length);

/** Fields by every label that a form prints for them; null where a label alone does not tell the side. */
const FIELDS: ReadonlyMap<string, FieldPath | null> = fieldsByLabel();

function fieldsByLabel(): ReadonlyMap<string, FieldPath | null> {
  const fields = new Map<string, FieldPath | null>();
  for (const path of SCALAR_PATHS) fields.set(plainLabel(fieldLabel(path)), path);
  fields.set(FORM_LABELS.department, 'department.name');
  for (const label of Object.values(FUND_SOURCE_LABELS)) fields.set(plainLabel(label), null);
  for (const { labels } of KNOWN_TEMPLATES) {
    for (const { text, aliases = [], path } of labels) {
      if (path === undefined || path === 'department') continue;
      for (const wording of [text, ...aliases]) {
        const label = plainLabel(wording);
        if (!fields.has(label)) fields.set(label, path);
      }
    }
  }
  return fields;
}
