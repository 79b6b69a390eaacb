import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { LIMITS } from '../../../src/hosts/browser/autosave/limits';
import { recentFilesOf } from '../../../src/hosts/browser/recent/recentFilesOf';

/** Handles of a browser survive a copy into its database; these find their behaviour by their name. */
class Handle {
  constructor(readonly name: string) {}
}

type Behaviour = Record<string, { permission?: PermissionState; grants?: boolean; isGone?: boolean }>;

function page(behaviour: Behaviour = {}) {
  const chosen: (string | undefined)[] = [];
  const asked: string[] = [];
  const live = (name: string): object => ({
    name,
    getFile: () =>
      behaviour[name]?.isGone
        ? Promise.reject(new DOMException('gone', 'NotFoundError'))
        : Promise.resolve(new File(['x'], name)),
    isSameEntry: (other: Handle) => Promise.resolve(other.name === name),
    queryPermission: () => Promise.resolve(behaviour[name]?.permission ?? 'granted'),
    requestPermission: () => {
      asked.push(name);
      return Promise.resolve(behaviour[name]?.grants === false ? 'denied' : 'granted');
    },
  });
  // What cannot be copied is put aside and found again by name, as a browser does with its handles.
  jest.spyOn(globalThis, 'structuredClone').mockImplementation((value: unknown) => revive(value, live));
  const recent = recentFilesOf({
    showOpenFilePicker: () => {
      const name = chosen.shift();
      return name === undefined ? Promise.reject(new DOMException('no', 'AbortError')) : Promise.resolve([live(name)]);
    },
  });
  if (!recent) throw new Error('There are no recent files.');
  return {
    recent,
    asked,
    choose: (name: string | undefined) => {
      chosen.push(name);
      return recent.choose();
    },
    names: async () => (await recent.list()).map(({ name }) => name),
  };
}

function revive(value: unknown, live: (name: string) => object): unknown {
  if (typeof value === 'object' && value !== null && 'getFile' in value) return live((value as unknown as Handle).name);
  return value;
}

beforeEach(() => {
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe('files that were opened last', () => {
  test('there are none where the browser gives no handles', () => {
    expect(recentFilesOf({})).toBeUndefined();
  });

  test('are listed with the latest first, each once', async () => {
    const { choose, names } = page();
    for (const name of ['甲.xlsx', '乙.xlsx', '甲.xlsx']) await choose(name);
    expect(await names()).toEqual(['甲.xlsx', '乙.xlsx']);
  });

  test('are as many as stated', async () => {
    const { choose, names } = page();
    for (let at = 0; at <= LIMITS.recentFiles; at += 1) await choose(`${at}.xlsx`);
    expect(await names()).toEqual(['8.xlsx', '7.xlsx', '6.xlsx', '5.xlsx', '4.xlsx', '3.xlsx', '2.xlsx', '1.xlsx']);
  });

  test('whoever chooses none changes nothing', async () => {
    const { choose, names } = page();
    expect(await choose(undefined)).toBeUndefined();
    expect(await names()).toEqual([]);
  });

  test('permission is asked for again; a refusal is said and the file stays listed', async () => {
    const behaviour: Behaviour = { '甲.xlsx': { permission: 'prompt' } };
    const { choose, recent, asked, names } = page(behaviour);
    await choose('甲.xlsx');
    const [file] = await recent.list();
    expect((await file?.open())?.name).toBe('甲.xlsx');
    expect(asked).toEqual(['甲.xlsx']);
    behaviour['甲.xlsx'] = { permission: 'prompt', grants: false };
    await expect(file?.open()).rejects.toMatchObject({ code: 'refused' });
    expect(await names()).toEqual(['甲.xlsx']);
  });

  test('a file that is gone is said to be missing and leaves the list', async () => {
    const behaviour: Behaviour = {};
    const { choose, recent, names } = page(behaviour);
    await choose('甲.xlsx');
    await choose('乙.xlsx');
    behaviour['乙.xlsx'] = { isGone: true };
    await expect((await recent.list())[0]?.open()).rejects.toMatchObject({ code: 'missing' });
    expect(await names()).toEqual(['甲.xlsx']);
  });

  test('can be forgotten', async () => {
    const { choose, recent, names } = page();
    await choose('甲.xlsx');
    await recent.forget();
    expect(await names()).toEqual([]);
  });
});

test('where the browser keeps nothing, or forbids the very look at it, there are none', () => {
  const window = { showOpenFilePicker: () => Promise.resolve([]) };
  const before = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
  const forbid = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  try {
    for (const now of [{ get: forbid }, { value: undefined }]) {
      Object.defineProperty(globalThis, 'indexedDB', { ...now, configurable: true });
      expect(recentFilesOf(window)).toBeUndefined();
    }
  } finally {
    Object.defineProperty(globalThis, 'indexedDB', before);
  }
});
