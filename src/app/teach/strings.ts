import type { LabelUse } from '../../model/sampleReading';
import { FORM_LABELS } from '../../model/vocabulary';

/** What is said where a kind of form is taught. */
export const strings = {
  noProjectName: '还没有指出「项目名称」在哪一格，请点选那一格，再选「项目名称」。',
  noForm: '按现在的指认还读不出申报表，请再指出几格，如主管部门、指标的各列。',
  severalForms: (count: number) => `这份样表里有 ${count} 份表，请只留一份再教。`,
  guesses: {
    valueOf: (label: string) => `${label}的内容`,
    extra: '其他内容',
    words: '表头文字',
    furniture: '不用读',
    unread: '没有读',
  },
  columns: {
    level1: FORM_LABELS.level1,
    level2: FORM_LABELS.level2,
    name: FORM_LABELS.name,
    value: FORM_LABELS.value,
    comparator: '比较符',
    number: '指标值的数',
    unit: '计量单位',
    extra: '指标的其他列',
  } satisfies Record<Extract<LabelUse, { kind: 'column' }>['role'], string>,
  groups: { project: '项目', funds: '资金', columns: '指标的列', levels: '指标的类别', other: '其他' },
  choices: {
    department: '主管部门',
    extra: '留在其他内容',
    words: '只是表头文字',
    furniture: '不用读（页眉、水印、说明）',
  },
} as const;
