import type { Form } from '../../src/model/form';
import type { OwnRuleRow } from '../../src/model/ownRule';
import { makeChecker } from '../../src/rules/checkForms';
import { INITIAL_SETTINGS } from '../../src/model/settings';
import { readOwnRules } from '../../src/rules/own/ownRules';
import { compare } from './compare';
import { renamed } from './renamed';
import type { Say } from './say';

const COUNTS = [500, 5000];
const RULES = 200;

/** What so many rules of a bureau's own cost a form: the time of each may not grow with the forms. */
export async function benchOwnRules(samples: readonly Form[], say: Say): Promise<void> {
  say(['forms', 'own rules', 'ms/form', 'findings', 'unclear']);
  for (const count of COUNTS) {
    const forms = renamed(samples, count);
    const { rules, problems } = readOwnRules(ownRules(RULES), forms);
    const check = () => makeChecker(INITIAL_SETTINGS, [], rules).check(forms);
    const { time } = await compare({ own: check }, 2);
    const each = (time('own') / count).toFixed(3);
    say([String(count), String(rules.length), each, String(check().findings.length), String(problems.length)]);
  }
}

/** Rules of all kinds, patterns that fail late among them. */
const KINDS: readonly Pick<OwnRuleRow, 'scope' | 'condition' | 'content' | 'onlyIf'>[] = [
  { scope: '立项依据', condition: '形如', content: '*〔20??〕*号*没有这样的结尾', onlyIf: '' },
  { scope: '指标值', condition: '小于', content: '90%', onlyIf: '三级指标 包含 满意' },
  { scope: '项目实施计划', condition: '字数少于', content: '40', onlyIf: '年度资金总额 不小于 500万元' },
  { scope: '数量指标', condition: '条数少于', content: '2', onlyIf: '' },
  { scope: '项目概况', condition: '不包含', content: '资金来源', onlyIf: '项目属性 包含 经常性' },
];

function ownRules(count: number): readonly OwnRuleRow[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = KINDS[index % KINDS.length] ?? { scope: '', condition: '', content: '', onlyIf: '' };
    return {
      ...kind,
      enabled: '是',
      name: `第${index + 1}条`,
      severity: '提示',
      message: '「{项目名称}」写着「{值}」。',
    };
  });
}
