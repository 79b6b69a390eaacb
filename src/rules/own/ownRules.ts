import { SEVERITY_LABELS } from '../../model/finding';
import { SEVERITIES } from '../../model/finding';
import type { Severity } from '../../model/finding';
import type { Form } from '../../model/form';
import { normaliseText } from '../../model/normaliseText';
import { OWN_RULE_COLUMNS } from '../../model/ownRule';
import type { OwnRuleColumn, OwnRuleProblem, OwnRuleRow } from '../../model/ownRule';
import type { FormRule } from '../rule';
import { rules } from '../rules';
import { OWN_CONDITIONS, readCondition } from './ownCondition';
import { makeOwnRule } from './makeOwnRule';
import type { OwnClause, OwnRule } from './makeOwnRule';
import { extraLabels, readScope } from './ownScope';

/** The rules that a bureau has written, and which of its rows say nothing that can be asked. */
export interface OwnRules {
  readonly rules: readonly FormRule[];
  readonly problems: readonly OwnRuleProblem[];
}

const NONE: OwnRules = { rules: [], problems: [] };

/** More rows than any bureau writes; each of them is asked of every form. */
const MOST_RULES = 1000;
const LONGEST_NAME = 40;
const LONGEST_MESSAGE = 200;

/**
 * Makes rules of the rows of 自定义规则. A row that cannot be understood is a problem in a sentence, and the others go on: words that are
 * none of ours, a label that none of these forms has, a name that is taken. Rows that are switched off or empty are passed over. Nothing
 * of a row is ever executed; linear in rows and forms.
 */
export function readOwnRules(rows: readonly OwnRuleRow[], forms: readonly Form[]): OwnRules {
  if (rows.length === 0) return NONE;
  const labels = new Set(forms.flatMap(extraLabels));
  const taken = new Map<string, number>();
  const read: OwnRule[] = [];
  const problems: OwnRuleProblem[] = [];
  rows.forEach((row, index) => {
    if (isEmpty(row)) return;
    const result = readRow(row, { labels, taken, row: index, isFull: read.length >= MOST_RULES });
    if (result === 'off') return;
    if ('name' in result) read.push(result);
    else problems.push({ row: index, name: row.name.trim(), ...result });
  });
  return { rules: read.map(makeOwnRule), problems };
}

function isEmpty(row: OwnRuleRow): boolean {
  return OWN_RULE_COLUMNS.every((column) => row[column].trim() === '');
}

interface RowContext {
  /** Labels that the forms have beyond the fields of the product. */
  readonly labels: ReadonlySet<string>;
  /** The rows of the names so far. */
  readonly taken: Map<string, number>;
  readonly row: number;
  readonly isFull: boolean;
}

type Fault = Pick<OwnRuleProblem, 'column' | 'message'>;

function readRow(row: OwnRuleRow, { labels, taken, row: index, isFull }: RowContext): OwnRule | 'off' | Fault {
  const isEnabled = SWITCH.get(normaliseText(row.enabled));
  if (isEnabled === undefined) return fault('enabled', `「启用」写着「${short(row.enabled)}」，请填「是」或「否」。`);
  if (!isEnabled) return 'off';
  const name = row.name.trim();
  const nameFault = faultOfName(name, taken);
  if (nameFault) return nameFault;
  taken.set(normaliseText(name), index);
  if (isFull) return fault('name', `启用的规则超过 ${MOST_RULES} 条，从这一条起没有检查，请停用一些。`);
  const severity = SEVERITY_WORDS.get(normaliseText(row.severity));
  if (!severity) return fault('severity', `「级别」写着「${short(row.severity)}」，请填「错误」「警告」或「提示」。`);
  const clause = readClause(row, labels);
  if ('message' in clause) return clause;
  const onlyIf = readOnlyIf(row.onlyIf, labels);
  if (onlyIf && 'message' in onlyIf) return onlyIf;
  const message = readMessage(row.message, clause);
  if (typeof message === 'object') return message;
  return { name, severity, clause, onlyIf, message };
}

const SWITCH: ReadonlyMap<string, boolean> = new Map([
  ...['', '是', '启用', '√', '✓', '1', 'TRUE', 'true', 'Y', 'y'].map((word) => [word, true] as const),
  ...['否', '停用', '不启用', '×', '0', 'FALSE', 'false', 'N', 'n'].map((word) => [word, false] as const),
]);

