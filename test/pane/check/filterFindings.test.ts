import { INITIAL_FILTER } from '../../../src/pane/check/checkState';
import { filterFindings } from '../../../src/pane/check/filterFindings';
import { buildFinding } from './buildFinding';

const hint = buildFinding({ severity: 'info', rule: '立项依据不足' });
const error = buildFinding();
const other = buildFinding({ department: '行政政法科' });
const ignored = buildFinding({ state: 'ignored', severity: 'warning' });
const all = [hint, error, other, ignored];

test('what nobody has put aside is listed in the order of the forms; what is put aside counts among what there is', () => {
  const { listed, standing } = filterFindings(all, INITIAL_FILTER);
  expect(listed).toEqual([hint, error, other]);
  expect(standing).toEqual(all);
});

test.each([
  ['a department', '行政政法', [other]],
  ['a rule', '立项依据', [hint]],
  ['a project by a part of its name, with spaces between', ' 取暖 费 ', [hint, error, other]],
  ['two words in any order', '来源之和 政法科', [other]],
  ['a number in full width', '２０２４－００１', [hint, error, other]],
  ['what nobody says', '公路', []],
])('a search finds %s', (_, query, found) => {
  expect(filterFindings(all, { ...INITIAL_FILTER, query }).listed).toEqual(found);
});

test('a search counts too', () => {
  const { bySeverity } = filterFindings(all, { ...INITIAL_FILTER, query: '立项' });
  expect(bySeverity).toEqual({ error: 0, warning: 0, info: 1 });
});

test('what was put aside is listed when asked for', () => {
  expect(filterFindings(all, { ...INITIAL_FILTER, state: 'ignored' }).listed).toEqual([ignored]);
  expect(filterFindings(all, { ...INITIAL_FILTER, state: undefined }).listed).toHaveLength(4);
});

test('a count says what its choice would list, the other choices being as they are', () => {
  const filtered = filterFindings(all, { ...INITIAL_FILTER, severity: 'error' });
  expect(filtered.listed).toEqual([error, other]);
  expect(filtered.bySeverity).toEqual({ error: 2, warning: 0, info: 1 });
  expect(filtered.byDepartment).toEqual([
    ['行政政法科', 1],
    ['阳泉市人力资源和社会保障局', 1],
  ]);
  expect(filtered.byRule).toEqual([['资金总额不等于分项之和', 2]]);
});

test('an empty department is a department', () => {
  const nameless = buildFinding({ department: '' });
  expect(filterFindings([error, nameless], { ...INITIAL_FILTER, department: '' }).listed).toEqual([nameless]);
});
