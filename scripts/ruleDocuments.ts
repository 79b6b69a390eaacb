import type { FieldPath } from '../src/model/fieldPath';
import { SCALAR_PATHS, fieldLabel, valueAt } from '../src/model/fieldPath';
import { SEVERITY_LABELS } from '../src/model/finding';
import type { Form } from '../src/model/form';
import { SIDES } from '../src/model/form';
import { INITIAL_SETTINGS } from '../src/model/settings';
import { THRESHOLDS } from '../src/model/thresholds';
import { WORD_LISTS } from '../src/model/wordLists';
import { SIDE_LABELS } from '../src/model/vocabulary';
import { makeChecker } from '../src/rules/checkForms';
import { exampleForm } from '../src/rules/exampleForm';
import type { Rule, RuleGroup } from '../src/rules/rule';
import { RULE_GROUPS } from '../src/rules/rule';
import type { RuleExample } from '../src/rules/ruleExample';
import { patchedForm } from '../src/rules/ruleExample';
import { rules } from '../src/rules/rules';
import measured from './ruleFrequency.json';

/** What `npm run measure:rules` has counted. */
export const RULE_FREQUENCY: { readonly forms: number; readonly counts: Readonly<Record<string, number>> } = measured;

const GROUP_TITLES: Readonly<Record<RuleGroup, string>> = {
  completeness: '完整性',
  funds: '资金勾稽',
  values: '指标值规范',
  consistency: '逻辑一致性',
  batch: '年度间与跨部门',
  wording: '文本质量',
};

/** Every page of docs/rules by its file name: one a rule, and the index. */
export function ruleDocuments(): ReadonlyMap<string, string> {
  return new Map([['README.md', indexPage()], ...rules.map((rule) => [`${rule.id}.md`, rulePage(rule)] as const)]);
}

function indexPage(): string {
  const sections = RULE_GROUPS.map((group) => {
    const rows = rules
      .filter((rule) => rule.group === group)
      .map(
        (rule) =>
          `| [${rule.title}](${rule.id}.md) | \`${rule.id}\` | ${SEVERITY_LABELS[rule.severity]} | ${switchOf(rule)} |`,
      );
    return [
      `## ${GROUP_TITLES[group]}`,
      '',
      '| 规则 | 名称 | 严重程度 | 默认 |',
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return `${['# 检查规则', '错误会被退回，警告审核会问，提示仅供备注。', ...sections].join('\n\n')}\n`;
}

function rulePage(rule: Rule): string {
  const source = typeof rule.source === 'string' ? rule.source : rule.source.document;
  const parts = [
    `# ${rule.title}`,
    `\`${rule.id}\`｜${SEVERITY_LABELS[rule.severity]}｜${GROUP_TITLES[rule.group]}｜默认${switchOf(rule)}｜自 ${rule.since} 版｜依据：${source}`,
    '## 为什么',
    rule.why,
    '## 怎么改',
    rule.fix,
    ...adjustablesOf(rule),
    ...frequencyOf(rule),
    '## 会报的例子',
    ...rule.bad.map((example) => exampleText(example, rule)),
    '## 不报的例子',
    ...rule.good.map((example) => exampleText(example, rule)),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The numbers and lists of words that an office may change, by the keys of the settings. */
function adjustablesOf({ thresholds = [], words = [] }: Rule): readonly string[] {
  const numbers = thresholds.map((id) => {
    const { label, unit, initial, reason } = THRESHOLDS[id];
    return `- ${label}：${initial.toLocaleString('en-US')}${unit}（\`thresholds.${id}\`）。${reason}。`;
  });
  const lists = words.map((id) => `- 词表「${WORD_LISTS[id].label}」（\`wordLists.${id}\`），可以增删。`);
  return numbers.length + lists.length === 0 ? [] : ['## 可以调整', [...numbers, ...lists].join('\n')];
}

/** How often it speaks of ordinary forms, why so often, and what it does where the reading is doubtful. */
function frequencyOf({ id, enabledByDefault, whyOften, restsOn }: Rule): readonly string[] {
  const count = RULE_FREQUENCY.counts[id] ?? 0;
  const share = Math.round((100 * count) / RULE_FREQUENCY.forms);
  const lines = [
    ...(enabledByDefault
      ? [`- 在 ${RULE_FREQUENCY.forms} 份仿真申报表里，${count} 份（${share}%）会报。${whyOften ?? ''}`]
      : []),
    ...(restsOn?.includes('places') ? ['- 要看的格子读取有疑问时不报，列入未检查，核对后再查。'] : []),
    ...(restsOn?.includes('funds') ? ['- 资金总额读取有疑问时不报，列入未检查，核对后再查。'] : []),
  ];
  return lines.length === 0 ? [] : ['## 多久报一次', lines.join('\n')];
}

function switchOf(rule: Rule): string {
  return rule.enabledByDefault ? '启用' : '关闭';
}

function exampleText(example: RuleExample, rule: Rule): string {
  const forms = example.forms.map(patchedForm);
  const changes = forms.flatMap((form, index) => {
    const lines = changesOf(form);
    if (forms.length === 1) return lines;
    return [`- 第 ${index + 1} 份表${lines.length === 0 ? '：规范的样表' : ''}`, ...lines.map((line) => `  ${line}`)];
  });
  const controls = (example.settings?.controlTotals ?? []).map(
    ({ year, departmentCode, annual }) =>
      `- 设置：${year}年 ${departmentCode} 部门控制数 ${annual.toLocaleString('en-US')} 元`,
  );
  const shown = [...changes, ...controls];
  const messages = findingsOf(example, rule).map((message) => `> ${message}`);
  return [
    `**${example.about}**`,
    shown.length === 0 ? '- 规范的样表' : shown.join('\n'),
    ...(messages.length === 0 ? [] : [messages.join('\n>\n')]),
  ].join('\n\n');
}

function findingsOf(example: RuleExample, rule: Rule): readonly string[] {
  const checker = makeChecker({ ...INITIAL_SETTINGS, ...example.settings }, [rule.id], [rule]);
  return checker.check(example.forms.map(patchedForm)).findings.map(({ message }) => message);
}

/** What differs from the good form, field by field and row by row. */
function changesOf(form: Form): readonly string[] {
  const fields = SCALAR_PATHS.filter((path) => valueAt(form, path) !== valueAt(exampleForm, path)).map(
    (path: FieldPath) => `- ${fieldLabel(path, form)}：${show(valueAt(form, path))}`,
  );
  return [...fields, ...rowChangesOf(form)];
}

function rowChangesOf(form: Form): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const side of SIDES) {
    const key = (row: Form['indicators']['annual'][number]) => `${row.level2}「${row.name}」：${show(row.value)}`;
    const before = new Set(exampleForm.indicators[side].map(key));
    const now = new Set(form.indicators[side].map(key));
    const added = [...now].filter((line) => !before.has(line));
    const kept = new Set(form.indicators[side].map(({ level2, name }) => `${level2}${name}`));
    const removed = exampleForm.indicators[side]
      .filter((row) => !now.has(key(row)) && !kept.has(`${row.level2}${row.name}`))
      .map((row) => `删去${row.level2}「${row.name}」`);
    for (const line of [...added, ...removed]) lines.set(line, [...(lines.get(line) ?? []), SIDE_LABELS[side]]);
  }
  return [...lines].map(([line, sides]) => `- ${sides.length === 2 ? '' : `${sides.join('')}一栏：`}${line}`);
}

function show(value: unknown): string {
  if (typeof value === 'number') return value > 9999 ? value.toLocaleString('en-US') : String(value);
  return typeof value === 'string' && value !== '' ? value : '（空白）';
}
