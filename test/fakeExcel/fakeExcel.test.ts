import { loadClientLibrary } from './clientLibrary';
import { connectExcel } from './connectExcel';
import type { FakeExcel, FakeExcelOptions } from './connectExcel';

/**
 * Keeps the fake honest: each case is a behaviour of Excel that Microsoft's documentation or the maintainers of Office.js
 * describe, seen through the genuine client library.
 */
function start(options: FakeExcelOptions = {}): { readonly fake: FakeExcel; readonly excel: typeof Excel } {
  const fake = connectExcel(loadClientLibrary(), options);
  return { fake, excel: fake.library.Excel };
}

/** Enters values into a new sheet and gives back what the cells hold. */
async function entered(values: unknown[][], numberFormat?: string): Promise<unknown> {
  return start().excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem('Sheet1')
      .getRangeByIndexes(0, 0, values.length, values[0]!.length);
    if (numberFormat !== undefined) range.numberFormat = values.map((row) => row.map(() => numberFormat));
    range.values = values;
    range.load('values,formulas');
    await context.sync();
    return values.map((row, down) =>
      row.map((_, right) => [range.values[down]![right], range.formulas[down]![right]] as unknown[]),
    );
  });
}

describe('what is entered into a cell', () => {
  test.each([
    ['=1+1', 2, '=1+1'],
    ['+1+1', 2, '=1+1'],
    ['-2+1', -1, '=-2+1'],
    ['@SUM(1)', 1, '=SUM(1)'],
    ['＝1+1', 2, '=1+1'],
    ['062', 62, 62],
    ['100%', 1, 1],
    ['1,234.50', 1234.5, 1234.5],
    ['1e5', 100_000, 100_000],
    ['140311197001010012', 140_311_197_001_010_000, 140_311_197_001_010_000],
    ['TRUE', true, true],
    ['12:00', 0.5, 0.5],
    ['2024-1-1', 45_292, 45_292],
    ["'062", '062', '062'],
    ["'=1+1", '=1+1', '=1+1'],
    ["''x", "'x", "'x"],
    ['=', '=', '='],
    ['-', '-', '-'],
    ['文字', '文字', '文字'],
  ])('%p reads as %p', async (entry, value, formula) => {
    expect(await entered([[entry]])).toEqual([[[value, formula]]]);
  });

  test.each(['=1+1', '062', '100%', '1-2', '140311197001010012', '@SUM(1)'])(
    'a cell that is formatted as text keeps %p',
    async (entry) => {
      expect(await entered([[entry]], '@')).toEqual([[[entry, entry]]]);
    },
  );

  test('a number becomes a text where the cell is formatted as text', async () => {
    expect(await entered([[5]], '@')).toEqual([[['5', '5']]]);
  });

  test('null leaves a cell as it is, an empty text clears it', async () => {
    const { excel } = start();
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
      range.values = [['a', 'b']];
      range.values = [[null, '']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['a', '']]);
    });
  });

  test('a grid of another shape, a text that is too long and a missing sheet in a formula are refused', async () => {
    await expect(entered([['x'.repeat(32_769)]])).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(entered([['=没有!A1']])).rejects.toMatchObject({ code: 'InvalidArgument' });
    const { excel } = start();
    const write = excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').values = [['a'], ['b']];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('objects and batches', () => {
  test('what was not loaded cannot be read, and what is missing is a null object', async () => {
    const { excel } = start();
    await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const missing = worksheets.getItemOrNullObject('没有');
      missing.load('name');
      const used = missing.getUsedRangeOrNullObject();
      used.load('address');
      const sheet = worksheets.getItem('Sheet1');
      await context.sync();
      expect([missing.isNullObject, used.isNullObject]).toEqual([true, true]);
      expect(() => sheet.name).toThrow(/not available/u);
    });
  });

  test('a batch stops at its first failure; what was done before stays done', async () => {
    const { excel, fake } = start();
    const work = excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['a']];
      context.workbook.worksheets.getItem('没有').activate();
      sheet.getRange('A2').values = [['b']];
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: 'ItemNotFound' });
    const sheet = fake.workbook.sheet('Sheet1');
    expect([sheet.look(0, 0).value, sheet.look(1, 0).value]).toEqual(['a', '']);
  });

  test('members above the requirement set are refused by the library', async () => {
    const { excel } = start({ excelApi: 12 });
    const work = excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').getMergedAreasOrNullObject();
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  test.each([
    ['before', 'a'],
    ['after', 'b'],
  ] as const)('a fault %s the request leaves %s', async (when, value) => {
    const { excel, fake } = start();
    fake.workbook.enter(fake.workbook.sheet('Sheet1'), 0, 0, 'a');
    fake.fail({ request: 1, when, code: 'GeneralException' });
    const work = excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['b']];
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: 'GeneralException' });
    expect(fake.workbook.sheet('Sheet1').look(0, 0).value).toBe(value);
  });

  test('requests above the limit of Excel on the web are refused', async () => {
    const { excel, fake } = start({ payloadLimit: 10_000 });
    const work = excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['x'.repeat(10_000)]];
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(fake.traffic().largestRequest).toBeGreaterThan(10_000);
  });

  test('while a cell is edited requests fail, unless they ask to wait', async () => {
    const { excel, fake } = start();
    fake.editCell(true);
    const list = (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.load('items/name');
      return context.sync();
    };
    await expect(excel.run(list)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    const waiting = excel.run({ delayForCellEdit: true }, list);
    await fake.pause();
    fake.editCell(false);
    await waiting;
  });
});

