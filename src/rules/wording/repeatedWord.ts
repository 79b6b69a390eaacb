import { fieldLabel } from '../../model/fieldPath';
import { defineFormRule } from '../defineRule';
import { authoredTexts } from '../measure/authoredTexts';
import type { AuthoredText } from '../measure/authoredTexts';
import type { FormFacts } from '../measure/formFacts';
import { example } from '../ruleExample';

export const repeatedWord = defineFormRule({
  id: 'repeated-word',
  title: '词语或标点重复',
  group: 'wording',
  severity: 'info',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '「包括包括」「，，」是打字留下的痕迹，正式文本应当改掉。',
  fix: '删去重复的词或标点，重复的标点可以一键修正。',
  bad: [
    example('词语写了两遍', {
      plan: '3月完成招标，培训内容主要包括包括失能照护，4月至9月分期组织，10月底前完成考核。',
    }),
    example('逗号写了两遍', {
      necessity: '养老机构持证护理员不足，，失能老人的照护质量难以保证，需要集中培训补齐短板。',
    }),
  ],
  good: [
    example('「抓好抓常」不是重复', {
      necessity: '养老机构持证护理员不足，培训工作要抓好抓常、认认真真，逐步补齐技能短板。',
    }),
  ],
  messages: {
    repeated: (d: { field: string; words: readonly string[] }) =>
      `「${d.field}」中${d.words.map((word) => `「${word}」`).join('')}疑似重复。`,
  },
  repair: dropRepeatedMarks,
  *check(facts) {
    for (const [places, words] of repetitions(facts)) {
      yield { message: 'repeated', at: places, data: { field: fieldLabel(places[0], facts.form), words } };
    }
  },
});

/** Two characters twice in a row are a repeat, unless the text plays with them: 家家户户, 一步一步, 方方面面. */
const REPEATED = /(\p{Script=Han}{2,6})\1|([,，])\2|、、|。。|；；|(?<!\.)\.\.(?!\.)/gu;
const WHOLE =
  /^(?:研究研究|讨论讨论|商量商量|一步一步|一项一项|一户一户|一件一件|一村一村|许许多多|点点滴滴|逐步逐步)$/u;

function* repetitions(facts: FormFacts): Iterable<readonly [AuthoredText[0], readonly string[]]> {
  const seen = new Set<string>();
  for (const [places, text] of authoredTexts(facts)) {
    if (text === '' || seen.has(text)) continue;
    seen.add(text);
    const words = [...text.replace(/\s+/gu, '').matchAll(REPEATED)]
      .map(([match]) => match)
      .filter(
        (match) =>
          !WHOLE.test(match) &&
          !/[每各一逐又越]/u.test(match) &&
          !/^(.)\1+$/u.test(match.replace(/[,，.、。；]/gu, '')),
      );
    if (words.length > 0) yield [places, [...new Set(words)].slice(0, 3)];
  }
}

/** Words stay: 「组织组织部门」 needs both. 「。。。」 stands for …… and 「1,,000」 for a lost digit. */
function dropRepeatedMarks(text: string): string | undefined {
  const once = text.replace(/([，、；])(?:\s*\1)+/gu, '$1').replace(/(?<!\d),(?:\s*,)+(?!\d)/gu, ',');
  const mended = once.replace(/(?<!。\s*)。\s*。(?!\s*。)/gu, '。');
  return mended === text ? undefined : mended;
}
