import { createAutosave } from '../../../../src/hosts/browser/autosave/autosave';
import type { Autosave } from '../../../../src/hosts/browser/autosave/autosavePort';
import { LIMITS, TIMES } from '../../../../src/hosts/browser/autosave/limits';
import { openSlotStore } from '../../../../src/hosts/browser/autosave/slotStore';
import { createFakeBrowser } from './fakeBrowser';
import type { FakeBrowser, FakePage } from './fakeBrowser';
import { createFakeWork } from './fakeWork';
import type { FakeWork } from './fakeWork';

let browser: FakeBrowser;

const works: FakeWork[] = [];

beforeEach(() => {
  browser = createFakeBrowser();
});

afterEach(() => {
  // Work that is being written is looked at again and again.
  for (const work of works.splice(0)) work.busy = false;
});

interface OpenPage {
  readonly page: FakePage;
  readonly work: FakeWork;
  readonly autosave: Autosave;
}

async function open(work = createFakeWork(), memory?: Map<string, string>): Promise<OpenPage> {
  const page = browser.page(memory && { memory });
  works.push(work);
  const autosave = createAutosave(work, page);
  await autosave.start();
  return { page, work, autosave };
}

async function change({ work, autosave }: OpenPage, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [key, text] of Object.entries(texts)) work.texts.set(key, text);
  autosave.changed();
  await autosave.flush();
}

/** The same tab, loaded anew after its page ended. */
async function reload({ page }: OpenPage, work = createFakeWork()): Promise<OpenPage> {
  page.end();
  return open(work, page.tab);
}

