import { createAutosave } from '../../../../src/hosts/browser/autosave/autosave';
import { createFakeBrowser } from './fakeBrowser';
import type { FakeBrowser, FakePage } from './fakeBrowser';
import { createFakeWork } from './fakeWork';
import type { FakeWork } from './fakeWork';

type Texts = Readonly<Record<string, string>>;

/** The workbook before a write of ours, and after it: rows that change, come and go. */
const BEFORE: Texts = { 'rows/1': '甲', 'rows/2': '乙', 'rows/3': '丙', name: '以前' };
const AFTER: Texts = { 'rows/1': '甲改', 'rows/3': '丙', 'rows/4': '丁', 'rows/5': '戊', name: '以后' };

async function open(browser: FakeBrowser, work: FakeWork, tab?: Map<string, string>) {
  const page: FakePage = browser.page(tab && { memory: tab });
  const autosave = createAutosave(work, page);
  await autosave.start();
  return { page, work, autosave };
}

/** What the tab shows after its page was loaded anew, and what it says of that. */
async function afterReload(browser: FakeBrowser, page: FakePage) {
  page.end();
  const again = await open(browser, createFakeWork(), page.tab);
  return { texts: Object.fromEntries(again.work.texts), notice: again.autosave.state().notice };
}

function become(work: FakeWork, texts: Texts): void {
  work.texts.clear();
  for (const [key, text] of Object.entries(texts)) work.texts.set(key, text);
}

/** Ends the page at the request to the database with this number, as a browser does: what was not committed never was. */
function endAtRequest(wanted: number): { readonly requests: () => number; readonly restore: () => void } {
  let requests = 0;
  const { put, delete: remove } = IDBObjectStore.prototype;
  const counted = <Parameters extends unknown[], Result>(
    call: (this: IDBObjectStore, ...parameters: Parameters) => Result,
  ) =>
    function (this: IDBObjectStore, ...parameters: Parameters): Result {
      requests += 1;
      const result = call.apply(this, parameters);
      if (requests === wanted) {
        (result as IDBRequest).addEventListener('success', () => {
          this.transaction.abort();
        });
      }
      return result;
    };
  Object.assign(IDBObjectStore.prototype, { put: counted(put), delete: counted(remove) });
  return {
    requests: () => requests,
    restore: () => {
      Object.assign(IDBObjectStore.prototype, { put, delete: remove });
    },
  };
}

/** Keeps the work of before and then that of after, with the page ending at a request of the second keeping; undefined where there is no such request. */
async function reloadedAt(request: number) {
  const browser = createFakeBrowser();
  const { page, work, autosave } = await open(browser, createFakeWork(BEFORE));
  autosave.changed();
  await autosave.flush();
  browser.tick(60_000);
  const end = endAtRequest(request);
  become(work, AFTER);
  autosave.changed();
  await autosave.flush().catch(() => undefined);
  end.restore();
  if (end.requests() < request) return undefined;
  return { first: await afterReload(browser, page), requests: end.requests() };
}

test('wherever the page ends while a write is kept, the workbook comes back as before it, and the pane says of when', async () => {
  const seen: number[] = [];
  for (let request = 1; ; request += 1) {
    const reloaded = await reloadedAt(request);
    if (!reloaded) break;
    seen.push(request);
    expect(reloaded.first.texts).toEqual(BEFORE);
    expect(reloaded.first.notice).toEqual({ kind: 'restored', savedAt: Date.UTC(2026, 0, 5, 6, 32) });
  }
  // Two rows and a name that changed, one that came … and one that went, and the record of the whole.
  expect(seen.length).toBeGreaterThanOrEqual(6);
});

test('kept to the end, it comes back as after the write, with the later time', async () => {
  const browser = createFakeBrowser();
  const { page, work, autosave } = await open(browser, createFakeWork(BEFORE));
  autosave.changed();
  await autosave.flush();
  browser.tick(60_000);
  become(work, AFTER);
  autosave.changed();
  await autosave.flush();
  expect(await afterReload(browser, page)).toEqual({
    texts: AFTER,
    notice: { kind: 'restored', savedAt: Date.UTC(2026, 0, 5, 6, 33) },
  });
});

test.each(['rows/1', 'rows/4', 'name'])(
  'a write that goes on when the page ends, having changed as far as %s, was never kept: all is as before it',
  async (last) => {
    const browser = createFakeBrowser();
    const { page, work, autosave } = await open(browser, createFakeWork(BEFORE));
    autosave.changed();
    await autosave.flush();
    work.busy = true;
    for (const [key, text] of Object.entries(AFTER)) {
      work.texts.set(key, text);
      autosave.changed();
      await autosave.flush();
      if (key === last) break;
    }
    const reloaded = await afterReload(browser, page);
    work.busy = false;
    expect(reloaded.texts).toEqual(BEFORE);
    expect(reloaded.notice).toMatchObject({ kind: 'restored' });
  },
);
