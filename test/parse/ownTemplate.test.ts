import type { Reading } from '../../src/model/reading';
import type { Source } from '../../src/model/source';
import { readSource } from '../../src/parse/readSource';
import { FORM, OWN, asHtml, asLines, asTabs } from './ownForm';
import { unclaimedCharacters } from './unclaimedCharacters';

describe('a kind of form that only a description is added for', () => {
  it.each<[string, Source]>([
    ['cells of a web page', { kind: 'html', html: `<p>${FORM.title}</p><table>${asHtml}</table>` }],
    ['cells of a spreadsheet', { kind: 'text', text: `${FORM.title}\n${asTabs}` }],
    ['text in reading order', { kind: 'text', text: `${FORM.title}\n${asLines}` }],
  ])('is read from %s', (_, source) => {
    const reading: Reading = readSource(source, undefined, [OWN]);
    expect(reading.forms).toHaveLength(1);
    expect(reading.forms[0]?.form).toMatchObject(FORM);
    expect(reading).toMatchObject({ notes: [], remainder: [], problems: [] });
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it('is told from the known ones beside it', () => {
    const text = `${FORM.title}\n${asTabs}\n项目支出绩效目标表\n项目名称\t甲\n年度总体目标\t乙\n`;
    const reading = readSource({ kind: 'text', text }, undefined, [OWN]);
    expect(reading.forms.map(({ form }) => form.projectName)).toEqual(['乡村道路养护', '甲']);
    expect(reading.forms[0]?.form).toMatchObject(FORM);
  });

  it('leaves the words of other forms alone', () => {
    const other = '项目支出绩效目标表\n项目名称\t甲\n牵头部门\t丙\n年度总体目标\t乙\n资金管理办法\t丁\n';
    const plain = readSource({ kind: 'text', text: other });
    expect(readSource({ kind: 'text', text: other }, undefined, [OWN])).toEqual(plain);
    readSource({ kind: 'text', text: `${FORM.title}\n${asTabs}` }, undefined, [OWN]);
    expect(readSource({ kind: 'text', text: other })).toEqual(plain);
  });

  it('is not forced on a form that has half of its labels only', () => {
    const lines = asTabs.split('\n');
    const text = [
      '某省专项资金绩效目标表',
      ...lines.slice(0, 2),
      '备用栏一\t甲',
      '备用栏二\t乙',
      ...lines.slice(-3),
    ].join('\n');
    const { forms } = readSource({ kind: 'text', text }, undefined, [OWN]);
    expect(forms[0]?.form.extra?.[0]).not.toEqual({ label: '表样', value: OWN.name });
  });
});