describe('keeping', () => {
  test('after a reload the same tab has its work again and says since when', async () => {
    const page = await open();
    await change(page, { name: '取暖费', 'rows/1': '甲' });
    const { savedAt } = page.autosave.state();
    const again = await reload(page);
    expect(Object.fromEntries(again.work.texts)).toEqual({ name: '取暖费', 'rows/1': '甲' });
    expect(again.autosave.state().notice).toEqual({ kind: 'restored', savedAt });
  });

  test('only what changed is kept anew, and what is gone is deleted', async () => {
    const page = await open();
    await change(page, { 'rows/1': '甲', 'rows/2': '乙', 'rows/3': '丙' });
    page.work.texts.delete('rows/3');
    await change(page, { 'rows/2': '乙乙' });
    expect(browser.asked).toEqual(['keep rows/1 rows/2 rows/3', 'keep rows/2']);
    await change(page, { 'rows/1': '' });
    const again = await reload(page);
    expect(Object.fromEntries(again.work.texts)).toEqual({ 'rows/2': '乙乙' });
    const store = await openSlotStore();
    expect((await store.list()).slots[0]?.keys).toEqual(['rows/2']);
  });

  test('what was restored and then deleted takes no room any more', async () => {
    const page = await open();
    await change(page, { 'rows/1': '甲', 'rows/2': '乙' });
    const again = await reload(page);
    again.work.texts.delete('rows/2');
    await change(again, {});
    const store = await openSlotStore();
    const [slot] = (await store.list()).slots;
    expect(slot?.keys).toEqual(['rows/1']);
    if (!slot) throw new Error('Nothing was kept.');
    await expect(store.load({ ...slot, keys: ['rows/2'] })).rejects.toThrow('missing');
  });

  test('what changes while it is packed is packed again: all pieces are of one moment', async () => {
    const page = await open();
    page.work.whenPacked = (key) => {
      if (key !== 'rows/2') return;
      page.work.whenPacked = () => undefined;
      page.work.texts.set('rows/1', '后来');
      page.work.texts.set('rows/2', '也是后来');
    };
    await change(page, { 'rows/1': '起初', 'rows/2': '起初' });
    expect(Object.fromEntries((await reload(page)).work.texts)).toEqual({ 'rows/1': '后来', 'rows/2': '也是后来' });
  });

  test('while something is being written, what was kept before stays', async () => {
    const page = await open();
    await change(page, { rows: '写入以前' });
    page.work.busy = true;
    await change(page, { rows: '写到一半' });
    expect(page.autosave.state().isCurrent).toBe(false);
    expect((await reload(page)).work.texts.get('rows')).toBe('写入以前');
  });

  test('a write that begins while the work is packed ends the keeping', async () => {
    const page = await open();
    page.work.whenPacked = () => {
      page.work.whenPacked = () => undefined;
      page.work.busy = true;
    };
    await change(page, { 'rows/1': '甲', 'rows/2': '乙' });
    expect(browser.asked).toEqual([]);
  });

  test('two changes in a row are kept together, after a while of quiet and never later than the longest wait', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] });
    try {
      const page = browser.page();
      const work = createFakeWork();
      const autosave = createAutosave(work, page);
      await autosave.start();
      const type = (text: string, wait: number): void => {
        work.texts.set('rows', text);
        autosave.changed();
        browser.tick(wait);
        jest.advanceTimersByTime(wait);
      };
      type('一', TIMES.quiet - 1);
      expect(autosave.state().isCurrent).toBe(false);
      for (let at = 0; at < TIMES.longestWait; at += TIMES.quiet - 1) type(`二${at}`, TIMES.quiet - 1);
      jest.useRealTimers();
      await autosave.flush();
      expect(browser.asked.length).toBeGreaterThan(0);
    } finally {
      jest.useRealTimers();
    }
  });

  test('empty work is not kept, and takes what was kept with it', async () => {
    const page = await open();
    await change(page, { rows: '甲' });
    page.work.texts.clear();
    await change(page, {});
    expect(page.autosave.state()).toMatchObject({ savedAt: undefined, isCurrent: true });
    expect(await (await openSlotStore()).list()).toEqual({ slots: [], unknown: [] });
    await change(page, { rows: '乙' });
    page.work.texts.clear();
    await change(page, {});
    expect(await (await openSlotStore()).list()).toEqual({ slots: [], unknown: [] });
  });

  test('work over the limit is not kept, and said; what was kept before stays', async () => {
    const page = await open();
    await change(page, { rows: '小' });
    Object.defineProperty(LIMITS, 'slotBytes', { value: 3, configurable: true });
    try {
      await change(page, { rows: '很大很大' });
    } finally {
      Object.defineProperty(LIMITS, 'slotBytes', { value: 100 * 2 ** 20, configurable: true });
    }
    expect(page.autosave.state()).toMatchObject({ trouble: 'too-large', isCurrent: false });
    expect((await reload(page)).work.texts.get('rows')).toBe('小');
  });

  test.each([
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'refused'],
  ])('%s is said as %s, breaks nothing, and is over with the next change that is kept', async (name, trouble) => {
    const page = await open();
    browser.refuseWith(name);
    await change(page, { rows: '甲' });
    expect(page.autosave.state()).toMatchObject({ trouble, isCurrent: false });
    expect(page.autosave.state().diagnosis).toContain(name);
    browser.refuseWith(undefined);
    await change(page, { rows: '乙' });
    expect(page.autosave.state()).toMatchObject({ trouble: undefined, isCurrent: true });
    expect((await reload(page)).work.texts.get('rows')).toBe('乙');
  });

  test('where the browser keeps nothing, work goes on and the state says so', async () => {
    const page = { ...browser.page(), open: () => Promise.reject(new Error('SecurityError')) };
    const autosave = createAutosave(createFakeWork(), page);
    await autosave.start();
    expect(autosave.state().mode).toBe('unavailable');
    expect(autosave.state().diagnosis).toContain('SecurityError');
    autosave.changed();
    await autosave.flush();
    await autosave.restore('slot-1');
    await autosave.discard();
    expect(autosave.state().trouble).toBeUndefined();
  });
});

