import { defineFormRule } from '../defineRule';
import { hasDocumentNumber } from '../measure/wording';
import { example } from '../ruleExample';

export const planOrMeasureEmpty = defineFormRule({
  id: 'plan-or-measure-empty',
  title: '计划没有时间或措施没有制度',
  group: 'consistency',
  severity: 'info',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '实施计划要能看出什么时候做什么，措施要能看出靠什么制度管。',
  fix: '计划补充月份、季度或阶段，措施补充制度、办法或监督考核方式。',
  whyOften: '只写原则、不写时间和制度的表很多；这是提示，不会退回。',
  restsOn: ['places'],
  bad: [
    example('计划没有任何时间', { plan: '组织招标，选定培训机构，分批培训护理员，组织结业考核并兑付培训费用。' }),
    example('措施没有制度', { safeguards: '成立培训工作组，由专人负责与培训机构对接，保证培训效果落到实处。' }),
  ],
  good: [example('计划按月安排，措施写明办法', {})],
  yieldsTo: ['narrative-placeholder', 'narrative-too-thin', 'narrative-copied'],
  messages: {
    plan: () => '「项目实施计划」没有月份、季度或阶段，可补充时间安排。',
    measure: () => '「保证项目实施的制度、措施」没有提到制度、办法或监督考核，可补充。',
  },
  *check({ plain }) {
    const plan = plain('plan');
    const safeguards = plain('safeguards');
    if (plan !== '' && !hasTime(plan)) {
      yield { message: 'plan', at: 'plan' };
    }
    const hasRules =
      /制度|办法|规定|考[核评]|监[督理管]|《|规程|细则|机制|规范/u.test(safeguards) ||
      CONTROLS.test(safeguards) ||
      hasDocumentNumber(safeguards);
    if (safeguards !== '' && !hasRules) yield { message: 'measure', at: 'safeguards' };
  },
});

/** What is done so that money and work can be seen to be right, without the name of a rule that says so. */
const CONTROLS =
  /责任制|招标|招投标|政府采购|验收|公示|公开|审[计核查]|评[审估价]|核算|预算管理|抽[查检]|核[查验实对]|检查|督[查导办]|质保金|专[账户]|专款专用|台账|问责|追责|合同|协议|通报|巡查|质控/u;

/** A month, a season, a stage, a rhythm; for a project of years one year after the other. */
function hasTime(plan: string): boolean {
  if (
    /月|季|半年|阶段|年底|底前|日前|开始|年末|年初|年内|学期|工期|\d+[天日周]|分期|每[周日天旬]|上旬|中旬|下旬/u.test(
      plan,
    )
  )
    return true;
  return new Set(plan.match(/(?:19|20)\d\d(?=年)/gu)).size > 1;
}
