import type { CheckedFinding } from '../../../src/app/check/checkedFinding';
import { settleScopes } from '../../../src/pane/check/settleScopes';
import { inKeptOrder } from '../../../src/pane/check/inKeptOrder';
import { workList } from '../../../src/pane/check/workList';
import type { WorkRow } from '../../../src/pane/check/workList';
import { buildForm } from '../buildForm';
import { buildFinding } from './buildFinding';

/** A finding of a project, told from others by its sentence. */
function finding(id: string, message: string, parts: Partial<CheckedFinding> & { readonly department?: string } = {}) {
  const { department = '甲局', ...rest } = parts;
  const base = buildFinding({ message, ...rest });
  const form = buildForm({ projectName: `项目${id}`, department: { code: '', name: department } });
  return { ...base, record: { ...base.record, id, form } };
}

const hint = finding('1', 'hint', { severity: 'info', ruleId: 'wording', rule: '措辞' });
const warning = finding('1', 'warning', { severity: 'warning', ruleId: 'share', rule: '占比' });
const error = finding('2', 'error', { department: '乙局' });
const aside = finding('2', 'aside', { department: '乙局', state: 'ignored', severity: 'warning' });
const late = finding('3', 'late', { severity: 'info', ruleId: 'wording', rule: '措辞' });
const standing = [hint, warning, error, aside, late];
const all = { listed: standing.filter(({ state }) => state === 'open'), standing };
const NOTHING_COMMON = new Map<string, number>();

const shown = (rows: readonly WorkRow[]) =>
  rows.map((row) => (row.kind === 'group' ? `${row.title} ${row.done}/${row.total}` : row.finding.message));

function arrange(grouping: 'project' | 'department' | 'rule' | 'none', sorting: 'gravest' | 'most' | 'workbook') {
  return shown(workList(all, { grouping, sorting }, NOTHING_COMMON, new Set()).rows);
}

test('by project, what is gravest first; a group says how much of it is done', () => {
  expect(arrange('project', 'gravest')).toEqual([
    ...['项目2 1/2', 'error'],
    ...['项目1 0/2', 'warning', 'hint'],
    ...['项目3 0/1', 'late'],
  ]);
});

test('by department, where there is most first', () => {
  expect(arrange('department', 'most')).toEqual(['甲局 0/3', 'warning', 'hint', 'late', '乙局 1/2', 'error']);
});

test('by rule in the order of the workbook', () => {
  expect(arrange('rule', 'workbook')).toEqual([
    ...['措辞 0/2', 'hint', 'late'],
    ...['占比 0/1', 'warning'],
    ...['资金总额不等于分项之和 1/2', 'error'],
  ]);
});

test('without groups, the gravest first or in the order of the workbook', () => {
  expect(arrange('none', 'gravest')).toEqual(['error', 'warning', 'hint', 'late']);
  expect(arrange('none', 'workbook')).toEqual(['hint', 'warning', 'error', 'late']);
});

test('what a rule says of most forms is a group of its own, closed until it is opened', () => {
  const common = new Map([['wording', 2]]);
  const arrangement = { grouping: 'project', sorting: 'gravest' } as const;
  const { rows, groups } = workList(all, arrangement, common, new Set());
  expect(shown(rows)).toEqual(['项目2 1/2', 'error', '项目1 0/1', 'warning', '措辞 0/2']);
  const key = groups.find(({ title }) => title === '措辞')!.key;
  expect(shown(workList(all, arrangement, common, new Set([key])).rows).slice(-3)).toEqual([
    '措辞 0/2',
    'hint',
    'late',
  ]);
  const flat = workList(all, { grouping: 'none', sorting: 'gravest' }, common, new Set());
  expect(shown(flat.rows)).toEqual(['措辞 0/2', 'error', 'warning']);
});

test('a closed group keeps its findings for a word on all of them', () => {
  const arrangement = { grouping: 'project', sorting: 'gravest' } as const;
  const [first] = workList(all, arrangement, NOTHING_COMMON, new Set()).groups;
  const { rows, groups } = workList(all, arrangement, NOTHING_COMMON, new Set([first!.key]));
  expect(shown(rows).slice(0, 2)).toEqual(['项目2 1/2', '项目1 0/2']);
  expect(groups[0]).toMatchObject({ isOpen: false, findings: [error] });
});

test('10,000 findings of one rule are arranged at once', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => finding(String(at), `finding ${at}`));
  const { rows } = workList(
    { listed: many, standing: many },
    { grouping: 'rule', sorting: 'gravest' },
    NOTHING_COMMON,
    new Set(),
  );
  expect(rows).toHaveLength(10_001);
});

test('a word can be said of more and more findings, never of those of which it is said', () => {
  const candidates = [
    ['one', [error]],
    ['project', [error, aside]],
    ['all', standing],
  ] as const;
  expect(settleScopes(candidates, 'ignored').map(({ label, findings }) => [label, findings.length])).toEqual([
    ['one', 1],
    ['all', 4],
  ]);
  expect(settleScopes(candidates, 'open')).toEqual([{ label: 'project', findings: [aside] }]);
});

test('groups stay in the order in which they were first shown, each with its findings; the rest comes behind them', () => {
  const list = workList(all, { grouping: 'project', sorting: 'gravest' }, NOTHING_COMMON, new Set());
  const order = new Map(list.groups.toReversed().map(({ key }, position) => [key, position]));
  const kept = inKeptOrder(list, order);
  expect(kept.groups.map(({ key }) => key)).toEqual([...order.keys()]);
  expect(kept.rows).toHaveLength(list.rows.length);
  expect(kept.rows[0]).toBe(list.groups.at(-1));
  for (const group of list.groups) {
    const at = kept.rows.indexOf(group);
    const under = kept.rows.slice(at + 1, at + 1 + group.findings.length);
    expect(under.map((row) => row.kind === 'finding' && row.finding)).toEqual(group.findings);
  }
  const flat = workList(all, { grouping: 'none', sorting: 'gravest' }, NOTHING_COMMON, new Set());
  expect(inKeptOrder(flat, new Map())).toEqual(flat);
});
