import type { OwnRuleRow } from '../../model/ownRule';

/** What a new table 自定义规则 shows, switched off: one rule on values, one on a text with a condition before it, one on money. */
export const OWN_RULE_EXAMPLES: readonly OwnRuleRow[] = [
  {
    enabled: '否',
    name: '满意度低于九成',
    severity: '警告',
    scope: '服务对象满意度指标的指标值',
    condition: '小于',
    content: '90%',
    onlyIf: '',
    message: '「{指标}」的指标值为「{值}」，低于本单位要求的 90%，请核实。',
  },
  {
    enabled: '否',
    name: '经常性项目的依据没有文号',
    severity: '提示',
    scope: '立项依据',
    condition: '不包含',
    content: '号',
    onlyIf: '项目属性 包含 经常性',
    message: '立项依据里没有文件的文号，请补充。',
  },
  {
    enabled: '否',
    name: '大额项目的计划太短',
    severity: '错误',
    scope: '项目实施计划',
    condition: '字数少于',
    content: '100',
    onlyIf: '年度资金总额 不小于 500万元',
    message: '「{项目名称}」的年度资金在 500 万元以上，实施计划应写明各项内容，请补充。',
  },
];
