import type { Host } from '../../src/app/host';
import type { ImportItem } from '../../src/app/importPreview';
import type { Reader } from '../../src/app/reader';
import { createMemoryHost } from '../../src/hosts/cli/memoryHost';
import type { Reading } from '../../src/model/reading';
import { formIdentity } from '../../src/model/formIdentity';
import type { PaneServices, Theme } from '../../src/pane/paneServices';
import { buildReading } from './buildReading';

/** What the pane is handed in tests: a workbook in memory, and a reader that answers as it is told. */
export function fakeServices(
  overrides: Partial<PaneServices> & { readonly reading?: Reading; readonly inWorkbook?: readonly string[] } = {},
): PaneServices {
  const { reading = buildReading([]), inWorkbook = [], ...services } = overrides;
  const preferences = new Map<string, string>();
  return {
    host: memoryHost(),
    reader: readerOf(reading),
    files: {
      extensions: ['.txt'],
      decode: (name, bytes) =>
        Promise.resolve(
          name.endsWith('.txt')
            ? { kind: 'text', text: new TextDecoder().decode(bytes) }
            : { kind: 'unreadable', problem: '暂时只能读取 .txt 文件，请另存为文本后再选择。' },
        ),
    },
    samples: [{ title: '取暖费', load: () => Promise.resolve('项目名称 取暖费') }],
    preferences: {
      read: (key) => preferences.get(key),
      save: (key, value) => {
        preferences.set(key, value);
      },
    },
    theme: { current: (): Theme => 'light', subscribe: () => () => undefined },
    importing: importingOf(inWorkbook),
    version: '0.1.0',
    reload: () => undefined,
    ...services,
  };
}

export function memoryHost(): Host {
  return createMemoryHost(() => Promise.resolve());
}

export function readerOf(reading: Reading): Reader {
  return { read: () => Promise.resolve(reading) };
}

function importingOf(inWorkbook: readonly string[]): NonNullable<PaneServices['importing']> {
  return {
    preview: (_, reading) =>
      Promise.resolve({
        obstacles: [],
        items: reading.forms.map(({ form }, index): ImportItem => {
          const isThere = inWorkbook.includes(formIdentity(form)) || inWorkbook.includes(form.projectName);
          return {
            index,
            form,
            duplicate: isThere ? { kind: 'in-workbook', id: `2024-${index + 1}`, isEqual: false } : undefined,
            suggested: isThere ? 'skip' : 'create',
          };
        }),
      }),
    write: async (host, preview, decisions, work) => {
      const chosen = preview.items.map((item) => decisions.get(item.index) ?? item.suggested);
      const plan = { name: '项目总表', rows: preview.items.map(({ form }) => [form.projectName]), columns: [] };
      await host.write({ title: '导入', changes: [{ kind: 'create-sheet', plan }] }, work);
      const count = (decision: string) => chosen.filter((each) => each === decision).length;
      return { created: count('create') + count('save-as'), updated: count('update'), skipped: count('skip') };
    },
  };
}
