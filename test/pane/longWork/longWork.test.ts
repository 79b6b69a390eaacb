import type { Failure } from '../../../src/pane/failure';
import { NO_WORK, longWorkReducer } from '../../../src/pane/longWork/longWork';
import type { LongWork, LongWorkEvent } from '../../../src/pane/longWork/longWork';

type Work = LongWork<'sums' | 'pairs', string>;
type Event = LongWorkEvent<'sums' | 'pairs', string>;

const REFUSED: Failure = { code: 'conflict', subject: '项目总表', detail: 'refused' };
const WORKING: Work = { phase: 'working', kind: 'pairs', progress: { done: 3, total: 8 }, isCancelling: false };
const MADE: Work = { phase: 'made', kind: 'sums', made: '部门汇总', setback: undefined };

function after(work: Work, ...events: readonly Event[]): Work {
  return events.reduce<Work>((before, event) => longWorkReducer(before, event), work);
}

test('work that starts says of what kind it is, and nothing of what was before', () => {
  const started = { phase: 'working', kind: 'sums', progress: undefined, isCancelling: false };
  expect(after(NO_WORK, { type: 'started', kind: 'sums' })).toEqual(started);
  expect(after({ phase: 'idle', setback: REFUSED }, { type: 'started', kind: 'sums' })).toEqual(started);
  expect(after({ ...MADE, setback: REFUSED }, { type: 'started', kind: 'sums' })).toEqual(started);
});

test('a second start, while work is under way, does not begin it anew', () => {
  expect(after(WORKING, { type: 'started', kind: 'sums' })).toBe(WORKING);
});

test('work counts its steps, also while it is being called off', () => {
  expect(after(WORKING, { type: 'cancelling' }, { type: 'progressed', done: 5, total: 9 })).toEqual({
    phase: 'working',
    kind: 'pairs',
    progress: { done: 5, total: 9 },
    isCancelling: true,
  });
});

test('what is made keeps its kind; a call-off that came too late is forgotten', () => {
  expect(after(WORKING, { type: 'cancelling' }, { type: 'made', made: '年度对比' })).toEqual({
    phase: 'made',
    kind: 'pairs',
    made: '年度对比',
    setback: undefined,
  });
});

test.each([REFUSED, 'cancelled', 'nothing'] as const)('work that stops says why: %p', (setback) => {
  expect(after(WORKING, { type: 'stopped', setback })).toEqual({ phase: 'idle', setback });
});

test('what fails with a thing that was made is said beside it', () => {
  expect(after(MADE, { type: 'action-failed', failure: REFUSED })).toEqual({ ...MADE, setback: REFUSED });
});

test('what was made, and why nothing was, is put away; not the work that is under way', () => {
  expect(after(MADE, { type: 'restarted' })).toEqual(NO_WORK);
  expect(after({ phase: 'idle', setback: 'nothing' }, { type: 'restarted' })).toEqual(NO_WORK);
  expect(after(WORKING, { type: 'restarted' })).toBe(WORKING);
});

test('events that come late change nothing', () => {
  const late: readonly Event[] = [
    { type: 'progressed', done: 8, total: 8 },
    { type: 'cancelling' },
    { type: 'made', made: '年度对比' },
    { type: 'stopped', setback: 'cancelled' },
  ];
  for (const event of late) {
    expect(after(NO_WORK, event)).toBe(NO_WORK);
    expect(after(MADE, event)).toBe(MADE);
  }
  expect(after(NO_WORK, { type: 'action-failed', failure: REFUSED })).toBe(NO_WORK);
  expect(after(WORKING, { type: 'action-failed', failure: REFUSED })).toBe(WORKING);
});
