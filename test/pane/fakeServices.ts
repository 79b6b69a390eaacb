import { importForms } from '../../src/app/import/importForms';
import { previewImport } from '../../src/app/import/previewImport';
import type { Reader } from '../../src/app/reader';
import { createMemoryHost } from '../../src/hosts/cli/memoryHost';
import type { MemoryHost } from '../../src/hosts/cli/memoryHost';
import type { ReadableFile } from '../../src/model/decodedFile';
import type { Form } from '../../src/model/form';
import type { Reading } from '../../src/model/reading';
import type { PaneServices, Theme } from '../../src/pane/paneServices';
import { buildReading } from './buildReading';

/** What the pane is handed in tests: a workbook in memory, and a reader that answers as it is told. */
export function fakeServices(overrides: Partial<PaneServices> & { readonly reading?: Reading } = {}): PaneServices {
  const { reading = buildReading([]), ...services } = overrides;
  const preferences = new Map<string, string>();
  return {
    host: memoryHost(),
    reader: readerOf(reading),
    files: {
      extensions: ['.txt'],
      decode: async (file) => [
        file.name.endsWith('.txt')
          ? { name: file.name, decoded: textFile(new TextDecoder().decode(await file.arrayBuffer())) }
          : {
              name: file.name,
              decoded: { kind: 'unreadable', problem: '暂时只能读取 .txt 文件，请另存为文本后再选择。' },
            },
      ],
    },
    downloads: { save: (title) => Promise.resolve(`${title}.zip`) },
    samples: [{ title: '取暖费', load: () => Promise.resolve('项目名称 取暖费') }],
    preferences: {
      read: (key) => preferences.get(key),
      save: (key, value) => {
        preferences.set(key, value);
      },
    },
    theme: { current: (): Theme => 'light', subscribe: () => () => undefined },
    requests: { initial: undefined, subscribe: () => () => undefined },
    version: '0.1.0',
    reload: () => undefined,
    ...services,
  };
}

/** What a file with this text decodes to. */
export function textFile(text: string, warnings: readonly string[] = []): ReadableFile {
  return { kind: 'text', text, warnings };
}

export function memoryHost(): MemoryHost {
  return createMemoryHost(() => Promise.resolve());
}

export function readerOf(reading: Reading): Reader {
  return { read: () => Promise.resolve(reading) };
}

/** A workbook that holds these forms already. */
export async function hostHolding(forms: readonly Form[]): Promise<MemoryHost> {
  const host = memoryHost();
  await importForms(host, await previewImport(host, buildReading(forms)), new Map());
  return host;
}
