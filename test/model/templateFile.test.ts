import { KNOWN_TEMPLATES } from '../../src/model/knownTemplates';
import { readTemplateFile, templateSchema, writeTemplateFile } from '../../src/model/templateFile';
import { OWN } from '../parse/ownForm';

const file = (template: object, envelope: object = {}): string =>
  JSON.stringify({ format: 'shenbao-template', version: 1, template, ...envelope });

describe('a kind of form in a file', () => {
  it('comes back as it was', () => {
    expect(readTemplateFile(writeTemplateFile(OWN))).toEqual(OWN);
    expect(readTemplateFile(`\uFEFF${writeTemplateFile(OWN)}`)).toEqual(OWN);
  });

  it.each(KNOWN_TEMPLATES)('says all that the product knows of its own kinds: $name', (template) => {
    expect(readTemplateFile(writeTemplateFile({ ...template, name: '别名' }))).toEqual({ ...template, name: '别名' });
  });

  it.each([
    ['no JSON', '{', { kind: 'not-json' }],
    ['an empty file', '', { kind: 'not-json' }],
    ['other JSON', '[1]', { kind: 'not-a-template' }],
    ['nothing', 'null', { kind: 'not-a-template' }],
    ['a later version', file(OWN, { version: 2 }), { kind: 'other-version', version: '2' }],
    ['a version that is none', file(OWN, { version: {} }), { kind: 'other-version', version: '' }],
    ['more than a file may hold', `"${'a'.repeat(2_000_001)}"`, { kind: 'too-large' }],
    ['a name of the product', file({ ...OWN, name: KNOWN_TEMPLATES[0]?.name }), { kind: 'name-taken' }],
    ['a name that says nothing', file({ ...OWN, name: '其他表样' }), { kind: 'name-taken' }],
    ['a name of signs nobody sees', file({ ...OWN, name: '甲\u200b' }), { kind: 'damaged', place: 'name' }],
    ['what no version knows', file({ ...OWN, script: 'x' }), { kind: 'damaged' }],
    [
      'a place that no form has',
      file({ ...OWN, labels: [{ text: '甲', content: 'text', path: 'constructor' }] }),
      { kind: 'damaged', place: 'labels.0.path' },
    ],
    [
      '10,000 labels',
      file({ ...OWN, labels: Array.from({ length: 10_000 }, (_, at) => ({ text: `项${at}`, content: 'text' })) }),
      { kind: 'damaged', place: 'labels' },
    ],
  ])('is refused with a reason: %s', (_, text, problem) => {
    expect(readTemplateFile(text)).toMatchObject(problem);
  });

  it('never changes what objects are made of', () => {
    const text = writeTemplateFile(OWN).replace('"name"', '"__proto__": {"isOptional": true}, "name"');
    expect(readTemplateFile(text)).toMatchObject({ kind: 'damaged' });
    expect(({} as { readonly isOptional?: boolean }).isOptional).toBeUndefined();
  });

  it.each([
    ['covers another', { row: 0, column: 0, rows: 1, columns: 1 }],
    ['lies outside of the columns', { row: 0, column: 1, rows: 1, columns: 2 }],
    ['lies below the rows', { row: 0, column: 1, rows: 2, columns: 1 }],
  ])('is refused where a cell of its layout %s', (_, place) => {
    const cell = (at: object) => ({ parts: ['甲'], look: 'label', ...at });
    const layoutOf = (...cells: object[]) => ({
      widths: [10, 10],
      unit: '元',
      blocks: [{ kind: 'rows', rows: 1, cells }],
    });
    const first = cell({ row: 0, column: 0, rows: 1, columns: 1 });
    expect(templateSchema.safeParse({ ...OWN, layout: layoutOf(first) }).success).toBe(true);
    expect(templateSchema.safeParse({ ...OWN, layout: layoutOf(first, cell(place)) }).success).toBe(false);
  });
});