describe('several pages', () => {
  test('two tabs never mix: each comes back with its own', async () => {
    const one = await open();
    const two = await open();
    await change(one, { rows: '甲' });
    await change(two, { rows: '乙' });
    expect((await reload(one)).work.texts.get('rows')).toBe('甲');
    expect((await reload(two)).work.texts.get('rows')).toBe('乙');
  });

  test('a tab that was duplicated takes a place of its own', async () => {
    const one = await open();
    await change(one, { rows: '甲' });
    jest.useFakeTimers();
    const page = browser.page({ memory: new Map(one.page.tab) });
    const copy = createAutosave(createFakeWork(), page);
    const started = copy.start();
    jest.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve));
    page.tab.clear();
    one.page.end();
    await started;
    expect(page.tab.get('slot')).toBeDefined();
  });

  test('work of a page that is gone is offered, opened on demand, and what was open then is offered in its place', async () => {
    const gone = await open();
    await change(gone, { name: '上午', rows: '甲' });
    gone.page.end();
    const next = await open();
    expect(next.work.texts.size).toBe(0);
    const [offered] = next.autosave.state().offers;
    expect(offered?.fileName).toBe('上午');
    await change(next, { name: '下午', rows: '乙' });
    await next.autosave.restore(offered?.id ?? '');
    expect(next.work.texts.get('rows')).toBe('甲');
    expect(next.autosave.state().offers.map(({ fileName }) => fileName)).toEqual(['下午']);
    await change(next, { rows: '甲甲' });
    expect((await reload(next)).work.texts.get('rows')).toBe('甲甲');
  });

  test('work that another page has opened meanwhile is not opened twice', async () => {
    const gone = await open();
    await change(gone, { rows: '甲' });
    gone.page.end();
    const one = await open();
    const two = await open();
    const id = one.autosave.state().offers[0]?.id ?? '';
    await one.autosave.restore(id);
    await two.autosave.restore(id);
    expect(two.autosave.state().notice).toEqual({ kind: 'open-elsewhere' });
    expect(two.work.texts.size).toBe(0);
  });

  test('what was downloaded already is not offered', async () => {
    const gone = await open();
    gone.work.isUnsaved = false;
    await change(gone, { rows: '甲' });
    gone.page.end();
    expect((await open()).autosave.state().offers).toEqual([]);
  });

  test('whoever has begun something before the old work came back keeps it, and is offered the old', async () => {
    const page = await open();
    await change(page, { rows: '旧' });
    const again = await reload(page, createFakeWork({ rows: '新' }));
    expect(again.work.texts.get('rows')).toBe('新');
    expect(again.autosave.state().offers).toHaveLength(1);
    await again.autosave.flush();
    expect((await reload(again)).work.texts.get('rows')).toBe('新');
  });
});

describe('damage', () => {
  async function damaged(damage: (database: IDBDatabase) => void): Promise<OpenPage> {
    const page = await open();
    await change(page, { rows: '甲'.repeat(600) });
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('shenbao-work');
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    damage(database);
    database.close();
    return reload(page);
  }
  const slots = (database: IDBDatabase) => database.transaction('slots', 'readwrite').objectStore('slots');
  const pieces = (database: IDBDatabase) => database.transaction('pieces', 'readwrite').objectStore('pieces');

  test.each<[string, (database: IDBDatabase) => void]>([
    ['a record of another version', (database) => slots(database).put({ id: 'slot-1', version: 99 }, 'slot-1')],
    ['a record that is no record', (database) => slots(database).put('???', 'slot-1')],
    ['a piece that is missing', (database) => pieces(database).clear()],
    ['a piece of damaged bytes', (database) => pieces(database).put(new Uint8Array([2, 1, 2, 3]), ['slot-1', 'rows'])],
    ['a piece of no known kind', (database) => pieces(database).put(new Uint8Array([9]), ['slot-1', 'rows'])],
    ['a piece that is no bytes', (database) => pieces(database).put('rows', ['slot-1', 'rows'])],
  ])('%s is not taken up, and said; the page goes on and keeps', async (_, damage) => {
    const again = await damaged(damage);
    expect(again.work.texts.size).toBe(0);
    expect(again.autosave.state().notice).toEqual({ kind: 'damaged' });
    await change(again, { rows: '新' });
    expect((await reload(again)).work.texts.get('rows')).toBe('新');
  });

  test('pieces that the work does not take are not lost by it: they stay in their place', async () => {
    const page = await open();
    await change(page, { foreign: '甲' });
    const again = await reload(page);
    expect(again.autosave.state().notice).toEqual({ kind: 'damaged' });
    // The cause is there for a supporter.
    expect(again.autosave.state().diagnosis).toMatch(/^Error: .+/u);
    await change(again, { rows: '新' });
    expect((await (await openSlotStore()).list()).slots).toHaveLength(2);
  });

  test('a page that ended while it opened what was kept does not open it again unasked', async () => {
    const page = await open();
    await change(page, { rows: '甲' });
    page.autosave.distrust();
    const again = await reload(page);
    expect(again.work.texts.size).toBe(0);
    const [offer] = again.autosave.state().offers;
    await again.autosave.restore(offer?.id ?? '');
    expect(again.work.texts.get('rows')).toBe('甲');
  });
});