/** The grades in the words of the sheet and of settings; a warning where nothing is said. */
const SEVERITY_WORDS: ReadonlyMap<string, Severity> = new Map([
  ['', 'warning'],
  ...SEVERITIES.flatMap((severity): [string, Severity][] => [
    [SEVERITY_LABELS[severity], severity],
    [severity, severity],
  ]),
]);

const TITLES: ReadonlySet<string> = new Set(rules.map(({ title }) => normaliseText(title)));

function faultOfName(name: string, taken: ReadonlyMap<string, number>): Fault | undefined {
  if (name === '') return fault('name', '没有填「规则名称」，校验结果要用它说明是哪条规则。');
  if (name.length > LONGEST_NAME)
    return fault('name', `「规则名称」有 ${name.length} 个字，超过 ${LONGEST_NAME} 个字，请缩短。`);
  const plain = normaliseText(name);
  if (TITLES.has(plain)) return fault('name', `「${name}」是自带规则的名称，请换一个名称。`);
  const first = taken.get(plain);
  if (first !== undefined) return fault('name', `第 ${first + 1} 条规则也叫「${name}」，请换一个名称。`);
  return undefined;
}

function readClause(
  { scope: scopeText, condition, content }: Pick<OwnRuleRow, 'scope' | 'condition' | 'content'>,
  labels: ReadonlySet<string>,
): OwnClause | Fault {
  const scope = readScope(scopeText);
  if ('problem' in scope) return fault('scope', scope.problem);
  if (scope.kind === 'extra' && !labels.has(scope.label)) {
    return fault('scope', `「范围」写着「${short(scopeText)}」，这些申报表里没有这一栏，请改成表上印的栏目名称。`);
  }
  const test = readCondition(scope, condition, content);
  if (typeof test === 'object') return fault(test.column, test.problem);
  return { scope, test, words: [scopeText, condition, content].map((word) => word.trim()) };
}

/** 「项目属性 包含 经常性」: a place, a condition and a content in one cell, with or without spaces between. */
function readOnlyIf(text: string, labels: ReadonlySet<string>): OwnClause | Fault | undefined {
  if (text.trim() === '') return undefined;
  const words = text.trim().split(/\s+/u);
  const at = words.findIndex((word, index) => index > 0 && OWN_CONDITIONS.some((one) => one === word));
  const spaced = [words.slice(0, at).join(''), words[at] ?? '', words.slice(at + 1).join('')];
  const [scope = '', condition = '', content = ''] = at > 0 ? spaced : cutAtCondition(words.join(''));
  if (condition === '')
    return fault('onlyIf', `「仅当」写着「${short(text)}」，请写成「项目属性 包含 经常性」这样：范围、条件、内容。`);
  const clause = readClause({ scope, condition, content }, labels);
  return 'message' in clause ? fault('onlyIf', `「仅当」里的${clause.message}`) : clause;
}

function cutAtCondition(text: string): readonly string[] {
  const found = OWN_CONDITIONS.flatMap((condition) => {
    const at = text.indexOf(condition);
    return at > 0 ? [{ condition, at }] : [];
  });
  const first = found.sort((one, other) => one.at - other.at || other.condition.length - one.condition.length)[0];
  return first ? [text.slice(0, first.at), first.condition, text.slice(first.at + first.condition.length)] : [];
}

const PLACEHOLDERS: ReadonlySet<string> = new Set(['值', '项目名称', '指标']);

function readMessage(text: string, { scope }: OwnClause): string | Fault {
  const message = text.trim();
  if (message.length > LONGEST_MESSAGE)
    return fault('message', `「提示语」有 ${message.length} 个字，超过 ${LONGEST_MESSAGE} 个字，请缩短。`);
  for (const [written, word = ''] of message.matchAll(/\{([^{}]*)\}/gu)) {
    if (!PLACEHOLDERS.has(word))
      return fault('message', `「提示语」里的「${short(written)}」没有这种写法，可以写 {值}、{项目名称}、{指标}。`);
    if (word === '指标' && scope.kind !== 'cells')
      return fault('message', '「提示语」里的「{指标}」只用于范围是三级指标或指标值的规则。');
  }
  return message;
}

function fault(column: OwnRuleColumn, message: string): Fault {
  return { column, message };
}

function short(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
