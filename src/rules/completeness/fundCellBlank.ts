import type { FieldPath } from '../../model/fieldPath';
import type { FindingPlace } from '../../model/finding';
import { FUND_LINES, SIDES } from '../../model/form';
import { defineBatchRule } from '../defineRule';
import { example } from '../ruleExample';

export const fundCellBlank = defineBatchRule({
  id: 'fund-cell-blank',
  title: '资金来源空白未填 0',
  group: 'completeness',
  severity: 'info',
  enabledByDefault: false,
  since: '0.1.0',
  source: '审核惯例',
  why: '空白按 0 计算，不影响勾稽；有的地方要求没有金额时填 0，因此默认不检查。',
  fix: '没有金额的资金来源填 0。',
  bad: [example('其他资金空白', { funds: { annual: { other: null } } })],
  good: [example('没有金额的来源填了 0', {})],
  messages: {
    blank: (d: { cells: number; forms: number }) => `${d.forms}份表共有${d.cells}个资金来源空白，按 0 计算。`,
  },
  *check({ forms }) {
    const blank: FindingPlace[] = [];
    forms.forEach(({ form, lacks }, index) => {
      for (const side of SIDES) {
        for (const line of FUND_LINES) {
          const path: FieldPath = `funds.${side}.${line}`;
          if (line !== 'total' && form.funds[side][line] === null && !lacks(path)) blank.push({ form: index, path });
        }
      }
    });
    const [first, ...related] = blank;
    if (!first) return;
    const data = { cells: blank.length, forms: new Set(blank.map(({ form }) => form)).size };
    yield { message: 'blank', form: first.form, at: first.path, related, data };
  },
});
