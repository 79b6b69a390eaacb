import type { Side } from '../../../src/model/form';
import type { Piece } from '../../../src/parse/stream/cellPieces';
import { BREAK } from '../../../src/parse/stream/condenseText';
import { looseDoubts } from '../../../src/parse/stream/looseDoubts';
import type { TableCell } from '../../../src/parse/stream/tableCells';
import type { PathIndicator } from '../../../src/parse/stream/tablePath';

const TEXTS = ['化肥用量', '零', '增长', '养护里程', '≥9公里'];
const pieces = TEXTS.map((text, at): Piece => {
  const start = TEXTS.slice(0, at).join('').length;
  return { kind: 'text', start, end: start + text.length, break: BREAK.loose };
});
const both = (cost: number): Record<Side, number> => ({ period: cost, annual: cost });

/** What each text costs as a name and as a value; any other text is neither. */
const usual: Readonly<Record<string, readonly [asName: number, asValue: number]>> = {
  化肥用量: [0, 9],
  零增长: [9, 0],
  化肥用量零: [0.5, 9],
  增长: [9, 0.5],
  养护里程: [0, 9],
  '≥9公里': [9, 0],
};

function cellsAt(costs: typeof usual): (first: number, last: number) => TableCell {
  return (first, last) => {
    const text = TEXTS.slice(first, last + 1).join('');
    const [asName, asValue] = costs[text] ?? [9, 9];
    const [start = 0, end = 0] = [pieces[first]?.start, pieces[last]?.end];
    const fillsColumn = { period: false, annual: false };
    const shape = { text, isMultiline: false, isCutOff: false, fillsColumn };
    return { start, end, ...shape, asName: both(asName), asValue: both(asValue) };
  };
}

function doubtfulNames(costs: typeof usual, sides: readonly Side[] = ['period', 'period'], of = pieces): unknown {
  const cells = cellsAt(costs);
  const rows = [
    { side: sides[0], name: cells(0, 0), value: cells(1, 2), before: undefined },
    { side: sides[1], name: cells(3, 3), value: cells(4, 4), before: undefined },
  ] as PathIndicator[];
  return [...looseDoubts(of, cells, rows)].map(({ name }) => name?.text);
}

describe('borders among characters on lines of their own', () => {
  it('are doubtful where a neighbouring place is hardly dearer, and with them the rows behind', () => {
    expect(doubtfulNames(usual)).toEqual(['化肥用量', '养护里程']);
  });

  it('are doubtful where the place before them is hardly dearer', () => {
    const cells = cellsAt(usual);
    const row: PathIndicator = { side: 'period', name: cells(0, 1), value: cells(2, 2), before: undefined };
    expect(looseDoubts(pieces, cells, [row]).has(row)).toBe(true);
  });

  it('are sure where every other place is much dearer', () => {
    expect(doubtfulNames({ ...usual, 化肥用量零: [3, 9] })).toEqual([]);
  });

  it('are told of only where no line end tells cells apart', () => {
    const lines = pieces.map((piece) => ({ ...piece, break: BREAK.line }));
    expect(doubtfulNames(usual, ['period', 'period'], lines)).toEqual([]);
  });

  it('are doubtful in the row itself where the other side says the same in the other row', () => {
    const cells = cellsAt(usual);
    const row = (side: Side, name: TableCell, value: TableCell): PathIndicator => ({
      side,
      name,
      value,
      before: undefined,
    });
    const sure = row('annual', cells(3, 3), cells(4, 4));
    const twin = row('period', cells(3, 3), cells(4, 4));
    const rows = [row('period', cells(0, 0), cells(1, 2)), twin, sure];
    expect([...looseDoubts(pieces, cells, rows)].map(({ name }) => name?.text)).toEqual(['化肥用量']);
  });

  it.each([
    ['服务对象满意读者满意度', '≥97%度指标', true],
    ['服务对象满意度指读者满意度', '≥97%标', true],
    ['服务对象满意度', '≥97%', false],
    ['服务对象满意度指标知晓率', '≥97%', false],
  ])('%s|%s holds a label that is torn apart: %p', (name, value, isTorn) => {
    const cell = (text: string, start: number): TableCell => ({ ...cellsAt(usual)(0, 0), text, start, end: start + 1 });
    const row: PathIndicator = { side: 'period', name: cell(name, 0), value: cell(value, 50), before: undefined };
    expect(looseDoubts(pieces, cellsAt(usual), [row]).has(row)).toBe(isTorn);
  });
});
