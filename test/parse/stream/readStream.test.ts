import { KNOWN_TEMPLATES } from '../../../src/model/knownTemplates';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadingProblem } from '../../../src/model/reading';
import { readSource } from '../../../src/parse/readSource';

const SEED = readFileSync(join(__dirname, '../../fixtures/seeds/2024.txt'), 'utf8');
const FORM = SEED.slice(0, SEED.indexOf('填报日期') + 30);

const read = (text: string) => readSource({ kind: 'text', text });

const missingOf = (problem: ReadingProblem | undefined): readonly string[] =>
  problem?.kind === 'incomplete-form' ? problem.missing : [];

describe('what cannot be read is said', () => {
  it.each(['', '  \n\f\u3000'])('an empty text: %j', (text) => {
    expect(read(text).problems).toEqual([{ kind: 'empty' }]);
  });

  it('a text that is no form stays in the remainder', () => {
    const { problems, remainder } = read('今天下午三点开会。\n请准时参加。');
    expect(problems).toEqual([{ kind: 'not-a-form' }]);
    expect(remainder.map(({ line, text }) => [line, text])).toEqual([
      [1, '今天下午三点开会。'],
      [2, '请准时参加。'],
    ]);
  });

  it('a form of another kind is named with the nearest known one', () => {
    const { problems } = read('某市市级部门整体支出绩效目标申报表\n（2024年度）\n部门名称 某局\n年度预算 100');
    const [problem] = problems;
    expect(problem).toMatchObject({ kind: 'unknown-template', title: '某市市级部门整体支出绩效目标申报表' });
    expect(problem).toMatchObject({ nearest: '项目支出绩效目标申报表' });
    expect(problem).toMatchObject({ readable: KNOWN_TEMPLATES.map(({ name }) => name) });
  });

  it('the first half of a form is read, and what is missing is listed', () => {
    const { forms, problems, notes } = read(FORM.slice(0, FORM.indexOf('项目设立必要性')));
    expect(forms[0]?.form.projectName).toBe('2022年以后办理退休人员取暖费');
    expect(problems).toHaveLength(1);
    expect(missingOf(problems[0])).toEqual(expect.arrayContaining(['项目设立必要性', '总体目标', '指标值']));
    expect(notes).toContainEqual(expect.objectContaining({ path: 'necessity', doubt: 'missing-label' }));
  });

  it('the second half of a form is read as well', () => {
    const { forms, problems } = read(FORM.slice(FORM.indexOf('项目设立必要性')));
    expect(forms[0]?.form.indicators.period).toHaveLength(8);
    expect(forms[0]?.form.title).toBe('');
    expect(problems).toHaveLength(1);
    expect(missingOf(problems[0])).toEqual(expect.arrayContaining(['项目名称', '立项依据']));
  });

  it('an amount that is none is noted and stays empty', () => {
    const { forms, notes } = read(FORM.replace('32,921,920', '约三千万'));
    expect(forms[0]?.form.funds.annual.total).toBeNull();
    expect(notes).toContainEqual(expect.objectContaining({ path: 'funds.annual.total', doubt: 'unreadable-value' }));
  });
});

describe('what is doubtful is noted', () => {
  it('radicals are repaired, with a note', () => {
    const { forms, notes } = read(FORM.replaceAll('目', '⽬').replaceAll('门', '⻔'));
    expect(forms[0]?.form.plan).toBe(read(FORM).forms[0]?.form.plan);
    expect(notes).toContainEqual(expect.objectContaining({ doubt: 'repaired-character' }));
  });

  it('the fields of a text whose cells do not come row by row', () => {
    const [before = '', behind = ''] = FORM.split('项目资金\n\n（元）\n');
    const { notes } = read(
      before.replace('项目名称 ', '项目名称\n') + behind.replace('单位自筹', '项目资金\n（元）\n单位自筹'),
    );
    expect(behind).not.toBe('');
    expect(notes).toContainEqual(expect.objectContaining({ path: 'indicators.period', doubt: 'uncertain-border' }));
  });

  it('a lone indicator that either side may hold', () => {
    const { notes } = read(FORM.replace('时效指标 发放时间', '另一个指标 9个\n\n时效指标 发放时间'));
    expect(notes).toContainEqual(expect.objectContaining({ doubt: 'uncertain-border' }));
  });

  it('a name whose value touches it', () => {
    const glued = readFileSync(join(__dirname, '../../fixtures/stream/clipped-and-glued.txt'), 'utf8');
    expect(read(glued).notes).toContainEqual(expect.objectContaining({ doubt: 'clipped-cell' }));
  });
});

describe('amounts of text that nobody pastes', () => {
  it('noise of some megabytes is refused without a search', () => {
    const { problems } = read('项目名称 年度目标 数量指标\n'.repeat(100_000));
    expect(problems).toHaveLength(1);
  });

  it('a form behind and before much noise is read', () => {
    const noise = '这是一行与申报表无关的文字，绩效指标如下。\n'.repeat(20_000);
    expect(read(noise + FORM + '\n' + noise).forms).toHaveLength(1);
  });
});

it('the label of the goals may stand before their headings, which it spans', () => {
  const headings = /实施期目标(\s+)年度目标\s+总体目标/u;
  expect(FORM).toMatch(headings);
  const [form] = read(FORM.replace(headings, '总体目标\n实施期目标$1年度目标\n')).forms;
  expect(form?.form).toEqual(read(FORM).forms[0]?.form);
});
