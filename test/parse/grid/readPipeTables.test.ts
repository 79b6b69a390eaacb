import { readSource } from '../../../src/parse/readSource';
import { unclaimedCharacters } from '../unclaimedCharacters';

const TABLE = [
  '# 某市项目支出绩效目标表',
  '',
  '| 项目名称 | 公厕改造<br>二期 | 实施单位 | **环卫处** |',
  '|---|:--|---|---|',
  '| 资金情况（万元） | 年度资金总额 | 2.5 | |',
  '| 年度目标 | 甲\\|乙 | | |',
].join('\n');

describe('tables between pipes', () => {
  it('are read cell by cell, without the signs that only draw them', () => {
    const reading = readSource({ kind: 'text', text: TABLE });
    expect(reading.forms[0]?.form).toMatchObject({
      title: '某市项目支出绩效目标表',
      projectName: '公厕改造二期',
      unit: '环卫处',
      funds: { annual: { total: 25000 } },
      goals: { annual: '甲|乙' },
    });
    const [span] = reading.forms[0]?.spans.get('unit') ?? [];
    expect(TABLE.slice(span?.start, span?.end)).toBe('环卫处');
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it('are read from tags in a text, too', () => {
    const html =
      '识别结果：\n```html\n<table><tr><td>项目名称</td><td>甲</td></tr><tr><td>项目概况</td><td>乙</td></tr></table>\n```';
    expect(readSource({ kind: 'text', text: html }).forms[0]?.form).toMatchObject({
      projectName: '甲',
      overview: '乙',
    });
  });
});
