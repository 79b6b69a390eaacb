import type { Level2Indicator, Side } from '../../../src/model/form';
import type { FormPatch } from '../../../src/rules/ruleExample';
import type { CasesByRule } from '../ruleCases';
import { RECURRING, money } from '../ruleCases';

function add(level2: Level2Indicator, name: string, value: string, side?: Side): FormPatch {
  return { rows: [{ add: [level2, name, value], ...(side && { side }) }] };
}

const plan = (text: string): FormPatch => ({ plan: `${text}，3月开始，10月底前完成结业考核。` });

export const consistencyCases: CasesByRule = {
  'qty-cost-vs-funds': {
    loud: [
      {
        rows: [
          { row: '人均培训成本', value: '2000元/人' },
          { add: ['数量指标', '编印教材', '1000册'] },
          { add: ['成本指标', '教材编印成本', '35元/册'] },
        ],
      },
      money(700000, 700000),
      { rows: [{ row: '培训护理员人数', value: '250人', side: 'annual' }] },
      { ...RECURRING, rows: [{ row: '人均培训成本', value: '500元/人/月' }] },
    ],
    silent: [
      { rows: [{ row: '人均培训成本', value: '2000元/人', side: 'period' }] },
      add('成本指标', '教材费', '35元/册'),
      { ...RECURRING, rows: [{ row: '人均培训成本', value: '166.67元/人/月' }] },
      { rows: [{ row: '人均培训成本', value: '500元/人/天' }] },
      {
        rows: [
          { row: '人均培训成本', value: '1500元/人' },
          { add: ['数量指标', '编印教材', '1000册'] },
          { add: ['成本指标', '教材编印成本', '35元/册'] },
        ],
      },
    ],
  },
  'qty-cost-coverage-partial': {
    loud: [
      { rows: [{ row: '人均培训成本', value: '100元/人' }, { add: ['成本指标', '教材费', '35元/册'] }] },
      {
        rows: [
          { row: '人均培训成本', value: '1000元/人' },
          { add: ['成本指标', '教材费', '35元/册'], side: 'annual' },
        ],
      },
      { rows: [{ row: '人均培训成本', value: '1100元/人' }, { add: ['成本指标', '场地租金', '30000元/年'] }] },
      {
        rows: [
          { row: '人均培训成本', value: '1000元/人' },
          { add: ['数量指标', '编印教材', '1000册'] },
          { add: ['成本指标', '教材编印成本', '35元/册'] },
        ],
      },
    ],
    silent: [
      { rows: [{ row: '人均培训成本', value: '1800元/人' }, { add: ['成本指标', '教材费', '35元/册'] }] },
      { rows: [{ row: '人均培训成本', value: '100元/人' }] },
    ],
  },
  'cost-without-quantity': {
    loud: [
      add('成本指标', '设备购置费', '3万元/台', 'period'),
      add('成本指标', '外聘专家费', '≤2000元/课时'),
      {
        rows: [
          { add: ['数量指标', '环境检测次数', '4次'] },
          { add: ['成本指标', '环境监测成本', '1000元/次'] },
          { add: ['成本指标', '土壤监测', '2000元/次'] },
        ],
      },
    ],
    silent: [
      {
        rows: [
          { add: ['数量指标', '客运量', '≥8000万人次'] },
          { add: ['成本指标', '人次成本', '≤3元/人次'] },
          { add: ['成本指标', '票价补贴', '1元/人次'] },
        ],
      },
      { rows: [{ add: ['成本指标', '教材编印费', '35元/册'] }, { add: ['数量指标', '编印教材', '300册'] }] },
      add('成本指标', '总成本', '600000元'),
      add('成本指标', '成本节约率', '≥5%'),
      { rows: [{ add: ['数量指标', '护理床数量', '若干'] }, { add: ['成本指标', '护理床单价', '3000元/张'] }] },
    ],
  },
  'unit-pair-mismatch': {
    loud: [
      { rows: [{ add: ['数量指标', '实训设备', '10台'] }, { add: ['成本指标', '实训设备成本', '100元/件'] }] },
      {
        rows: [
          { add: ['数量指标', '编印教材', '300册'], side: 'annual' },
          { add: ['成本指标', '编印教材成本', '35元/本'], side: 'annual' },
        ],
      },
      {
        rows: [
          { add: ['数量指标', '桥涵座数', '8处'], side: 'period' },
          { add: ['成本指标', '桥涵成本', '100元/座'], side: 'period' },
        ],
      },
    ],
    silent: [
      { rows: [{ add: ['数量指标', '实训设备', '10台（套）'] }, { add: ['成本指标', '实训设备成本', '100元/台'] }] },
      { rows: [{ add: ['数量指标', '排水里程', '3km'] }, { add: ['成本指标', '排水成本', '100元/公里'] }] },
    ],
  },
  'narrative-amount-vs-funds': {
    loud: [
      { overview: '培训300名护理员，分4期，申请市级财政资金90万元。' },
      { goals: { annual: '分4期完成300名护理员培训，所需资金50万元。' } },
      { overview: '分4期培训300名护理员，项目总投资约85万元。' },
      { overview: '分4期培训300名护理员，总计需要85万元。' },
      { overview: '分4期培训300名护理员，预算金额为85万元。' },
      { overview: '分4期培训300名护理员，2025年安排85万元。' },
      { overview: '分4期培训300名护理员，经费预算为85万元。' },
      { overview: '分4期培训300名护理员，需财政资金85万元。' },
      { overview: '分4期培训300名护理员，资金总额85万元。' },
      { overview: '培训300名护理员，分4期，共需60万元，教材共需90万元。' },
    ],
    silent: [
      { overview: '培训300名护理员，分4期，机构自身票款收入90万元。' },
      { overview: '培训300名护理员，分4期，申请补助每人2000元。' },
      { ...money(900000, 600000), overview: '培训300名护理员，分4期，共需90万元。' },
      { overview: '培训300名护理员，分4期，市区共需40万元，县区共需20万元。' },
      { overview: '培训300名护理员，分4期，共需60万元，教材共需8万元。' },
      { overview: '培训300名护理员，2024年安排85万元，2025年安排60万元。' },
      { overview: '培训300名护理员，省级财政安排40万元。' },
      { overview: '培训300名护理员，带动总投资3000万元。' },
    ],
  },
  'narrative-items-vs-funds': {
    loud: [
      {
        plan: '师资费6万元、差旅费6万元，合计12万元；场地费10万元；教材费8万元；食宿费20万元；考核费8万元，3月开始，10月底前完成结业考核。',
      },
      plan('师资费12万元；场地费10万元；教材费8万元；食宿费20万元；考核费20万元'),
      plan('师资费12万元；场地费1万元；教材费8万元；食宿费20万元；考核费小计9万元'),
      { ...money(700000, 600000), ...plan('师资费12万元；场地费10万元；教材费8万元；食宿费20万元；考核费20万元') },
    ],
    silent: [
      plan('师资费12万元；场地费10万元；教材费8万元；食宿费20万元，其中住宿12万元；考核费10万元'),
      plan('师资费12万元；场地费10万元'),
      plan('师资费12万元；场地费10万元；教材每册35元，共计8万元；食宿费20万元；考核费约10万元'),
    ],
  },
  'narrative-number-vs-indicator': {
    loud: [
      { goals: { period: '分4期完成280名养老护理员培训。' } },
      { goals: { annual: '分4期完成1000名养老护理员培训。' } },
      {
        overview: '分4期培训机构内护理员40人、市区护理员140人、县区护理员120人，内容为失能照护和急救。',
        rows: [{ row: '培训护理员人数', value: '140人' }],
      },
      { rows: [{ row: '培训护理员人数', name: '培训人数' }], goals: { annual: '分4期，培训一线护理员350人。' } },
      {
        rows: [{ add: ['生态效益指标', 'PM2.5年均浓度', '≤35微克/立方米'] }],
        goals: { annual: '完成300名护理员培训，PM2.5年均浓度下降到42微克/立方米。' },
      },
      { goals: { annual: '完成300名护理员培训，结业合格率达到90%。' } },
      {
        rows: [{ add: ['质量指标', '工程验收合格率', '=100%'] }],
        goals: { annual: '完成300名护理员培训，工程合格率达到90%。' },
      },
      {
        rows: [{ add: ['数量指标', '实验室改造间数', '24间'] }],
        goals: { annual: '完成300名护理员培训，实验室改造34间。' },
      },
      {
        rows: [{ add: ['数量指标', '桌凳采购套数', '500套'] }],
        goals: { annual: '完成300名护理员培训，采购桌凳600套。' },
      },
      {
        rows: [{ add: ['数量指标', '桌凳采购套数', '500套'] }],
        goals: { annual: '完成300名护理员培训，采购桌凳600。' },
      },
    ],
    silent: [
      {
        rows: [{ add: ['数量指标', '桌凳采购套数', '600套'] }],
        goals: { annual: '完成300名护理员培训，采购桌凳六百套。' },
      },
      {
        rows: [{ add: ['质量指标', '材料合格率', '=100%'] }],
        goals: { annual: '完成300名护理员培训，工程合格率达到90%。' },
      },
      {
        rows: [{ add: ['数量指标', '道路条数', '203条'] }],
        goals: { annual: '完成300名护理员培训，粉刷3条道路标线。' },
      },
      { overview: '2024年持证上岗率仅为60%，结业合格率达到70%，今年分4期培训300名护理员。' },
      { goals: { annual: '2024年面广，效果好，共培训200名护理员；今年完成300名护理员培训。' } },
      { goals: { annual: '分4期完成约310名养老护理员培训。' } },
      { overview: '2024年实际培训护理员200名，今年分4期培训300名护理员。' },
      { goals: { annual: '分4期完成300名护理员培训，改造20间教室。' } },
      {
        rows: [{ add: ['社会效益指标', '失能老人走失人数', '0人'] }],
        goals: { annual: '培训护理员300人，惠及失能老人620人。' },
      },
      {
        rows: [{ add: ['数量指标', '应急值守次数', '2次'] }],
        overview: '分4期培训300名护理员，并安排应急值守，7×24小时响应。',
      },
      {
        duration: '2年',
        attribute: '阶段性项目',
        rows: [{ row: '培训护理员人数', value: '500人', side: 'period' }],
        overview: '两年分期培训养老护理员500人。',
        goals: { period: '两年分期培训养老护理员500人。' },
      },
      { goals: { annual: '今年继续分4期开展，到2026年完成养老护理员培训500人。' } },
      {
        rows: [{ add: ['数量指标', '道路条数', '203条'] }],
        goals: { annual: '完成300名护理员培训，道路标线施划3条。' },
      },
      {
        rows: [{ row: '培训护理员人数', name: '培训人数' }, { add: ['数量指标', '授课教师', '12人'] }],
        goals: { annual: '培训授课教师12人。' },
      },
    ],
  },
  'goal-unquantified': {
    loud: [
      { goals: { annual: '2025年3月开始，落实民发〔2024〕16号文件要求。' } },
      { goals: { annual: '1、做好培训；2、做好考核。' } },
      { goals: { annual: '为80周岁以上老人提供服务。' } },
    ],
    silent: [
      { goals: { annual: '培训三百人。' } },
      { goals: { annual: '合格率达到95%。' } },
      { goals: { annual: '无' } },
    ],
  },
  'goal-number-without-indicator': {
    loud: [
      { goals: { annual: '完成300名护理员培训，购置12台设备。' } },
      { goals: { annual: '完成300名护理员培训，新增6000平方米场地。' } },
      {
        rows: [{ add: ['数量指标', '维修桥梁座数', '6座'] }],
        goals: { annual: '完成300名护理员培训，新建公厕15座。' },
      },
      { goals: { annual: '完成300名护理员培训，居家服务覆盖率达到85%。' } },
      { goals: { annual: '完成300名护理员培训，在院内栽植苗木2000株。' } },
      { rows: [{ add: ['数量指标', '托管机构', '4个'] }], goals: { annual: '完成300名护理员培训，慰问老人50人。' } },
    ],
    silent: [
      {
        rows: [{ add: ['数量指标', '能力评估老人数', '≥5000人'] }],
        goals: { annual: '完成300名护理员培训，对6000人开展能力评估。' },
      },
      { goals: { annual: '完成300名护理员培训，市级按35%的比例配套，二季度拨付40%。' } },
      { goals: { annual: '2024年实际开展巡查21次，今年完成300名护理员培训。' } },
      { goals: { annual: '完成300名护理员培训，考核结果等6项内容按时报送。' } },
      { rows: [{ row: '培训期数', name: '实训设备台数', value: '若干' }], goals: { annual: '购置实训设备20台。' } },
      {
        rows: [{ add: ['数量指标', '购置轮椅', '12辆'] }, { add: ['数量指标', '购置转运车', '2辆'] }],
        goals: { annual: '培训护理员300人，购置车辆14辆。' },
      },
      { goals: { annual: '24小时内响应，完成300名护理员培训。' } },
      { goals: { annual: '投入60万元，完成300名护理员培训。' } },
      { goals: { annual: '为80周岁以上老人配备300人次护理。' } },
      { goals: { period: '完成300名护理员培训，购置12台设备。' } },
    ],
  },
  'period-annual-goal-identical': {
    loud: [
      { ...RECURRING, goals: { period: '分4期培训300名护理员', annual: '分4期培训300名护理员。' } },
      {
        ...RECURRING,
        duration: '5年',
        goals: { period: '2025年度分4期培训300名护理员。', annual: '分4期 培训300名护理员' },
      },
    ],
    silent: [
      RECURRING,
      { goals: { period: '同样的目标300人。', annual: '同样的目标300人。' } },
      { ...RECURRING, goals: { period: '', annual: '' } },
    ],
  },
  'side-indicator-mismatch': {
    loud: [{ rows: [{ remove: '培训期数', side: 'period' }] }, add('质量指标', '到课率', '≥90%', 'period')],
    silent: [
      { rows: [{ row: '培训期数', name: '每年培训期数。', side: 'period' }] },
      { rows: [{ row: '参训护理员满意度', name: '参训护理员满意', side: 'annual' }] },
      { rows: [{ row: '培训期数', value: '5期', side: 'annual' }] },
      { rows: [{ clear: true, side: 'period' }] },
    ],
  },
  'oneoff-but-recurring': {
    loud: [
      { projectName: '养老机构日常维护' },
      { goals: { annual: '每年完成300名护理员培训，分4期，长期坚持。' } },
      add('数量指标', '日常巡查', '12次/年'),
    ],
    silent: [
      RECURRING,
      { projectName: '长期护理保险经办培训' },
      { goals: { annual: '每年完成300名护理员培训，分4期。' } },
    ],
  },
  'horizon-exceeds-term': {
    loud: [add('时效指标', '补贴发放期限', '3年', 'annual'), add('时效指标', '整改期限', '2年内', 'period')],
    silent: [
      { ...RECURRING, ...add('时效指标', '补贴发放期限', '≤5年') },
      add('质量指标', '设备质保期', '3年'),
      add('质量指标', '河道防洪标准', '20年一遇'),
      add('时效指标', '补贴发放期限', '6个月内'),
    ],
  },
  'basis-weak': {
    loud: [
      { basis: '《关于安排养老护理员培训经费的请示》（阳民字〔2024〕8号）' },
      { basis: '养老护理员队伍调研报告' },
      { basis: '《阳泉市养老护理员补贴办法》（待印发）' },
      { basis: '按照工作需要和历年惯例安排' },
    ],
    silent: [
      { basis: '《关于安排培训经费的批复》（阳政函〔2024〕8号），《关于安排培训经费的请示》' },
      { basis: '无' },
      { basis: '《关于印发养老护理员培训实施方案的通知》（阳民发〔2024〕16号）' },
    ],
  },
  'plan-or-measure-empty': {
    loud: [
      { plan: '组织招标并选定培训机构，随后分批培训护理员并组织结业，兑付全部培训费用。' },
      { safeguards: '由专人负责与培训机构对接，做好后勤保障，保证培训效果真正落到实处。' },
    ],
    silent: [
      { plan: '分三个阶段推进：招标选定机构，组织集中培训，结业后兑付全部培训费用。' },
      { safeguards: '由专人负责与培训机构对接，定期考核培训效果，保证培训真正落到实处。' },
      { safeguards: '名单逐级核查并公示七天，培训费结算前由第三方审计，余款验收后支付。' },
      { plan: '2025年完成招标和前两批护理员的培训，2026年培训其余护理员并结业兑付费用。' },
      { plan: '无', safeguards: '无' },
    ],
  },
  'dept-is-finance-office': {
    loud: [{ department: { name: '社会保障股' } }, { department: { name: '阳泉市财政局农业处室' } }],
    silent: [
      { department: { code: '062' } },
      { department: { name: '阳泉市社会科学院' } },
      { department: { code: '9071' } },
    ],
  },
  'name-year-mismatch': {
    loud: [{ projectName: '养老护理员培训（2023年度）' }, { projectName: '2026年养老护理员培训' }],
    silent: [
      { projectName: '养老服务规划（2020—2030年）实施' },
      { projectName: '2022年起新入职护理员培训' },
      { year: null, projectName: '2023年护理员培训' },
    ],
  },
  'goal-states-past': {
    loud: [
      { goals: { annual: '2023年已完成200名，分4期完成300名护理员培训。' } },
      { goals: { period: '2022年培训覆盖率达40%，分4期完成300名。' } },
    ],
    silent: [
      { goals: { annual: '2025年完成300名护理员培训，分4期。' } },
      { goals: { annual: '为2022年以后已完成登记的300名护理员提供培训。' } },
      { necessity: '2023年持证率仅为60%，失能老人的照护质量难以保证，需要集中培训补齐短板。' },
    ],
  },
  'target-below-actual': {
    loud: [
      { necessity: '2024年完成养老护理员培训330名，失能老人照护质量仍难以保证，需要继续培训。' },
      { plan: '2023年实际培训护理员500名，3月完成招标，4月至9月分期组织培训，10月底前考核。' },
    ],
    silent: [
      { overview: '2024年实际培训护理员310名，今年分4期继续面向全市养老机构开展培训。' },
      { overview: '2024年实际培训护理员400小时，今年分4期培训300名护理员。' },
      { overview: '全省计划培训护理员400万名，今年分4期培训本市300名护理员。' },
    ],
  },
  'eco-benefit-missing': {
    loud: [{ projectName: '生活垃圾焚烧处理' }, { projectName: '桃河绿化养护' }, { projectName: '大气监测站运行' }],
    silent: [
      { overview: '培训内容含垃圾分类，分4期培训300名护理员。' },
      { projectName: '大气监测', ...add('生态效益指标', '优良天数', '≥300天') },
    ],
  },
  'scope-mismatch': {
    loud: [
      { projectName: '养老服务补助', ...add('数量指标', '改造厨房', '4间') },
      { projectName: '机构补贴', ...add('数量指标', '购置护理床', '40张', 'annual') },
      { projectName: '机构补贴', ...add('数量指标', '扩建床位', '4张') },
    ],
    silent: [
      add('数量指标', '新建教室', '4间'),
      { projectName: '机构补贴', ...add('数量指标', '补助新建机构', '4家') },
    ],
  },
  'sensitive-spending': {
    loud: [plan('组织外出考察团'), plan('制作纪念品'), { overview: '分4期培训300名护理员并安排接待。' }],
    silent: [{ necessity: '护理员接待家属的能力不足，失能老人照护质量难以保证，需要集中培训。' }, plan('制作教材')],
  },
  'basis-dated-later': {
    loud: [
      { basis: '《关于培训的通知》（晋民发[2026]3号）' },
      { basis: '阳财预【2027】第12号；《意见》（阳民发〔2024〕16号）' },
      { year: 2023, basis: '《关于培训的通知》（晋民发(2024)3号）' },
    ],
    silent: [
      { basis: '《关于培训的通知》（晋民发〔2025〕3号）' },
      { basis: '《2026—2030年培训规划》（晋民发〔2024〕3号），计划2026年实施' },
      { year: null, basis: '《关于培训的通知》（晋民发〔2026〕3号）' },
    ],
  },
  'benefit-repeats-output': {
    loud: [
      { rows: [{ add: ['可持续影响指标', '结业合格率', '≥95%'], side: 'annual' }] },
      { rows: [{ add: ['经济效益指标', '培训期数', '4期'] }] },
    ],
    silent: [
      { rows: [{ add: ['社会效益指标', '结业合格率', '≥90%'] }] },
      { rows: [{ add: ['质量指标', '护理员持证上岗率', '≥85%'] }] },
      {
        rows: [
          { add: ['社会效益指标', '结业合格率', '≥95%'], side: 'period' },
          { remove: '结业合格率', side: 'period' },
        ],
      },
    ],
  },
};
