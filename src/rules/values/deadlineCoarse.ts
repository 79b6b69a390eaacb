import { defineFormRule } from '../defineRule';
import { pathsOf } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';

export const deadlineCoarse = defineFormRule({
  id: 'deadline-coarse',
  title: '期限只写到年',
  group: 'values',
  severity: 'info',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '只写「2024年」等于全年任何时候完成都算按时；在 99 年的实施期一栏，单写一个年份更说明照抄了年度一栏。',
  fix: '写到月或日，例如 2024年10月底前；长期项目的实施期一栏写「每年…」。',
  thresholds: ['endlessTerm'],
  bad: [
    example('只写年份', { rows: [{ row: '培训完成时间', value: '2025年' }] }),
    example('长期项目的实施期一栏只写年份', {
      attribute: '经常性项目（长期开展）',
      duration: '99年',
      goals: { period: '每年完成300名养老护理员的职业技能培训，逐步实现全员持证上岗。' },
      rows: [{ row: '培训完成时间', value: '2025年' }],
    }),
  ],
  good: [example('写到月底', { rows: [{ row: '培训完成时间', value: '2025年10月底前' }] })],
  messages: {
    coarse: (d: { name: string; value: string }) =>
      `时效指标${quote(d.name)}的值${quote(d.value)}只写到年，可写明月份或日期。`,
    endless: (d: { name: string; value: string; duration: string }) =>
      `项目期为${d.duration}，时效指标${quote(d.name)}的实施期值却只写${quote(d.value)}，请核实。`,
  },
  *check({ cells, term, form }) {
    for (const cell of cells) {
      const { level2, name, value, reading } = cell.row;
      if (level2 !== '时效指标' || reading.number !== null || reading.dates.length !== 1) continue;
      const precision = reading.dates[0]?.precision;
      if (precision !== 'year' && precision !== 'year-end') continue;
      const at = pathsOf(cell, 'value');
      const isEndlessColumn = term.isEndless && precision === 'year' && cell.rows.some(({ side }) => side === 'period');
      if (isEndlessColumn) {
        yield { message: 'endless', at, data: { name, value, duration: form.duration.trim() }, severity: 'warning' };
      } else yield { message: 'coarse', at, data: { name, value } };
    }
  },
});
