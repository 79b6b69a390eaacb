import type { Side } from '../form';
import { LEVEL1_INDICATORS, LEVEL2_INDICATORS } from '../form';
import type { FormTemplate, TemplateLabel } from '../template';
import { FORM_LABELS } from '../vocabulary';

/** The indicator table of forms that list their indicators once; `values` are its columns of values. */
export function oneSidedTable(values: readonly TemplateLabel[]): Pick<FormTemplate, 'indicatorTable'> {
  const sides = values.flatMap(({ side }): readonly Side[] => (side ? [side] : []));
  return {
    indicatorTable: {
      sides,
      isOneSided: true,
      edgeLabels: [FORM_LABELS.indicators],
      columnLabels: [FORM_LABELS.level1, FORM_LABELS.level2, FORM_LABELS.name, ...values.map(({ text }) => text)],
      level1: LEVEL1_INDICATORS,
      level2: LEVEL2_INDICATORS,
      otherLevel2: [
        ...(['经济效益', '社会效益', '生态效益', '可持续影响', '服务对象满意度'] as const).map((text) => ({
          text,
          level2: `${text}指标` as const,
        })),
        ...['经济成本', '社会成本', '生态环境成本'].flatMap((text) =>
          [text, `${text}指标`].map((label) => ({ text: label, level2: '成本指标' as const, isKept: true })),
        ),
      ],
    },
  };
}
