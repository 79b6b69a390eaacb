import type { FieldPath } from '../../model/fieldPath';
import { valueAt } from '../../model/fieldPath';
import { printedLabel } from '../../model/printedLabel';
import { defineFormRule } from '../defineRule';
import { example } from '../ruleExample';

const REQUIRED: readonly FieldPath[] = [
  'projectName',
  'department.name',
  'unit',
  'attribute',
  'duration',
  'funds.period.total',
  'funds.annual.total',
  'goals.annual',
];

export const requiredFieldBlank = defineFormRule({
  id: 'required-field-blank',
  title: '必填项空白',
  group: 'completeness',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2015〕163号' },
  why: '项目名称、主管部门及代码、实施单位、项目属性、项目期、资金总额和年度目标缺一项，申报表就无法入库。',
  fix: '补填空白的栏目；确实没有金额的，填 0 并说明原因。',
  restsOn: ['places'],
  bad: [example('实施单位没有填写', { unit: '' }), example('年度资金总额空白', { funds: { annual: { total: null } } })],
  good: [example('其他资金空白按零计', { funds: { period: { other: null }, annual: { other: null } } })],
  messages: {
    noCode: () => '「主管部门及代码」没有写代码，请核实。',
    blank: (field: string) => `「${field}」没有填写，请补填。`,
  },
  *check({ form }) {
    const { code, name } = form.department;
    if (code.trim() === '' && name.trim() !== '')
      yield { message: 'noCode', at: 'department.code', severity: 'warning' };
    for (const path of REQUIRED) {
      const value = valueAt(form, path);
      const isBlank = value === null || (typeof value === 'string' && value.trim() === '');
      if (isBlank) yield { message: 'blank', at: path, data: printedLabel(form, path) };
    }
  },
});
