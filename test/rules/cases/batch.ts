import type { FormPatch } from '../../../src/rules/ruleExample';
import type { CasesByRule } from '../ruleCases';
import { LAST_YEAR, RECURRING, money } from '../ruleCases';

const OTHER = { projectName: '社区食堂运营', ...money(870000, 870000) } as const;
const OTHER_DEPARTMENT = { code: '045', name: '阳泉市城市管理局' } as const;
const last = (patch: FormPatch): FormPatch => ({ ...LAST_YEAR, ...patch });
const lastWith = (rows: FormPatch['rows'] = []): FormPatch => ({ year: 2024, rows: [...LAST_YEAR.rows, ...rows] });

export const batchCases: CasesByRule = {
  'yoy-attribute-flip': {
    loud: [
      [LAST_YEAR, RECURRING],
      [{}, last(RECURRING)],
      [
        last({ ...RECURRING, projectName: '2024年养老护理员职业技能培训经费' }),
        { projectName: '养老护理员职业技能培训（县区）' },
      ],
    ],
    silent: [
      [LAST_YEAR, {}],
      [last({ ...RECURRING, unit: '别的单位' }), {}],
      [last({ ...RECURRING, projectName: '社区食堂运营' }), {}],
    ],
  },
  'yoy-dept-change': {
    loud: [
      [last({ department: { code: '022' } }), {}],
      [last({ department: { name: '阳泉市卫生健康委员会' } }), {}],
      [LAST_YEAR, { department: { code: '045', name: '阳泉市城市管理局' } }],
    ],
    silent: [
      [last({ department: { name: '阳泉市 民政局' } }), {}],
      [last({ department: { code: '022' }, unit: '别的单位' }), {}],
    ],
  },
  'yoy-funds-swing': {
    loud: [
      [last(money(480000, 480000)), {}],
      [last(money(670000, 670000)), {}],
      [last(money(2000000, 2000000)), {}],
    ],
    silent: [
      [last(money(600000, 600000)), {}],
      [last(money(0, 0)), {}],
      // Two departments with a unit and a project of one name: each is compared with its own.
      [
        last({ unit: '办公室' }),
        last({ unit: '办公室', department: OTHER_DEPARTMENT, ...money(2000000, 2000000) }),
        { unit: '办公室', department: OTHER_DEPARTMENT, ...money(2000000, 2000000) },
        { unit: '办公室' },
      ],
      // One of them has only begun.
      [
        last({ unit: '办公室' }),
        { unit: '办公室' },
        { unit: '办公室', department: OTHER_DEPARTMENT, ...money(2000000, 2000000) },
      ],
      [{ ...money(1000000, 1000000) }, {}],
    ],
  },
  'yoy-target-weakened': {
    loud: [
      [
        lastWith([{ add: ['质量指标', '群众投诉办结率', '98%'] }]),
        { rows: [{ add: ['质量指标', '群众投诉办结率', '95%'] }] },
      ],
      [
        lastWith([{ add: ['质量指标', '教学责任事故起数', '2起'] }]),
        { rows: [{ add: ['质量指标', '教学责任事故起数', '3起'] }] },
      ],
      [lastWith([{ row: '参训护理员满意度', value: '≥98%' }]), {}],
      [lastWith([{ row: '培训期数', value: '6期' }]), {}],
    ],
    silent: [
      [
        lastWith([{ add: ['质量指标', '群众投诉办结率', '95%'] }]),
        { rows: [{ add: ['质量指标', '群众投诉办结率', '98%'] }] },
      ],
      [lastWith([{ row: '参训护理员满意度', value: '≥90%' }]), {}],
      [lastWith([{ row: '参训护理员满意度', value: '≥98%', side: 'period' }]), {}],
      [lastWith([{ row: '培训期数', value: '6批' }]), {}],
    ],
  },
  'yoy-indicators-dropped': {
    loud: [
      [LAST_YEAR, { rows: [{ clear: true, side: 'annual' }] }],
      [
        lastWith([
          { add: ['数量指标', '编印教材', '3册'] },
          { add: ['质量指标', '到课率', '9%'] },
          { add: ['数量指标', '走访机构', '3家'] },
          { add: ['数量指标', '聘请专家', '3人'] },
        ]),
        {},
      ],
      [LAST_YEAR, { rows: [{ remove: '培训期数' }, { remove: '人均培训成本' }, { remove: '参训护理员满意度' }] }],
    ],
    silent: [
      [LAST_YEAR, { rows: [{ remove: '培训期数' }] }],
      [LAST_YEAR, { rows: [{ clear: true, side: 'period' }] }],
      [
        LAST_YEAR,
        {
          rows: [
            { row: '培训期数', name: '护理员培训期数' },
            { row: '护理员持证上岗率', name: '护理员持证上岗' },
          ],
        },
      ],
    ],
  },
  'value-equals-other-funds': {
    loud: [
      [{ rows: [{ row: '人均培训成本', value: '870000', side: 'annual' }] }, OTHER],
      [OTHER, { rows: [{ row: '人均培训成本', value: '87万元', side: 'period' }] }],
      [{ rows: [{ add: ['经济效益指标', '节约支出', '870000元/年'] }] }, OTHER],
    ],
    silent: [
      [{ rows: [{ row: '人均培训成本', value: '870000元/人' }] }, OTHER],
      [{ rows: [{ row: '人均培训成本', value: '87万元' }] }, last(money(870000, 870000))],
      [{ rows: [{ row: '培训护理员人数', value: '870000人' }] }, OTHER],
    ],
  },
  'duplicate-project': {
    loud: [
      [{}, { projectName: ' 养老护理员职业技能培训 ' }],
      [{}, { overview: '另一段概况，分4期培训300名护理员。', ...money(610000, 610000) }],
    ],
    silent: [
      [{}, LAST_YEAR],
      [{}, OTHER],
      [{}, { unit: '阳泉市福利院', ...money(610000, 610000) }],
    ],
  },
  'dept-code-conflict': {
    loud: [
      [{}, { ...OTHER, department: { name: '阳泉市民政局（机关）' } }],
      [{}, { ...OTHER, department: { code: '022' } }],
    ],
    silent: [
      [{}, { ...OTHER, department: { code: '022', name: '阳泉市教育局' }, unit: '阳泉市教育局' }],
      [
        {},
        {
          ...OTHER,
          title: '长治市市级预算部门项目支出绩效目标申报表',
          department: { name: '长治市民政局' },
          unit: '长治市民政局',
        },
      ],
      [{}, { ...OTHER, department: { code: '', name: '阳泉市民政局' } }],
    ],
  },
  'batch-control-total': {
    loud: [
      { forms: [{}, OTHER], settings: { controlTotals: [{ year: 2025, departmentCode: '021', annual: 600000 }] } },
      { forms: [{}], settings: { controlTotals: [{ year: 2025, departmentCode: '021', annual: 600000.01 }] } },
      { forms: [LAST_YEAR, {}], settings: { controlTotals: [{ year: 2024, departmentCode: '021', annual: 1200000 }] } },
    ],
    silent: [
      { forms: [{}, OTHER], settings: { controlTotals: [{ year: 2025, departmentCode: '021', annual: 1470000 }] } },
      { forms: [{}], settings: { controlTotals: [{ year: 2025, departmentCode: '045', annual: 1 }] } },
      { forms: [{}] },
    ],
  },
  'similar-project': {
    loud: [
      [{}, { unit: '阳泉市康复医院', rows: [{ row: '培训期数', value: '6期' }] }],
      [
        { projectName: '2025年养老护理员职业技能培训' },
        { unit: '阳泉市康复医院', plan: '另一段文字', rows: [{ remove: '培训期数' }] },
      ],
      [{}, { year: 2024 }, { unit: '阳泉市康复医院', rows: [{ row: '培训期数', value: '6期' }] }],
    ],
    silent: [
      [{}, { unit: '阳泉市康复医院', year: 2026, rows: [{ row: '培训期数', value: '6期' }] }],
      [{}, { unit: '阳泉市康复医院', projectName: '养老护理床位建设', rows: [{ row: '培训期数', value: '6期' }] }],
      [{}, { unit: '阳泉市康复医院', rows: [{ clear: true }, { add: ['数量指标', '床位', '9张'] }] }],
      [{}, { rows: [{ row: '培训期数', value: '6期' }] }],
    ],
  },
};
