import type { FieldPath } from '../../model/fieldPath';
import { SIGNOFF_LABELS } from '../../model/vocabulary';
import { defineFormRule } from '../defineRule';
import { example } from '../ruleExample';

const FIELDS = ['responsible', 'handler', 'phone'] as const;

export const signatureBlank = defineFormRule({
  id: 'signature-blank',
  title: '签字栏空白',
  group: 'completeness',
  severity: 'info',
  enabledByDefault: false,
  since: '0.1.0',
  source: '审核惯例',
  why: '正式报送的申报表应有负责人、经办人和联系电话；公开的版本一般隐去，因此默认不检查。',
  fix: '报送前补填签字栏。',
  bad: [example('负责人和电话空白', { signoff: { responsible: '', phone: '' } })],
  good: [example('签字栏齐全', {})],
  messages: { blank: (fields: string) => `签字栏的${fields}没有填写。` },
  *check({ form }) {
    const blank = FIELDS.filter((field) => form.signoff[field].trim() === '');
    if (blank.length === 0) return;
    const at = blank.map((field): FieldPath => `signoff.${field}`);
    yield { message: 'blank', at, data: blank.map((field) => `「${SIGNOFF_LABELS[field]}」`).join('') };
  },
});
