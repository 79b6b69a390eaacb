import { untilStopped } from '../../src/pane/untilStopped';

const rejections: unknown[] = [];
const note = (reason: unknown): void => {
  rejections.push(reason);
};
beforeEach(() => {
  rejections.length = 0;
  process.on('unhandledRejection', note);
});
afterEach(() => {
  process.off('unhandledRejection', note);
});

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('what listens is stopped once it does', async () => {
  const stop = jest.fn(() => Promise.resolve());
  let begin: (stop: () => Promise<void>) => void = () => undefined;
  const end = untilStopped(
    new Promise((resolve) => {
      begin = resolve;
    }),
  );
  end();
  await turn();
  expect(stop).not.toHaveBeenCalled();
  begin(stop);
  await turn();
  expect(stop).toHaveBeenCalledTimes(1);
});

test('a host that refuses to listen, or to stop, is no fault of the page', async () => {
  untilStopped(Promise.reject(new Error('refused')))();
  untilStopped(Promise.resolve(() => Promise.reject(new Error('refused'))))();
  untilStopped(Promise.reject(new Error('refused')));
  await turn();
  await turn();
  expect(rejections).toEqual([]);
});
