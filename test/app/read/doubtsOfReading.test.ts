import { doubtsOfReading } from '../../../src/app/read/doubtsOfReading';
import { joinReadings } from '../../../src/app/read/joinReadings';
import { LONGEST_CELL_TEXT } from '../../../src/model/cellText';
import type { Doubt } from '../../../src/model/doubt';
import type { Reading, ReadingNote, RemainderLine } from '../../../src/model/reading';
import { buildForm } from '../../pane/buildForm';
import { buildReading } from '../../pane/buildReading';

const note = (rest: Partial<ReadingNote>): ReadingNote => ({
  form: 0,
  path: 'unit',
  doubt: 'uncertain-border',
  message: '两格的边界没有把握。',
  ...rest,
});

const reading = (rest: Partial<Reading> = {}): Reading =>
  buildReading(
    [buildForm({ projectName: '甲', unit: '甲中心' }), buildForm({ projectName: '乙', unit: '乙中心' })],
    rest,
  );

function lineAt(text: string, at: number, rest: Partial<RemainderLine> = {}): RemainderLine {
  return { line: 1, text, span: { start: at, end: at + text.length }, ...rest };
}

test('a note becomes a doubt with what was read, the characters of the source and the other reading', () => {
  const { forms, loose } = doubtsOfReading(reading({ notes: [note({ form: 1, alternative: '中心' })] }), {
    source: '申报.txt',
  });
  expect(forms).toEqual([
    [],
    [
      {
        path: 'unit',
        readAs: '乙中心',
        original: '乙中心',
        alternative: '中心',
        message: '两格的边界没有把握。',
        source: '申报.txt',
      },
    ],
  ]);
  expect(loose).toEqual([]);
});

test('a doubt about a row or a side shows its indicators and their characters', () => {
  const indicators = [
    { level1: '产出指标', level2: '数量指标', name: '人数', value: '≥80人' },
    { level1: '产出指标', level2: '质量指标', name: '合格率', value: '100%' },
  ] as const;
  const form = buildForm({ indicators: { period: [], annual: indicators } });
  const notes = [
    note({ path: 'indicators.annual[1]' }),
    note({ path: 'indicators.annual' }),
    note({ path: 'indicators.annual.数量指标' }),
  ];
  const [doubts] = doubtsOfReading(buildReading([form], { notes })).forms;
  expect(doubts!.map(({ readAs, original }) => [readAs, original])).toEqual([
    ['产出指标 质量指标 合格率 100%', '合格率\n100%'],
    ['产出指标 数量指标 人数 ≥80人\n产出指标 质量指标 合格率 100%', '人数\n≥80人\n合格率\n100%'],
    ['产出指标 数量指标 人数 ≥80人', '人数\n≥80人'],
  ]);
});

test('unread text goes with the form that it stands in or behind, and with none before the first', () => {
  const plain = reading();
  const [, second] = plain.forms;
  const moved = {
    ...plain,
    forms: plain.forms.map((form) => ({ ...form, extent: { start: form.extent.start + 2, end: form.extent.end } })),
  };
  const remainder = [lineAt('来函', 0), lineAt('在甲里', 5), lineAt('在乙后', second!.extent.end)];
  const { forms, loose } = doubtsOfReading({ ...moved, remainder });
  expect(loose.map(({ original }) => original)).toEqual(['来函']);
  expect(forms.map((doubts) => doubts.map(({ original, path }) => [original, path]))).toEqual([
    [['在甲里', undefined]],
    [['在乙后', undefined]],
  ]);
});

test('forms in any order own the text behind them', () => {
  const plain = reading();
  const swapped = { ...plain, forms: [plain.forms[1]!, plain.forms[0]!] };
  const { forms } = doubtsOfReading({ ...swapped, remainder: [lineAt('在甲里', 3)] });
  expect(forms.map((doubts) => doubts.length)).toEqual([0, 1]);
});

test('text of one file never goes with a form of another, and its line is counted in its own file', () => {
  const first = reading({ notes: [note({})] });
  const second: Reading = {
    text: '只有一行\n附言',
    forms: [],
    notes: [],
    remainder: [lineAt('附言', 5, { line: 2 })],
    problems: [],
  };
  const { forms, loose } = doubtsOfReading(
    joinReadings([
      { name: '甲.txt', reading: first },
      { name: '乙.txt', reading: second },
    ]),
  );
  expect(forms.flat().map(({ source }) => source)).toEqual(['甲.txt']);
  expect(loose).toEqual([
    expect.objectContaining({
      original: '附言',
      source: '乙.txt',
      message: expect.stringContaining('第 2 行') as string,
    }),
  ]);
});

test('what is settled stays behind, and page furniture is no doubt', () => {
  const settled = note({});
  const remainder = [lineAt('第 1 页', 0, { kind: 'furniture' }), lineAt('附言', 6)];
  const { forms, loose } = doubtsOfReading(reading({ notes: [settled, note({ form: 1 })], remainder }), {
    isSettled: (one) => one === settled || one === remainder[1],
  });
  expect(forms.map((doubts) => doubts.length)).toEqual([0, 1]);
  expect(loose).toEqual([]);
});

test('text longer than a cell goes into several rows, all of it', () => {
  const text = '长'.repeat(LONGEST_CELL_TEXT * 2 + 1);
  const { loose } = doubtsOfReading({ text, forms: [], notes: [], remainder: [lineAt(text, 0)], problems: [] });
  expect(loose.map(({ original }) => original.length)).toEqual([LONGEST_CELL_TEXT, LONGEST_CELL_TEXT, 1]);
  expect(loose.map(({ original }) => original).join('')).toBe(text);
});

test('a workbook of ours gives its own rows: the open ones as they are, the settled ones too, loose ones to no form', () => {
  const row: Doubt = {
    id: '2024-001',
    path: 'unit',
    readAs: '甲中心',
    original: '甲 中心',
    message: '看原件。',
    source: '原.txt',
  };
  const settled = {
    path: 'duration',
    readAs: '1年',
    original: '1年',
    message: '',
    source: '',
    state: 'confirmed',
  } as const;
  const loose: Doubt = { ...row, id: '', path: undefined };
  const plain = reading();
  const [first, second] = plain.forms;
  const forms = [
    { ...first!, origin: { kind: 'data-sheets', id: '2024-001', words: [], settled: [settled] } as const },
    second!,
  ];
  const end = plain.text.length;
  const remainder = [lineAt('甲 中心', end, { carried: loose })];
  const result = doubtsOfReading(
    { ...plain, forms, notes: [note({ carried: row })], remainder },
    { source: '工作簿.xlsx' },
  );
  expect(result.forms).toEqual([[settled, row], []]);
  expect(result.loose).toEqual([loose]);
});
