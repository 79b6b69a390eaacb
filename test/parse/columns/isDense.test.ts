import { isDense } from '../../../src/parse/columns/isDense';
import { readColumnLines } from '../../../src/parse/columns/readColumnLines';
import { readSource } from '../../../src/parse/readSource';
import { readFixture } from '../readFixture';

const TABLE = `
      数量指标 开展课后服务 156所 数量指标 开展课后服务学校 156所
            学校数                    数
  产出指  质量指标 设备采购完成 100% 质量指标 资助标准达标率 100%
   标   时效指标 时间     10月底前 时效指标 设备采购完成时间 10月底前
      成本指标 公用经费补助 618元/生 成本指标 公用经费补助标准 618元/生·年
 绩     经济效益 拉动教育装备 ≥112万 经济效益 拉动教育装备投入 ≥112万元`;

describe('a dense table', () => {
  it('has cells that stand one space apart', () => {
    expect(isDense(readColumnLines(TABLE))).toBe(true);
  });

  it('is not one whose cells are well apart', () => {
    expect(isDense(readColumnLines(TABLE.replaceAll(' ', '   ')))).toBe(false);
    expect(isDense(readColumnLines(readFixture('columns', 'one-page.txt').text))).toBe(false);
  });

  it('makes its indicators and the texts above it doubtful, not the fields with a label each', () => {
    const { text } = readFixture('columns', 'one-page.txt');
    const heading = text.indexOf('一级指标');
    const squeezed = text.slice(0, heading) + text.slice(heading).replaceAll(/(?<=\S) {2,}(?=\S)/gu, ' ');
    const { forms, notes } = readSource({ kind: 'text', text: squeezed });
    const noted = new Set(notes.map(({ path }) => path.replace(/[.[].*/u, '')));
    expect(forms).toHaveLength(1);
    for (const path of ['overview', 'basis', 'plan', 'goals', 'indicators']) expect(noted).toContain(path);
    for (const path of ['projectName', 'unit', 'funds']) expect(noted).not.toContain(path);
  });
});
