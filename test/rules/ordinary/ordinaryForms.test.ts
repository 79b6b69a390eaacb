import type { Form, Level2Indicator, Side } from '../../../src/model/form';
import { SIDES } from '../../../src/model/form';
import { INITIAL_SETTINGS } from '../../../src/model/settings';
import { LEVEL1_OF } from '../../../src/model/vocabulary';
import { makeChecker } from '../../../src/rules/checkForms';
import { ORDINARY_FORMS } from './ordinaryForms';

type Draft<T> = T extends object ? { -readonly [Key in keyof T]: Draft<T[Key]> } : T;

/** What reviewers would rightly ask of the ordinary forms: nothing else may be an error or a warning. */
const ASKED: ReadonlySet<string> = new Set([
  '退役军人就业创业专场招聘活动 narrative-too-thin',
  '市政道路照明设施节能改造 goal-number-without-indicator',
  '城市公交政策性亏损补贴 narrative-too-thin',
]);

const LATE = { level1: LEVEL1_OF['时效指标'], level2: '时效指标' } as const;

/** A fault as a clerk makes it, one in a form, and the rules of which one has to notice it. */
const FAULTS: readonly (readonly [projectName: string, rules: string, plant: (form: Draft<Form>) => void])[] = [
  [
    '中型灌区量测水设施配套',
    'fund-sum-mismatch',
    (form) => {
      form.funds.annual.municipal = 650000;
    },
  ],
  [
    '普通高中国家助学金',
    'qty-cost-vs-funds',
    (form) => {
      money(form, 'annual', 1340000);
      money(form, 'period', 1340000);
    },
  ],
  [
    '老年人流感疫苗免费接种',
    'deadline-outside-period',
    (form) => {
      val(form, '接种完成时间', '2025年11月30日前');
    },
  ],
  [
    '政务云租用及网络安全服务',
    'comparator-reversed',
    (form) => {
      val(form, '故障响应时间', '≥15分钟');
    },
  ],
  [
    '新任公务员初任培训班',
    'narrative-number-vs-indicator',
    (form) => {
      form.goals.annual = '举办培训班2期，培训新任公务员150人，结业率100%。';
    },
  ],
  [
    '公安局执法记录仪更新购置',
    'cost-magnitude-outlier',
    (form) => {
      val(form, '执法记录仪单价', '3000万元/台');
    },
  ],
  [
    '市图书馆馆舍屋面防水维修',
    'rate-name-not-numeric',
    (form) => {
      val(form, '工程验收合格率', '合格');
    },
  ],
  [
    '玉米大豆带状复合种植补助',
    'percent-out-of-range',
    (form) => {
      val(form, '技术到位率', '≥950%');
    },
  ],
  [
    '空气质量自动监测站运行维护',
    'basis-weak',
    (form) => {
      form.basis = '《关于申请空气质量自动监测站运维经费的请示》（阳环字〔2025〕88号）。';
    },
  ],
  [
    '娘子关景区旅游公路生态绿化提升',
    'annual-exceeds-period',
    (form) => {
      money(form, 'annual', 8200000);
    },
  ],
  [
    '残疾儿童康复救助',
    'comparator-reversed',
    (form) => {
      val(form, '残疾儿童家长满意度', '≤90%');
    },
  ],
  [
    '市直机关办公大楼物业服务',
    'timeliness-no-deadline',
    (form) => {
      val(form, '报修响应时间', '及时响应');
    },
  ],
  [
    '既有住宅加装电梯财政补贴',
    'narrative-copied',
    (form) => {
      form.necessity = form.overview;
    },
  ],
  [
    '退役军人就业创业专场招聘活动',
    'value-contradictory',
    (form) => {
      val(form, '全年活动完成时间', '2026年11月31日前');
    },
  ],
  [
    '市政道路照明设施节能改造',
    'narrative-amount-vs-funds',
    (form) => {
      form.overview += '工程总投资652万元。';
    },
  ],
  [
    '食品安全监督抽检',
    'value-unit-missing',
    (form) => {
      val(form, '食品监督抽检批次', '2800');
    },
  ],
  [
    '第三次全国土壤普查成果汇编',
    'cost-direction-reversed',
    (form) => {
      val(form, '成果编制总成本', '≥42万元');
    },
  ],
  [
    '城市公交政策性亏损补贴',
    'target-below-actual',
    (form) => {
      form.overview = '对市公交公司政策性亏损给予补贴。2025年公交客运量实际完成4600万人次，老年人免费乘车占三成。';
    },
  ],
  [
    '法治宣传教育经费',
    'duplicate-indicator',
    (form) => {
      add(form, '质量指标', '培训考核合格率', '≥90%');
    },
  ],
  [
    '新任公务员初任培训班',
    'indicator-level-missing',
    (form) => {
      for (const s of SIDES) form.indicators[s] = form.indicators[s].filter(({ level1 }) => level1 !== '满意度指标');
    },
  ],
  [
    '新任公务员初任培训班',
    'indicator-misclassified|value-kind-mismatch',
    (form) => {
      val(form, '培训人数', '100%');
    },
  ],
  [
    '公安局执法记录仪更新购置',
    'basis-dated-later',
    (form) => {
      form.basis = '《执法记录仪配备管理规定》（公装财〔2027〕31号）';
    },
  ],
  [
    '普通高中国家助学金',
    'goal-unquantified',
    (form) => {
      form.goals.annual = '保证困难学生资助工作顺利开展，不让一个学生因贫失学。';
    },
  ],
  [
    '玉米大豆带状复合种植补助',
    'narrative-number-vs-indicator',
    (form) => {
      val(form, '带状复合种植面积', '15万亩');
    },
  ],
  [
    '市图书馆馆舍屋面防水维修',
    'wrong-word',
    (form) => {
      form.overview = form.overview.replace('平方米', '平米');
    },
  ],
  [
    '既有住宅加装电梯财政补贴',
    'narrative-placeholder',
    (form) => {
      form.plan = '同上';
    },
  ],
  [
    '第三次全国土壤普查成果汇编',
    'name-year-mismatch',
    (form) => {
      form.projectName = '2025年第三次全国土壤普查成果汇编';
    },
  ],
  [
    '玉米大豆带状复合种植补助',
    'dept-is-finance-office',
    (form) => {
      form.department = { code: '912', name: '农业农村科' };
    },
  ],
  [
    '市图书馆馆舍屋面防水维修',
    'total-cost-exceeds-funds',
    (form) => {
      val(form, '工程总投资', '≤486万元');
    },
  ],
  [
    '市图书馆馆舍屋面防水维修',
    'value-kind-mismatch',
    (form) => {
      val(form, '闭水试验合格率', '2次');
    },
  ],
  [
    '残疾儿童康复救助',
    'benefit-repeats-output',
    (form) => {
      add(form, '社会效益指标', '康复有效率', '≥80%');
    },
  ],
  [
    '既有住宅加装电梯财政补贴',
    'goal-number-without-indicator',
    (form) => {
      form.goals.annual = '补贴加装电梯40部，同步改造楼道照明260盏，改善居民出行条件。';
    },
  ],
  [
    '市政道路照明设施节能改造',
    'horizon-exceeds-term',
    (form) => {
      val(form, '竣工验收时间', '18个月内');
    },
  ],
  [
    '食品安全监督抽检',
    'goal-states-past',
    (form) => {
      form.goals.annual = '2025年实际完成抽检2650批次，2026年完成食品监督抽检2800批次，不合格食品处置率100%。';
    },
  ],
  [
    '市政道路照明设施节能改造',
    'cost-without-quantity',
    (form) => {
      add(form, '成本指标', '配电箱更换成本', '0.6万元/台');
    },
  ],
  [
    '娘子关景区旅游公路生态绿化提升',
    'text-truncated',
    (form) => {
      form.plan = '2026年5月前完成11公里绿化及1处观景平台，2027年10月底前完成剩余路段绿化、';
    },
  ],
  [
    '市直机关办公大楼物业服务',
    'template-residue',
    (form) => {
      form.unit = '××机关事务服务中心';
    },
  ],
  [
    '空气质量自动监测站运行维护',
    'side-indicator-mismatch',
    (form) => {
      form.indicators.annual = form.indicators.annual.filter(({ name }) => name !== '故障修复时间');
      form.indicators.annual.push({ ...LATE, name: '故障设备更换时间', value: '≤72小时' });
    },
  ],
  [
    '第三次全国土壤普查成果汇编',
    'oneoff-period-ne-annual',
    (form) => {
      money(form, 'period', 520000);
    },
  ],
  [
    '老年人流感疫苗免费接种',
    'value-garbled',
    (form) => {
      val(form, '单剂疫苗及接种成本', '80元/剂次80元/剂次');
    },
  ],
  [
    '中型灌区量测水设施配套',
    'output-value-vague',
    (form) => {
      val(form, '安装测控闸门数量', '若干');
    },
  ],
  [
    '政务云租用及网络安全服务',
    'total-cost-exceeds-funds',
    (form) => {
      val(form, '年度服务总费用', '≤4300万元');
    },
  ],
  [
    '退役军人就业创业专场招聘活动',
    'narrative-number-vs-indicator',
    (form) => {
      val(form, '举办专场招聘会场次', '16场');
    },
  ],
  [
    '高龄津贴',
    'qty-cost-vs-funds|cost-magnitude-outlier',
    (form) => {
      val(form, '津贴发放标准', '600元/人/月');
    },
  ],
  [
    '法治宣传教育经费',
    'indicator-misclassified',
    (form) => {
      add(form, '质量指标', '普法专栏建设', '6个');
    },
  ],
  [
    '市政道路照明设施节能改造',
    'dates-inconsistent',
    (form) => {
      form.extra = [
        { label: '计划开始日期', value: '2026年10月' },
        { label: '计划完成日期', value: '2026年4月' },
      ];
    },
  ],
  [
    '普通高中国家助学金',
    'funds-cut-targets-unchanged',
    (form) => {
      money(form, 'annual', 1240000);
      money(form, 'period', 1600000);
    },
  ],
  [
    '市图书馆馆舍屋面防水维修',
    'value-echoes-name',
    (form) => {
      add(form, '社会效益指标', '保障读者借阅安全', '保障');
    },
  ],
  [
    '市直机关办公大楼物业服务',
    'deadline-coarse',
    (form) => {
      add(form, '时效指标', '物业服务考核时间', '2026年');
    },
  ],
  [
    '玉米大豆带状复合种植补助',
    'punctuation-irregular',
    (form) => {
      form.basis = '农业农村部办公厅关于做好粮油生产保障工作的通知(农办计财[2026]4号）。';
    },
  ],
  [
    '老年人流感疫苗免费接种',
    'narrative-items-vs-funds',
    (form) => {
      form.plan =
        '8月完成采购，经费安排：疫苗采购62万元；冷链运输6万元；接种耗材9万元；宣传印刷5万元；接种服务24万元。11月底前接种结束。';
    },
  ],
];

