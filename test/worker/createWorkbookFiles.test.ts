import { WorkbookFileError } from '../../src/formats/xlsx/workbookFileError';
import { readWorkbook } from '../../src/formats/xlsx/readWorkbook';
import { saveWorkbook } from '../../src/formats/xlsx/saveWorkbook';
import type { WorkbookFile } from '../../src/model/workbookFile';
import { createBackgroundThreads } from '../../src/worker/backgroundThreads';
import { createWorkbookFiles } from '../../src/worker/createWorkbookFiles';
import { serveWorkbooks } from '../../src/worker/serveWorkbooks';
import type { WorkbookThread } from '../../src/worker/serveWorkbooks';

const workbook: WorkbookFile = {
  sheets: [
    { name: '甲', columns: [], rows: [['甲一', 12.5, null, { formula: 'B1*2', result: 25 }]] },
    { name: '乙', columns: [], rows: [['062', true, { text: '去甲', target: { sheet: '甲', row: 0, column: 1 } }]] },
  ],
  marks: [],
  settings: new Map([['轮次', ['一上', 2]]]),
};

describe('workbook files in the background', () => {
  let channel: MessageChannel;

  const filesOf = (thread: WorkbookThread) => {
    const threads = createBackgroundThreads<WorkbookThread>(() => {
      channel = new MessageChannel();
      channel.port1.start();
      serveWorkbooks(thread, channel.port2);
      return Object.assign(channel.port1, { terminate: () => undefined }) as unknown as Worker;
    });
    return createWorkbookFiles(threads);
  };

  afterEach(() => {
    for (const port of [channel.port1, channel.port2]) port.close();
  });

  test('a workbook becomes the same file as without a thread, and comes back from it', async () => {
    const files = filesOf({ read: readWorkbook, write: saveWorkbook });
    const { bytes, losses } = await files.write(workbook);
    expect(losses).toEqual([]);
    const read = await files.read(bytes);
    expect(read).toEqual(await readWorkbook(bytes));
    expect(read.sheets.map(({ rows }) => rows)).toMatchObject([
      [['甲一', 12.5, null, { formula: 'B1*2', result: 25 }]],
      [['062', true, { text: '去甲' }]],
    ]);
    expect([...read.settings]).toEqual([['轮次', ['一上', 2]]]);
  });

  test('a sheet and what the file said of it stay one thing, by which it is known that nobody touched it', async () => {
    const files = filesOf({ read: readWorkbook, write: saveWorkbook });
    const { sheets, opened } = await files.read((await files.write(workbook)).bytes);
    expect(sheets.map(({ name }) => opened?.sheets.get(name)?.plan)).toHaveLength(2);
    for (const sheet of sheets) expect(opened?.sheets.get(sheet.name)?.plan).toBe(sheet);
  });

  test('why a file is no workbook arrives with its code', async () => {
    const files = filesOf({ read: readWorkbook, write: saveWorkbook });
    const refusal = await files.read(new TextEncoder().encode('没有表格')).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(WorkbookFileError);
    expect(refusal).toMatchObject({ code: 'not-a-workbook' });
  });
});
