import { officeTheme } from '../../../src/hosts/excel/officeTheme';
import type { ThemeSource } from '../../../src/hosts/excel/officeTheme';
import { waitForOffice } from '../../../src/hosts/excel/waitForOffice';

const excel = { host: 'Excel' as unknown as Office.HostType };

describe('waiting for Office', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('an answer in time is silent', async () => {
    const silence = jest.fn();
    expect(
      await waitForOffice(
        () => Promise.resolve(excel),
        () => true,
        silence,
      ),
    ).toEqual({ kind: 'ready' });
    jest.advanceTimersByTime(60_000);
    expect(silence).not.toHaveBeenCalled();
  });

  test('silence is reported after five seconds, not before, and a late answer still starts the pane', async () => {
    const silence = jest.fn();
    let answer = (): void => undefined;
    const load = (): Promise<typeof excel> =>
      new Promise(
        (resolve) =>
          (answer = () => {
            resolve(excel);
          }),
      );
    const start = waitForOffice(load, () => true, silence);
    jest.advanceTimersByTime(4999);
    expect(silence).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(silence).toHaveBeenCalledTimes(1);
    answer();
    expect(await start).toEqual({ kind: 'ready' });
  });

  test('a library that cannot be loaded is reported at once, with the reason', async () => {
    const silence = jest.fn();
    void waitForOffice(
      () => Promise.reject(new Error('Office.js could not be loaded.')),
      () => true,
      silence,
    );
    await jest.advanceTimersByTimeAsync(0);
    expect(silence).toHaveBeenCalledWith(expect.stringContaining('could not be loaded'));
    jest.advanceTimersByTime(60_000);
    expect(silence).toHaveBeenCalledTimes(1);
  });

  test.each([
    [{ host: null }, true, 'not-excel'],
    [{ host: 'Word' as unknown as Office.HostType }, true, 'not-excel'],
    [excel, false, 'too-old'],
  ])('%p with enough requirements: %p is %s', async (info, isNewEnough, kind) => {
    expect(
      await waitForOffice(
        () => Promise.resolve(info),
        () => isNewEnough,
        jest.fn(),
      ),
    ).toEqual({ kind });
  });
});

describe('the theme of Excel', () => {
  const systemOf = (theme: ReturnType<ThemeSource['current']>): ThemeSource => ({
    current: () => theme,
    subscribe: () => () => undefined,
  });
  const page = new EventTarget() as unknown as Window;

  test.each([
    ['#FFFFFF', 'dark', 'light'],
    ['#F0F0F0', 'dark', 'light'],
    ['#262626', 'light', 'dark'],
    ['#0A0A0A', 'light', 'dark'],
    ['#262626', 'high-contrast', 'high-contrast'],
    [undefined, 'dark', 'dark'],
    ['black', 'light', 'light'],
  ] as const)('a background of %s with the system at %s is %s', (bodyBackgroundColor, system, theme) => {
    const read = () => (bodyBackgroundColor === undefined ? undefined : { bodyBackgroundColor });
    expect(officeTheme(read, systemOf(system), page).current()).toBe(theme);
  });

  test('is read again when somebody comes back to the pane, until nobody listens', () => {
    const listener = jest.fn();
    const stop = officeTheme(() => undefined, systemOf('light'), page).subscribe(listener);
    page.dispatchEvent(new Event('focus'));
    stop();
    page.dispatchEvent(new Event('focus'));
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
