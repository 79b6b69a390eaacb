import type { WorkbookCheck } from '../../../src/app/check/checkWorkbook';
import type { Failure } from '../../../src/pane/failure';
import { checkReducer } from '../../../src/pane/check/checkReducer';
import type { CheckEvent } from '../../../src/pane/check/checkReducer';
import { INITIAL_CHECK_STATE } from '../../../src/pane/check/checkState';
import type { CheckState } from '../../../src/pane/check/checkState';
import { buildFinding } from './buildFinding';

const check: WorkbookCheck = {
  findings: [buildFinding()],
  officialPlaces: new Map(),
  sheets: [],
  repairable: new Set(),
  common: new Map(),
  unchecked: [],
  forms: 1,
  problems: [],
};
const failure: Failure = { code: 'cell-editing', subject: undefined, detail: 'HostError' };

function after(...events: readonly CheckEvent[]): CheckState {
  return events.reduce(checkReducer, INITIAL_CHECK_STATE);
}

test.each<[title: string, events: readonly CheckEvent[], run: object]>([
  ['nothing was checked at first', [], { phase: 'idle' }],
  ['a first check shows nothing yet', [{ type: 'started' }], { phase: 'checking', last: undefined }],
  ['a result', [{ type: 'started' }, { type: 'finished', check }], { phase: 'checked', last: check }],
  [
    'the last result stays while the next is made',
    [{ type: 'finished', check }, { type: 'started' }],
    { phase: 'checking', last: check },
  ],
  [
    'the last result stays when the next fails',
    [{ type: 'finished', check }, { type: 'started' }, { type: 'failed', failure }],
    { phase: 'failed', last: check, failure },
  ],
  [
    'the last result stays when the next is called off',
    [{ type: 'finished', check }, { type: 'started' }, { type: 'cancelled' }],
    { phase: 'checked', last: check },
  ],
  ['a first check that was called off leaves nothing', [{ type: 'started' }, { type: 'cancelled' }], { phase: 'idle' }],
])('%s', (_, events, run) => {
  expect(after(...events).run).toEqual(run);
});

test('a filter holds through a check for as long as its department and rule are named', () => {
  const department = check.findings[0]!.record.form.department.name;
  const filtered = after({ type: 'finished', check }, { type: 'filtered', filter: { department, rule: '别的规则' } });
  const { filter } = checkReducer(filtered, { type: 'finished', check });
  expect(filter).toMatchObject({ department, rule: undefined, state: 'open' });
});

test('what an earlier session found is shown until this one has checked, and never in the place of its result', () => {
  const remembered = { forms: 7, findings: 1, unchecked: 0 };
  const before = { ...check, forms: 7, remembered };
  const damaged = [{ message: '「配对」有损坏', isObstacle: false }];
  expect(after({ type: 'recalled', check: before, damaged })).toMatchObject({
    run: { phase: 'checked', last: before },
    recalled: remembered,
    damaged,
  });
  expect(after({ type: 'recalled', check: undefined, damaged })).toEqual({ ...INITIAL_CHECK_STATE, damaged });
  expect(after({ type: 'recalled', check: { ...before, remembered: undefined }, damaged }).recalled).toEqual({});
  const checked = after({ type: 'finished', check }, { type: 'recalled', check: before, damaged });
  expect(checked).toMatchObject({ run: { last: check }, recalled: undefined, damaged });
  expect(after({ type: 'recalled', check: before, damaged }, { type: 'finished', check })).toMatchObject({
    run: { last: check },
    recalled: undefined,
  });
  expect(after({ type: 'recalled', check: before, damaged }, { type: 'forgotten' })).toEqual(INITIAL_CHECK_STATE);
});

test('a new check forgets the failure of an action', () => {
  expect(after({ type: 'action-failed', failure }).setback).toBe(failure);
  expect(after({ type: 'action-failed', failure }, { type: 'started' }).setback).toBeUndefined();
});
