import fc from 'fast-check';
import { valueAt } from '../../src/model/fieldPath';
import { INITIAL_SETTINGS, settingsSchema } from '../../src/model/settings';
import { withValueAt } from '../../src/model/withValueAt';
import { makeChecker } from '../../src/rules/checkForms';
import { lettersOf } from '../../src/rules/measure/wording';
import { ruleOptions } from '../../src/rules/measure/ruleOptions';
import { patchedForm } from '../../src/rules/ruleExample';
import { rules } from '../../src/rules/rules';

const options = ruleOptions(INITIAL_SETTINGS);
const repairing = rules.filter((rule) => rule.repair);

function repair(id: string, text: string, settings = INITIAL_SETTINGS): string | undefined {
  return rules.find((rule) => rule.id === id)?.repair?.(text, ruleOptions(settings));
}

test('规则卡说可以一键修正的，正是带修正的规则', () => {
  const promising = rules.filter(({ fix }) => fix.includes('一键修正')).map(({ id }) => id);
  expect(repairing.map(({ id }) => id)).toEqual(promising);
});

test.each([
  ['stray-space', ' 培训期数', '培训期数'],
  ['stray-space', '2000元 /人', '2000元/人'],
  ['stray-space', '满意度 ≥95%', '满意度≥95%'],
  ['stray-space', '培训\n期数', '培训期数'],
  ['stray-space', '合格 人员 300 人', '合格人员 300 人'],
  ['wrong-word', '给与补贴，200平米', '给予补贴，200平方米'],
  ['wrong-word', '按装设备，按装修标准付款', '安装设备，按装修标准付款'],
  ['repeated-word', '人员不足，，需要、、补齐', '人员不足，需要、补齐'],
  ['repeated-word', '培训结束。。', '培训结束。'],
  ['punctuation-irregular', '《意见》(阳民发[2024]16号）', '《意见》（阳民发〔2024〕16号）'],
  ['punctuation-irregular', '分期培训,再考核;比例3:1', '分期培训，再考核；比例3:1'],
  ['punctuation-irregular', '招标；、培训，。', '招标；培训。'],
  ['punctuation-irregular', '《甲》（1号）《乙》', '《甲》（1号）、《乙》'],
  ['punctuation-irregular', '）,;，', '）；'],
  ['punctuation-irregular', '＞＝95%', '≥95%'],
  ['punctuation-irregular', '=>95%', '≥95%'],
  ['punctuation-irregular', '》=95%', '≥95%'],
  ['punctuation-irregular', '≧ 95%', '≥ 95%'],
  ['punctuation-irregular', '满意度达到>=95%', '满意度达到≥95%'],
  ['punctuation-irregular', '<=3天', '≤3天'],
  ['punctuation-irregular', '=＜3天', '≤3天'],
  ['punctuation-irregular', '《=3天', '≤3天'],
  ['punctuation-irregular', '设备（套)', '设备（套）'],
])('%s：「%s」修正为「%s」', (id, before, after) => {
  expect(repair(id, before)).toBe(after);
});

test.each([
  ['stray-space', '300人 4期', '两个数'],
  ['stray-space', '1 200元', '数字之间'],
  ['stray-space', '≥95%\n≥90%', '一行一个值'],
  ['stray-space', 'Open Source', '英文单词之间'],
  ['stray-space', 'LED 路灯', '字母与汉字之间'],
  ['stray-space', '2024年 12月 31日前', '数字与汉字之间'],
  ['repeated-word', '培训组织组织部门', '重复的词要由人判断'],
  ['repeated-word', '等等。。。', '代替省略号'],
  ['repeated-word', '1,,000元', '可能漏了数字'],
  ['wrong-word', '在次年3月验收', '词与词相接'],
  ['punctuation-irregular', '一、招标；二、培训', '没有可改的'],
  ['punctuation-irregular', '申请=>审核=>发放', '箭头不是比较符'],
  ['punctuation-irregular', '＞95%', '大于就是大于'],
])('%s：「%s」不改（%s）', (id, text) => {
  expect(repair(id, text)).toBeUndefined();
});

test('单位自己加的错别字也能修正，$ 之类的符号照原样写入', () => {
  const settings = settingsSchema.parse({ wordLists: { wrongWords: { added: ['签定→$&签订'] } } });
  expect(repair('wrong-word', '签定合同', settings)).toBe('$&签订合同');
});

describe.each(repairing.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('修正过的反例不再报', () => {
    const checker = makeChecker(INITIAL_SETTINGS, [id], [rule]);
    const mended = rule.bad.flatMap(({ forms }) => {
      const form = patchedForm(forms[0] ?? {});
      const places = checker
        .check([form])
        .findings.flatMap(({ path, related }) => [path, ...related.map((at) => at.path)]);
      const after = places.reduce((before, path) => {
        const text = rule.repair?.(String(valueAt(before, path)), options);
        return text === undefined ? before : (withValueAt(before, path, text) ?? before);
      }, form);
      return after === form ? [] : [after];
    });
    expect(mended.length).toBeGreaterThan(0);
    for (const form of mended) expect(checker.check([form]).findings).toEqual([]);
  });

  test('任何文字都能交给它；修正一次就够，词表之外不动一字', () => {
    const pieces = fc.constantFrom(
      '，',
      '、',
      '；',
      '。',
      ',',
      ';',
      ':',
      '(',
      '）',
      '（',
      ')',
      '《',
      '》',
      ' ',
      '\n',
      '3',
      '人',
      '年',
      'A',
      '[2024]',
      '≥',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        (text) => {
          const once = rule.repair?.(text, options);
          if (once === undefined) return;
          expect(once).not.toBe(text);
          expect(rule.repair?.(once, options)).toBeUndefined();
          if (id !== 'wrong-word') expect(lettersOf(once)).toBe(lettersOf(text));
        },
      ),
    );
  });
});
