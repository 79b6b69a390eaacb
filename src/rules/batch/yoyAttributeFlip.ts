import { defineYearRule } from '../defineRule';
import { quote } from '../measure/quote';

const RECURRING = {
  attribute: '经常性项目（长期开展）',
  duration: '99年',
  goals: { period: '每年完成300名养老护理员的职业技能培训，逐步实现全员持证上岗。' },
};

export const yoyAttributeFlip = defineYearRule({
  id: 'yoy-attribute-flip',
  title: '项目属性与上年不同',
  group: 'batch',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '同一项目上年是经常性、今年变成一次性，资金安排口径随之改变，需要说明。',
  fix: '核对哪一年填错；确有变化的，在概况中说明。',
  bad: [
    {
      about: '上年经常性，今年一次性',
      forms: [{ ...RECURRING, year: 2024, rows: [{ row: '培训完成时间', value: '2024年10月31日前' }] }, {}],
    },
  ],
  good: [
    {
      about: '两年都是一次性',
      forms: [{ year: 2024, rows: [{ row: '培训完成时间', value: '2024年10月31日前' }] }, {}],
    },
  ],
  messages: {
    flip: (d: { year: number; before: string; now: string }) =>
      `项目属性为${quote(d.now)}，${d.year}年同一项目为${quote(d.before)}，是否变化，请核实。`,
  },
  *check({ current, previous, earlier }) {
    const [before, now] = [earlier.form.attribute.trim(), current.form.attribute.trim()];
    const isSame =
      earlier.term.isOneOff === current.term.isOneOff && earlier.term.isRecurring === current.term.isRecurring;
    if (before === '' || now === '' || isSame) return;
    const data = { year: earlier.form.year ?? 0, before, now };
    yield { message: 'flip', at: 'attribute', related: [{ form: previous, path: 'attribute' }], data };
  },
});
