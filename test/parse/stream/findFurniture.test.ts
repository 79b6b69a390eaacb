import { FORM_TEMPLATES } from '../../../src/model/template';
import { findFurniture } from '../../../src/parse/stream/findFurniture';

const linesOf = (source: string): string[] =>
  findFurniture(source, FORM_TEMPLATES).map(({ start, end }) => source.slice(start, end).trim());

describe('findFurniture', () => {
  it.each(['第 2 页', '第2页 共5页', '- 3 -', '— 12 —', '共 4 页'])('takes 「%s」 for a page number', (line) => {
    expect(linesOf(`上\n${line}\n下`)).toEqual([line]);
  });

  it('takes a bare number for one next to a form feed only', () => {
    expect(linesOf('高考组考安全事故发生次数\n0\n质量指标')).toEqual([]);
    expect(linesOf('上\n2\n\f下')).toEqual(['2']);
  });

  it('takes a title for the head of a page where no form follows', () => {
    const title = '某市市级预算部门（单位）项目支出绩效目标申报表';
    expect(linesOf(`${title}\n绩\n效\n指\n标`)).toEqual([title]);
    expect(linesOf(`${title}\n（2024年度）\n项目名称 某项目`)).toEqual([]);
  });
});
