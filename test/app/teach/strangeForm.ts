import type { CellGrid, GridCell } from '../../../src/model/cellGrid';

/** What a form of an office says that nobody has described: its labels are its own, and some values differ from form to form. */
export interface StrangeValues {
  readonly name: string;
  readonly department: string;
  readonly amount: string;
  readonly goal: string;
  readonly target: string;
  readonly number: string;
}

export const FIRST: StrangeValues = {
  name: '河道清淤',
  department: '某区水务局',
  amount: '120.5',
  goal: '清淤12公里。',
  target: '≥12公里',
  number: '0011',
};

export const SECOND: StrangeValues = {
  name: '校舍加固',
  department: '某区教育局',
  amount: '88',
  goal: '加固校舍3栋。',
  target: '≥3栋',
  number: '0022',
};

/** The form as a sheet of six columns. */
export function strangeGrid({ name, department, amount, goal, target, number }: StrangeValues): CellGrid {
  const rows: readonly (readonly [string, number, number][])[] = [
    [['某区财政项目绩效目标书', 0, 6]],
    [
      ['项目称谓', 0, 1],
      [name, 1, 2],
      ['主管部门', 3, 1],
      [department, 4, 2],
    ],
    [
      ['备案号', 0, 1],
      [number, 1, 5],
    ],
    [
      ['年度资金总额（万元）', 0, 2],
      [amount, 2, 4],
    ],
    [
      ['年度绩效目标', 0, 1],
      [goal, 1, 5],
    ],
    [
      ['一级指标', 0, 1],
      ['二级指标', 1, 1],
      ['三级指标', 2, 1],
      ['达标要求', 3, 2],
      ['分值', 5, 1],
    ],
    [
      ['产出指标', 0, 1],
      ['数量指标', 1, 1],
      ['完成数量', 2, 1],
      [target, 3, 2],
      ['50', 5, 1],
    ],
    [
      ['满意度指标', 0, 1],
      ['服务对象满意度指标', 1, 1],
      ['群众满意度', 2, 1],
      ['≥90%', 3, 2],
      ['10', 5, 1],
    ],
    [['内部资料 注意保存', 0, 6]],
  ];
  const cells = rows.flatMap((row, at): GridCell[] =>
    row.map(([text, column, columnSpan]) => ({ row: at, column, rowSpan: 1, columnSpan, text })),
  );
  return { name: '样表', rows: rows.length, columns: 6, cells };
}
