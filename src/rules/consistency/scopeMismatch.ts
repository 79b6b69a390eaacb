import { defineFormRule } from '../defineRule';
import { pathsOf } from '../measure/indicatorFacts';
import { quoteSome } from '../measure/quote';
import { example } from '../ruleExample';

export const scopeMismatch = defineFormRule({
  id: 'scope-mismatch',
  title: '补助项目列了建设内容',
  group: 'consistency',
  severity: 'info',
  enabledByDefault: false,
  since: '0.1.0',
  source: '审核惯例',
  why: '名称是补贴或补助，指标却是新建、更换，项目内容可能与名称不一致。',
  fix: '核对是补助标准还是建设任务，改正名称或指标。',
  bad: [
    example('补贴项目里有新建指标', {
      projectName: '养老机构运营补贴',
      rows: [{ row: '培训期数', name: '新建床位', value: '4张' }],
    }),
  ],
  good: [
    example('补贴项目的指标是补贴对象', {
      projectName: '养老机构运营补贴',
      rows: [{ row: '培训期数', name: '补贴机构', value: '4家' }],
    }),
  ],
  messages: {
    differs: (names: readonly string[]) =>
      `项目名称是补贴或补助，指标${quoteSome(names)}却是建设内容，可核对两者是否一致。`,
  },
  *check({ form, cells }) {
    if (!/补贴|补助/u.test(form.projectName)) return;
    const found = cells.filter(
      ({ row }) =>
        row.level2 === '数量指标' &&
        /新建|建设|更换|改造|购置|扩建/u.test(row.plainName) &&
        !/补[贴助]/u.test(row.plainName),
    );
    if (found.length === 0) return;
    yield {
      message: 'differs',
      at: found.flatMap((cell) => pathsOf(cell, 'name')),
      data: found.map(({ row }) => row.name),
    };
  },
});