function val(form: Draft<Form>, name: string, value: string): void {
  for (const side of SIDES) for (const row of form.indicators[side]) if (row.name === name) row.value = value;
}

function add(form: Draft<Form>, level2: Level2Indicator, name: string, value: string): void {
  for (const side of SIDES) form.indicators[side].push({ level1: LEVEL1_OF[level2], level2, name, value });
}

/** The total of a side, all of it from the city. */
function money(form: Draft<Form>, side: Side, total: number): void {
  form.funds[side] = { ...form.funds[side], total, municipal: total, central: null, provincial: null };
}

function rulesOn(form: Form): readonly string[] {
  const { findings } = makeChecker(INITIAL_SETTINGS).check([form]);
  return findings.map(({ rule, severity }) => (severity === 'info' ? `${rule} (info)` : rule));
}

test.each(ORDINARY_FORMS.map((form) => [form.projectName, form] as const))(
  '平常填好的表没有错误和警告：%s',
  (name, form) => {
    const told = rulesOn(form).filter((rule) => !rule.endsWith('(info)') && !ASKED.has(`${name} ${rule}`));
    expect(told).toEqual([]);
  },
);

test.each(FAULTS)('%s：%s', (projectName, rules, plant) => {
  const form = structuredClone(ORDINARY_FORMS.find((one) => one.projectName === projectName)) as Draft<Form>;
  const before = JSON.stringify(form);
  plant(form);
  expect(JSON.stringify(form)).not.toBe(before);
  const told = rulesOn(form).map((rule) => rule.replace(' (info)', ''));
  expect(rules.split('|').some((rule) => told.includes(rule))).toBe(true);
});
