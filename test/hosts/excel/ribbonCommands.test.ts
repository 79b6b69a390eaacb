import { readFileSync } from 'node:fs';
import type { Host } from '../../../src/app/host';
import type { CellPlace } from '../../../src/model/sheetPlan';
import { activeCell } from '../../../src/hosts/excel/activeCell';
import { createRequestQueue } from '../../../src/hosts/excel/requestQueue';
import { ribbonCommands } from '../../../src/hosts/excel/ribbonCommands';
import { runCommand } from '../../../src/hosts/excel/runCommand';
import { createSheet, plainSheet } from '../../contract/plans';
import type { FakeExcel } from '../../fakeExcel/connectExcel';
import { describeWorkbook } from '../../fakeExcel/describeWorkbook';
import { startExcelHost } from '../../fakeExcel/startExcelHost';

interface Ribbon {
  readonly host: Host;
  readonly fake: FakeExcel;
  /** What was asked of the pane and of the help, in its order. */
  readonly asked: readonly unknown[];
  readonly completed: jest.Mock;
  press(name: string): Promise<void>;
  select(place: CellPlace): void;
}

async function startRibbon(): Promise<Ribbon> {
  const { host, fake } = startExcelHost();
  await createSheet(host, plainSheet('表', [['a', 'b']]));
  const asked: unknown[] = [];
  const showHelp = (question = ''): void => void asked.push(`help#${question}`);
  const commands = ribbonCommands({
    host,
    ask: (request) => asked.push(request),
    showPane: () => Promise.resolve(void asked.push('pane')),
    showHelp,
    activeCell,
  });
  const completed = jest.fn();
  return {
    host,
    fake,
    asked,
    completed,
    press: (name) => {
      const command = commands[name];
      if (!command) throw new Error(`There is no command ${name}.`);
      return runCommand(command, { completed }, showHelp);
    },
    select: (place) => {
      fake.workbook.selection = place;
    },
  };
}

test.each([
  ['openImport', 'import'],
  ['openOfficial', 'official'],
  ['openSummary', 'summary'],
  ['openCheck', 'check'],
])('%s asks for its view and brings the pane into sight', async (name, view) => {
  const { press, asked, completed } = await startRibbon();
  await press(name);
  expect(asked).toEqual([{ view }, 'pane']);
  expect(completed).toHaveBeenCalledTimes(1);
});

test.each([
  ['openCellFindings', 'check'],
  ['openCellOfficial', 'official'],
])('%s tells which cell is selected', async (name, view) => {
  const { press, asked, select } = await startRibbon();
  select({ sheet: '表', row: 0, column: 1 });
  await press(name);
  expect(asked).toEqual([{ view, cell: { sheet: '表', row: 0, column: 1 } }, 'pane']);
});

test('a selection that Excel does not tell, while another workbook has the focus, opens the help at an answer', async () => {
  const { press, asked, fake } = await startRibbon();
  fake.workbook.isInactive = true;
  await press('openCellFindings');
  expect(asked).toEqual(['help#other-workbook']);
});

test('openHelp opens the help from the start', async () => {
  const { press, asked } = await startRibbon();
  await press('openHelp');
  expect(asked).toEqual(['help#']);
});

test('clearMarks takes the marks off and leaves the rest', async () => {
  const { host, press, fake, asked } = await startRibbon();
  const before = describeWorkbook(fake.workbook);
  await host.mark([{ sheet: '表', row: 0, column: 0, severity: 'error', remark: '有误。' }]);
  expect(describeWorkbook(fake.workbook)).not.toEqual(before);
  await press('clearMarks');
  expect(describeWorkbook(fake.workbook)).toEqual(before);
  expect(asked).toEqual([]);
});

describe.each(['clearMarks', 'openCellFindings'])('%s', (name) => {
  test.each([
    ['AccessDenied', 'protected'],
    ['InactiveWorkbook', 'other-workbook'],
    ['GeneralException', 'failed'],
    ['RequestPayloadSizeLimitExceeded', 'failed'],
  ])('refused by Excel with %s opens the help at an answer, and Excel is told all the same', async (code, question) => {
    const { press, fake, asked, completed } = await startRibbon();
    fake.fail({ request: 1, when: 'before', code });
    await press(name);
    expect(asked).toEqual([`help#${question}`]);
    expect(completed).toHaveBeenCalledTimes(1);
    expect(readFileSync('src/hosts/help.html', 'utf8')).toContain(`id="${question}"`);
  });
});

describe('requests to the pane', () => {
  test('reach whoever listens, until it stops', () => {
    const { ask, subscribe } = createRequestQueue<string>();
    const heard: string[] = [];
    const stop = subscribe((request) => heard.push(request));
    ask('一');
    stop();
    ask('二');
    expect(heard).toEqual(['一']);
  });

  test('made before the pane listens wait for it: the last one counts, once', () => {
    const { ask, subscribe } = createRequestQueue<string>();
    ask('一');
    ask('二');
    const heard: string[] = [];
    subscribe((request) => heard.push(request));
    subscribe((request) => heard.push(`又${request}`));
    expect(heard).toEqual(['二']);
  });
});
