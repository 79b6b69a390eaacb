import { fieldLabel } from '../../model/fieldPath';
import type { Narrative } from '../../model/form';
import { NARRATIVES } from '../../model/form';
import { defineFormRule } from '../defineRule';
import { example } from '../ruleExample';

const REPEATED = '面向全市养老机构分4期培训300名护理员，人均培训成本2000元，内容为失能照护和急救。';

export const narrativeCopied = defineFormRule({
  id: 'narrative-copied',
  title: '文字栏内容相同',
  group: 'wording',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '概况、依据、必要性、措施、计划问的是不同的事，粘贴同一段话等于只回答了一项。',
  fix: '按栏目要求分别填写：概况写内容，依据写文件，必要性写问题，措施写制度，计划写进度。',
  whyOften: '仿真表有意粘贴同一段话，十份真实的表里也有六份。',
  thresholds: ['copiedLength', 'copiedShare'],
  bad: [
    example('必要性照抄项目概况', { necessity: REPEATED }),
    example('措施照抄立项依据', { safeguards: '《关于加强养老护理员队伍建设的实施意见》（阳民发〔2024〕16号）' }),
  ],
  good: [example('两栏都填「无」由占位词规则处理', { basis: '无', plan: '无' })],
  yieldsTo: ['narrative-placeholder'],
  messages: {
    same: (fields: readonly Narrative[]) =>
      `${fields.map((field) => `「${fieldLabel(field)}」`).join('')}内容基本相同，是否误粘贴，请核实。`,
  },
  *check({ letters, options }) {
    const [shortest, share] = [options.threshold('copiedLength'), options.threshold('copiedShare') / 100];
    const texts = NARRATIVES.map((field) => ({ field, text: letters(field) })).filter(
      ({ text }) => text.length >= shortest,
    );
    const groups: (typeof texts)[] = [];
    for (const entry of texts) {
      const group = groups.find((members) => members.some(({ text }) => isCopy(text, entry.text, share)));
      if (group) group.push(entry);
      else groups.push([entry]);
    }
    for (const group of groups) {
      if (group.length < 2) continue;
      const fields = group.map(({ field }) => field);
      yield { message: 'same', at: fields, data: fields };
    }
  },
});

function isCopy(a: string, b: string, share: number): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= share * long.length && long.includes(short);
}
