import { INITIAL_FILTER } from '../../../src/pane/check/checkState';
import { filterFindings } from '../../../src/pane/check/filterFindings';
import { buildFinding } from './buildFinding';

const hint = buildFinding({ severity: 'info', rule: '立项依据不足' });
const error = buildFinding();
const other = buildFinding({ department: '行政政法科' });
const ignored = buildFinding({ state: 'ignored', severity: 'warning' });
const all = [hint, error, other, ignored];

test('the gravest come first, and within a severity the order of the forms holds', () => {
  expect(filterFindings(all, INITIAL_FILTER).listed).toEqual([error, other, hint]);
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
