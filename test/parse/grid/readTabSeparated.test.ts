import fc from 'fast-check';
import { isTabSeparated, readTabSeparated } from '../../../src/parse/grid/readTabSeparated';
import { unclaimedCharacters } from '../unclaimedCharacters';

const overviewOf = (cell: string): string | undefined =>
  readTabSeparated(`项目名称\t甲\r\n项目概况\t${cell}\r\n`).forms[0]?.form.overview;

describe('readTabSeparated', () => {
  it('reads cells in quotes: line ends, tabs and doubled quotes belong to them', () => {
    expect(overviewOf('"一\r\n二"')).toBe('一\n二');
    expect(overviewOf('"一\t二"')).toBe('一\t二');
    expect(overviewOf('"""一""和""二"""')).toBe('"一"和"二"');
  });

  it('keeps a quote that only begins a text', () => {
    expect(overviewOf('"十四五"规划')).toBe('"十四五"规划');
    expect(overviewOf('"没有结束')).toBe('"没有结束');
  });

  it('knows where a value in quotes stands', () => {
    const reading = readTabSeparated('项目名称\t甲\n项目概况\t"他说""好""。"\n');
    const spans = reading.forms[0]?.spans.get('overview') ?? [];
    expect(spans.map(({ start, end }) => reading.text.slice(start, end)).join('')).toBe('他说"好"。');
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it('loses nothing, whatever the quotes and tabs', () => {
    const part = fc.constantFrom(
      '"',
      '""',
      '\t',
      '\n',
      '\r\n',
      '项目名称',
      '项目概况',
      '立项依据',
      '指标值',
      '三级指标',
      '甲',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        expect(unclaimedCharacters(readTabSeparated(parts.join('')))).toBe('');
      }),
      { numRuns: 300 },
    );
  });
});

describe('isTabSeparated', () => {
  it('takes several labels in cells of their own for cells', () => {
    expect(isTabSeparated('项目名称\t甲\n实施单位\t乙\t项目属性\t丙\n项目概况\t丁\n')).toBe(true);
  });

  it('takes no running text for cells', () => {
    expect(isTabSeparated('项目名称 甲\n\t实施单位 乙\n项目概况 丁\t。立项依据 戊\n')).toBe(false);
    expect(isTabSeparated('姓名\t电话\n甲\t123\n乙\t456\n丙\t789\n')).toBe(false);
  });
});
