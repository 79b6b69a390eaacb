import type { FieldPath } from '../../model/fieldPath';
import { NARRATIVES } from '../../model/form';
import { defineFormRule } from '../defineRule';
import { longText } from '../measure/formFacts';
import type { FormFacts } from '../measure/formFacts';
import { pathOf } from '../measure/indicatorFacts';
import { example } from '../ruleExample';

export const wrongWord = defineFormRule({
  id: 'wrong-word',
  title: '错别字',
  group: 'wording',
  severity: 'info',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '常见错别字影响正式文本的严肃性；只按词表查，不作猜测，词表可以自行增删。',
  fix: '按提示替换，可以一键修正。',
  bad: [
    example('给与→给予', { necessity: '养老机构持证护理员不足，需要对参训人员给与补贴，集中培训补齐技能短板。' }),
    example('布署→部署', { plan: '3月完成招标并布署，4月至9月分期组织培训，10月底前完成结业考核。' }),
  ],
  good: [
    example('正确的写法', { necessity: '养老机构持证护理员不足，需要对参训人员给予补贴，集中培训补齐技能短板。' }),
  ],
  messages: {
    wrong: (words: readonly (readonly [string, string])[]) =>
      `文字中${words.map(([wrong, right]) => `「${wrong}」应为「${right}」`).join('，')}。`,
  },
  *check(facts) {
    const entries = facts.options.words.wrongWords.flatMap((entry) => {
      const [wrong, right] = entry.split('→');
      return wrong && right ? [[wrong, right] as const] : [];
    });
    const at: FieldPath[] = [];
    const words = new Map<string, readonly [string, string]>();
    for (const [path, text] of textsOf(facts)) {
      const found = entries.filter(([wrong, right]) => hasWord(text, wrong, right));
      if (found.length === 0) continue;
      at.push(path);
      for (const entry of found) words.set(entry[0], entry);
    }
    if (at.length > 0) yield { message: 'wrong', at, data: [...words.values()].slice(0, 4) };
  },
});

/** Whether the wrong form stands anywhere other than inside the right one. */
function hasWord(text: string, wrong: string, right: string): boolean {
  if (!text.includes(wrong)) return false;
  return !right.includes(wrong) || text.replaceAll(right, '').includes(wrong);
}

function* textsOf({ form, indicators }: FormFacts): Iterable<readonly [FieldPath, string]> {
  yield ['projectName', form.projectName];
  for (const field of [...NARRATIVES, 'goals.period', 'goals.annual'] as const) yield [field, longText(form, field)];
  for (const row of [...indicators.period, ...indicators.annual]) {
    yield [pathOf(row, 'name'), row.name];
    yield [pathOf(row, 'value'), row.value];
  }
}