describe('merges, tables and rules', () => {
  test('a merge keeps the upper left value only, and covered cells take no values', async () => {
    const { excel } = start();
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
      range.values = [['a', 'b']];
      range.merge();
      range.values = [['c', 'd']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['c', '']]);
    });
  });

  test('a table cannot lie over merged cells or another table', async () => {
    const { excel } = start();
    const over = (prepare: (sheet: Excel.Worksheet) => void): Promise<void> =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        prepare(sheet);
        sheet.tables.add('A1:B3', true);
        await context.sync();
      });
    await expect(
      over((sheet) => {
        sheet.getRange('A2:B2').merge();
      }),
    ).rejects.toMatchObject({ code: 'MergedRangeConflict' });
    await expect(over((sheet) => sheet.tables.add('B3:C5', true))).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('a table without rows keeps an empty one, which the first row takes', async () => {
    const { excel } = start();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B1').values = [['甲', '乙']];
      const table = sheet.tables.add('A1:B1', true);
      const empty = table.getRange();
      empty.load('rowCount');
      table.rows.add(undefined, [['a', 'b']]);
      const one = table.getRange();
      one.load('rowCount');
      table.getDataBodyRange().delete('Up');
      const again = table.getRange();
      again.load('rowCount');
      await context.sync();
      expect([empty.rowCount, one.rowCount, again.rowCount]).toEqual([2, 2, 2]);
    });
  });

  test('rows that are added to a table move down what stands below, and only below it', async () => {
    const { excel, fake } = start();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:C2').values = [
        ['甲', '乙', '旁'],
        [1, 2, '旁'],
      ];
      sheet.tables.add('A1:B2', true).rows.add(undefined, [
        [3, 4],
        [5, 6],
      ]);
      sheet.getRange('A6').values = [['x']];
      await context.sync();
      sheet.tables.getItemAt(0).rows.add(undefined, [[7, 8]]);
      await context.sync();
    });
    const sheet = fake.workbook.sheet('Sheet1');
    expect([sheet.look(6, 0).value, sheet.look(1, 2).value, sheet.look(5, 0).value]).toEqual(['x', '旁', '']);
  });

  test('cells cannot be shifted where that would tear a table', async () => {
    const { excel } = start();
    const work = excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A5:C5').values = [['甲', '乙', '丙']];
      sheet.tables.add('A5:C6', true);
      sheet.getRange('A1').insert('Down');
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  test('a new rule of conditional formatting goes to the top', async () => {
    const { excel, fake } = start();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      for (const formula of ['=1', '=2']) {
        sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = formula;
      }
      await context.sync();
    });
    expect(fake.workbook.sheet('Sheet1').conditionalFormats.map(({ formula }) => formula)).toEqual(['=2', '=1']);
  });

  test('lists of addresses are cut after 8192 characters', async () => {
    const { excel } = start();
    await excel.run(async (context) => {
      const areas = context.workbook.worksheets
        .getItem('Sheet1')
        .getRanges(Array.from({ length: 4000 }, (_, row) => `A${row + 1}`).join(','));
      areas.load('areaCount');
      await context.sync();
      expect(areas.areaCount).toBeLessThan(4000);
    });
  });

  test('formulas follow their cells, also from another sheet', async () => {
    const { excel, fake } = start();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A5').values = [[1]];
      const other = context.workbook.worksheets.add('另');
      other.getRange('A1').values = [['=Sheet1!$A$5+1']];
      sheet.getRange('A1:A2').insert('Down');
      await context.sync();
    });
    expect(fake.workbook.sheet('另').look(0, 0).formula).toBe('=Sheet1!$A$7+1');
    expect(fake.workbook.valueAt(fake.workbook.sheet('另'), 0, 0)).toBe(2);
  });
});

describe('events', () => {
  test.each([
    [14, 'ThisLocalAddin'],
    [13, undefined],
  ])('own writes are told too; ExcelApi 1.%i names their source %s', async (excelApi, source) => {
    const { excel, fake } = start({ excelApi });
    const told: unknown[] = [];
    await excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        told.push([event.address, event.triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
      context.workbook.worksheets.getItem('Sheet1').getRange('B2').values = [[1]];
      await context.sync();
    });
    await fake.settle();
    expect(told).toEqual([['B2:B2', source]]);
  });
});