describe('letting go', () => {
  test('what was restored can be discarded, and had back with what was done since', async () => {
    const page = await open();
    await change(page, { rows: '甲' });
    const again = await reload(page);
    again.work.texts.set('rows', '甲乙');
    await again.autosave.discard();
    expect(again.work.texts.size).toBe(0);
    expect(again.autosave.state().notice).toMatchObject({ kind: 'discarded' });
    await again.autosave.undoDiscard();
    expect(again.work.texts.get('rows')).toBe('甲乙');
    expect((await reload(again)).work.texts.get('rows')).toBe('甲乙');
  });

  test('what was discarded is neither taken up nor offered after a reload', async () => {
    const page = await open();
    await change(page, { rows: '甲' });
    await page.autosave.discard();
    const again = await reload(page);
    expect(again.work.texts.size).toBe(0);
    expect(again.autosave.state()).toMatchObject({ offers: [], notice: undefined });
    expect((await (await openSlotStore()).list()).slots).toEqual([]);
  });

  test('an offer that was deleted comes back to the offers', async () => {
    const gone = await open();
    await change(gone, { rows: '甲' });
    gone.page.end();
    const { autosave } = await open();
    const id = autosave.state().offers[0]?.id ?? '';
    await autosave.discard(id);
    expect(autosave.state().offers).toEqual([]);
    await autosave.undoDiscard();
    expect(autosave.state().offers.map((slot) => slot.id)).toEqual([id]);
  });

  test('switched off, nothing is kept and what was kept of this page is deleted; switched on, it is kept again', async () => {
    const page = await open();
    await change(page, { rows: '甲' });
    await page.autosave.setOn(false);
    await change(page, { rows: '乙' });
    expect(page.autosave.state()).toMatchObject({ mode: 'off', isCurrent: false });
    expect((await (await openSlotStore()).list()).slots).toEqual([]);
    const again = await reload(page);
    expect(again.work.texts.size).toBe(0);
    expect(again.autosave.state().mode).toBe('off');
    await again.autosave.setOn(true);
    await change(again, { rows: '丙' });
    expect((await reload(again)).work.texts.get('rows')).toBe('丙');
  });

  test('clearing deletes all but the work of other open pages; the open work is kept again with its next change', async () => {
    const gone = await open();
    await change(gone, { rows: '走了' });
    gone.page.end();
    const other = await open();
    await change(other, { rows: '别的' });
    const page = await open();
    await change(page, { rows: '甲' });
    await page.autosave.clear();
    const left = (await (await openSlotStore()).list()).slots;
    expect(left.map(({ id }) => id)).toEqual([other.page.tab.get('slot')]);
    expect(page.autosave.state()).toMatchObject({ savedAt: undefined, isCurrent: false, offers: [] });
    await change(page, { rows: '甲' });
    expect((await reload(page)).work.texts.get('rows')).toBe('甲');
  });

  test('clearing works while autosave is off', async () => {
    const gone = await open();
    await change(gone, { rows: '走了' });
    gone.page.end();
    const page = browser.page();
    page.preference.save(false);
    const autosave = createAutosave(createFakeWork(), page);
    await autosave.start();
    await autosave.clear();
    expect((await (await openSlotStore()).list()).slots).toEqual([]);
  });
});
