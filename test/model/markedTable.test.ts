import {
  cellsMarkedByRows,
  markedRange,
  parseTableMarkFormula,
  rowMarkText,
  severityInRow,
  severityOfRule,
  tableMarkFormula,
} from '../../src/model/markedTable';
import type { MarkedTable } from '../../src/model/markedTable';

const TABLE: MarkedTable = {
  sheet: '项目总表',
  header: { row: 2, column: 1 },
  columns: 4,
  idColumn: 1,
  markColumn: 3,
};
const HEADER = [null, '编号', '项目名称', '校验标记', '总额'];

describe('what a row says of its marks', () => {
  const text = rowMarkText('2024-002', [
    { header: '总额', severity: 'error' },
    { header: '项目名称', severity: 'info' },
  ]);

  test('is its 编号, then each marked column with its severity', () => {
    expect(text).toBe('2024-002|总额=错误|项目名称=提示|');
    expect(severityInRow(text, '2024-002', '总额')).toBe('error');
    expect(severityInRow(text, '2024-002', '项目名称')).toBe('info');
  });

  test('colours no other column, also where one is called almost like it', () => {
    expect(severityInRow(text, '2024-002', '年度总额')).toBeUndefined();
    expect(severityInRow(text, '2024-002', '额')).toBeUndefined();
    expect(severityInRow(text, '2024-002', '')).toBeUndefined();
  });

  test('means nothing over a row with another 编号, nor over one with a longer one', () => {
    expect(severityInRow(text, '2024-003', '总额')).toBeUndefined();
    expect(severityInRow(text, '2024-00', '总额')).toBeUndefined();
    expect(severityInRow(text, null, '总额')).toBeUndefined();
  });

  test('is nothing where no cell is marked', () => {
    expect(rowMarkText('2024-002', [])).toBe('');
    expect(severityInRow('', '', '总额')).toBeUndefined();
  });
});

test('the marked cells are found wherever the rows stand', () => {
  const row = (id: string, mark: string | null) => [null, id, '某项目', mark, 1];
  const rows = [[], [], HEADER, row('b', 'b|总额=警告|'), row('a', null), row('c', 'a|总额=错误|')];
  expect(cellsMarkedByRows(TABLE, rows)).toEqual([{ sheet: '项目总表', row: 3, column: 4, severity: 'warning' }]);
});

describe('the rule of a marked table', () => {
  test('reads in the first cell of the header', () => {
    expect(markedRange(TABLE)).toEqual({ row: 2, column: 1, rows: 1_048_574, columns: 4 });
    expect(tableMarkFormula('warning', TABLE)).toBe(
      'AND("shenbao-mark-warning"<>"",LEFT($D3,LEN($B3)+1)=$B3&"|",ISNUMBER(FIND("|"&B$3&"=警告|",$D3)))',
    );
  });

  test('is known again with its table and its severity, those of the user are not', () => {
    const { header, idColumn, markColumn } = TABLE;
    for (const severity of ['error', 'warning', 'info'] as const) {
      const formula = tableMarkFormula(severity, TABLE);
      expect(parseTableMarkFormula(formula)).toEqual({ header, idColumn, markColumn });
      expect(severityOfRule(formula)).toBe(severity);
    }
    expect(severityOfRule('ISNUMBER(FIND("|"&B$3&"=警告|",$D4))')).toBeUndefined();
    expect(severityOfRule('AND("shenbao-mark-error"<>"",$A1>0)')).toBeUndefined();
    expect(parseTableMarkFormula('$A1<>""')).toBeUndefined();
  });
});
