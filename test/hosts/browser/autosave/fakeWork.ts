import type { WorkPiece, Worth } from '../../../../src/app/workbook/keptWork';
import type { KeepableWork } from '../../../../src/hosts/browser/autosave/autosavePort';

/** Work that consists of named texts; each has a token of its own that changes with it. */
export interface FakeWork extends KeepableWork {
  readonly texts: Map<string, string>;
  busy: boolean;
  isUnsaved: boolean;
  /** Called whenever a piece is looked at. */
  whenPacked: (key: string) => void;
}

export function createFakeWork(texts: Readonly<Record<string, string>> = {}): FakeWork {
  const work: FakeWork = {
    texts: new Map(Object.entries(texts)),
    busy: false,
    isUnsaved: true,
    whenPacked: () => undefined,
    pieces: () =>
      [...work.texts].map(([key, text]): WorkPiece => ({
        key,
        token: text,
        value: () => {
          work.whenPacked(key);
          return text === '' ? undefined : text;
        },
      })),
    isBusy: () => work.busy,
    worth: (): Worth => {
      if (work.texts.size === 0) return 'nothing';
      return work.isUnsaved ? 'work' : 'replaceable';
    },
    describe: () => ({ fileName: work.texts.get('name'), forms: 0 }),
    restore: (pieces) => {
      const kept = new Map([...pieces].map(([key, value]) => [key, String(value)]));
      if (kept.has('foreign')) return Promise.reject(new Error('not what was kept'));
      work.texts.clear();
      for (const [key, text] of kept) work.texts.set(key, text);
      return Promise.resolve();
    },
    begin: () => {
      work.texts.clear();
      return Promise.resolve();
    },
  };
  return work;
}
