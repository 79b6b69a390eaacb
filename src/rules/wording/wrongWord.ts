import type { FieldPath } from '../../model/fieldPath';
import { defineFormRule } from '../defineRule';
import { authoredTexts, valueTexts } from '../measure/authoredTexts';
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
  repair: (text, { words }) => {
    const corrected = entriesOf(words.wrongWords).reduce((before, entry) => correct(before, entry), text);
    return corrected === text ? undefined : corrected;
  },
  *check(facts) {
    const everyText = facts.everyText();
    const entries = entriesOf(facts.options.words.wrongWords).filter(([wrong]) => everyText.includes(wrong));
    if (entries.length === 0) return;
    const at: FieldPath[] = [];
    const words = new Map<string, Entry>();
    for (const [places, text] of [...authoredTexts(facts), ...valueTexts(facts)]) {
      const found = entries.filter((entry) => text.includes(entry[0]) && correct(text, entry) !== text);
      if (found.length === 0) continue;
      at.push(...places);
      for (const entry of found) words.set(entry[0], entry);
    }
    if (at.length > 0) yield { message: 'wrong', at, data: [...words.values()].slice(0, 4) };
  },
});

type Entry = readonly [wrong: string, right: string];

function entriesOf(list: readonly string[]): readonly Entry[] {
  return list.flatMap((line) => {
    const [wrong, right] = line.split('→');
    return wrong && right ? [[wrong, right] as const] : [];
  });
}

/** Right words that hold a wrong one by chance, where one word ends and the next begins: 按｜装修, 在｜次年. */
const CHANCE_NEIGHBOURS =
  '按装修 按装机 按装配 按装备 按装载 按装卸 按装订 在次年 在次月 在次日 在次要 存在次 既使用 给与会 做为期'.split(' ');

/** The text with the right word in place of the wrong one, but not inside words that hold it rightly. */
function correct(text: string, [wrong, right]: Entry): string {
  const shields = [right, ...CHANCE_NEIGHBOURS].filter((word) => word.includes(wrong));
  return replaceOutside(text, [wrong, right], shields);
}

function replaceOutside(text: string, entry: Entry, [shield, ...others]: readonly string[]): string {
  if (shield === undefined) return text.replaceAll(entry[0], () => entry[1]);
  return text
    .split(shield)
    .map((part) => replaceOutside(part, entry, others))
    .join(shield);
}
