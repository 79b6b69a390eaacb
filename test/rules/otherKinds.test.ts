import type { Finding } from '../../src/model/finding';
import { INITIAL_SETTINGS } from '../../src/model/settings';
import type { Source } from '../../src/model/source';
import { readSource } from '../../src/parse/readSource';
import { makeChecker } from '../../src/rules/checkForms';
import type { CheckResult } from '../../src/rules/checkForms';
import { rules } from '../../src/rules/rules';
import { readFixture } from '../parse/readFixture';

const everyRule = rules.map(({ id }) => id);

/** Checks the forms of a fixture by every rule there is. */
function check(file: string, edit = (text: string): string => text): CheckResult {
  const text = edit(readFixture('oneSided', file).text);
  const source: Source = file.endsWith('html') ? { kind: 'html', html: text } : { kind: 'text', text };
  const forms = readSource(source).forms.map(({ form }) => form);
  return makeChecker(INITIAL_SETTINGS, everyRule).check(forms);
}

const named = ({ findings }: CheckResult, rule: string): readonly Finding[] =>
  findings.filter((finding) => finding.rule === rule);

describe('forms of other kinds than the two-sided one', () => {
  it.each([
    ['shanghai.html', ['fund-cell-blank funds.annual.other', 'indicator-level-missing indicators.annual.时效指标']],
    [
      'central-ten-thousand.tsv',
      [
        'indicator-count-low indicators.annual',
        'indicator-level-missing indicators.annual.时效指标',
        'indicator-level-missing indicators.annual.成本指标',
      ],
    ],
  ])('are asked for nothing that %s does not print, by any rule', (file, found) => {
    expect(check(file).findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual(found);
  });

  it('have their sources of funds summed up, those that no field is for among them', () => {
    expect(named(check('shanghai.html'), 'fund-sum-mismatch')).toEqual([]);
    const wrong = check('shanghai.html', (text) => text.replace('500,000.25', '500,000.20'));
    expect(named(wrong, 'fund-sum-mismatch').map(({ path, message }) => [path, message])).toEqual([
      ['funds.annual.total', '年度资金申请总额为600,000.25元，各项来源之和为600,000.2元，相差0.05元，请改正。'],
    ]);
    const inTenThousands = check('central-ten-thousand.tsv', (text) => text.replace('1,000.07', '1,000.08'));
    expect(named(inTenThousands, 'fund-sum-mismatch').map(({ message }) => message)).toEqual([
      '年度资金总额为12,340,700元，各项来源之和为12,340,800元，相差100元，请改正。',
    ]);
  });

  it('have no sum checked where a source is no amount, and that is said', () => {
    const { findings, unchecked } = check('shanghai.html', (text) => text.replace('500,000.25', '约五十万'));
    expect(findings.filter(({ rule }) => rule === 'fund-sum-mismatch')).toEqual([]);
    expect(unchecked.filter(({ rule }) => rule === 'fund-sum-mismatch').map(({ reason }) => reason)).toEqual([
      '「年度资金申请总额中的当年财政拨款」写的不是金额，年度资金申请总额未与各项来源核对。',
    ]);
  });

  it('are asked for what they do print', () => {
    const blank = check('shanghai.html', (text) =>
      text.replace('经常性项目', '').replace('完成240名对象的教育帮扶。', ''),
    );
    expect(named(blank, 'required-field-blank').map(({ path, message }) => [path, message])).toEqual([
      ['attribute', '「项目性质」没有填写，请补填。'],
      ['goals.annual', '「年度总体目标」没有填写，请补填。'],
    ]);
    const empty = check('central-ten-thousand.tsv', (text) => text.slice(0, text.indexOf('一级指标')));
    expect(named(empty, 'indicator-level-missing').map(({ path }) => path)).toEqual(['indicators.annual']);
  });

  it('are the same project as a form of an earlier year that names the code of the 主管部门 too', () => {
    const text = readFixture('oneSided', 'shanghai.html').text;
    const [now] = readSource({ kind: 'html', html: text }).forms.map(({ form }) => form);
    if (!now) throw new Error('The fixture should hold a form.');
    const department = { ...now.department, code: '105' };
    const before = { ...now, year: 2025, department, extra: [] };
    const found = makeChecker(INITIAL_SETTINGS, everyRule).check([before, now]).findings;
    expect(found.filter(({ rule }) => rule === 'yoy-dept-change')).toEqual([]);
    const renamed = { ...now, department: { code: '', name: '某区民政局' } };
    const changed = makeChecker(INITIAL_SETTINGS, everyRule).check([before, renamed]).findings;
    expect(changed.filter(({ rule }) => rule === 'yoy-dept-change').map(({ form }) => form)).toEqual([1]);
  });
});
