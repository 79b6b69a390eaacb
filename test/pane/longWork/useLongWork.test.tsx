import { act, renderHook } from '@testing-library/react';
import { HostError } from '../../../src/app/hostError';
import { useLongWork } from '../../../src/pane/longWork/useLongWork';

function open() {
  const { result } = renderHook(() => useLongWork<'sums' | 'pairs', string>());
  return result;
}

test('while one piece of work is under way no other starts, and afterwards one does', async () => {
  const model = open();
  let finish: (made: string) => void = () => undefined;
  const others: string[] = [];
  let first = Promise.resolve();
  act(() => {
    first = model.current.start('sums', () => new Promise((resolve) => (finish = resolve)));
  });
  expect(model.current.isWorking()).toBe(true);
  await act(() =>
    model.current.start('pairs', () => {
      others.push('too early');
      return Promise.resolve('年度对比');
    }),
  );
  expect(model.current.work).toMatchObject({ phase: 'working', kind: 'sums' });
  await act(async () => {
    finish('部门汇总');
    await first;
  });
  expect(model.current.work).toMatchObject({ phase: 'made', kind: 'sums', made: '部门汇总' });
  await act(() => model.current.start('pairs', () => Promise.resolve('年度对比')));
  expect(model.current.work).toMatchObject({ phase: 'made', kind: 'pairs', made: '年度对比' });
  expect(others).toEqual([]);
});

test('a call-off reaches the work, which says that it was called off; the next one is not', async () => {
  const model = open();
  let work = Promise.resolve();
  act(() => {
    work = model.current.start(
      'sums',
      ({ signal, onProgress }) =>
        new Promise((_, reject) => {
          onProgress(2, 5);
          (signal as AbortSignal).addEventListener('abort', () => {
            reject(new HostError('cancelled', 'called off'));
          });
        }),
    );
  });
  expect(model.current.work).toMatchObject({ progress: { done: 2, total: 5 }, isCancelling: false });
  act(() => {
    model.current.cancel();
  });
  await act(() => work);
  expect(model.current.work).toEqual({ phase: 'idle', setback: 'cancelled' });
  const asked: boolean[] = [];
  await act(() =>
    model.current.start('sums', ({ signal }) => {
      asked.push(signal.aborted);
      return Promise.resolve(undefined);
    }),
  );
  expect(asked).toEqual([false]);
  expect(model.current.work).toEqual({ phase: 'idle', setback: 'nothing' });
});

test('what the host refuses is kept with its name', async () => {
  const model = open();
  await act(() =>
    model.current.start('sums', () => Promise.reject(new HostError('conflict', 'in the way', '项目总表'))),
  );
  expect(model.current.work).toMatchObject({ phase: 'idle', setback: { code: 'conflict', subject: '项目总表' } });
  await act(() => model.current.start('sums', () => Promise.resolve('部门汇总')));
  act(() => {
    model.current.fail(new HostError('conflict', 'in the way', '部门汇总'));
  });
  expect(model.current.work).toMatchObject({ phase: 'made', setback: { subject: '部门汇总' } });
});
