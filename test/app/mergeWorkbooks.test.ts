import fc from 'fast-check';
import { mergeWorkbooks } from '../../src/app/mergeWorkbooks';
import type { FormsOfWorkbook } from '../../src/app/mergeWorkbooks';
import type { Form } from '../../src/model/form';
import type { FormOrigin } from '../../src/model/reading';
import { sameForm } from '../../src/model/sameForm';
import { arbitraryForm } from '../arbitraryForm';
import { buildForm } from '../pane/buildForm';

const first = buildForm();
const changed = buildForm({ plan: '改过' });
const other = buildForm({ projectName: '公益性岗位补贴' });
const row = (id: string): FormOrigin => ({ kind: 'data-sheets', id, words: [] });
const file = (name: string, ...forms: Form[]): FormsOfWorkbook => ({
  file: name,
  forms: forms.map((form) => ({ form })),
});
const formsIn = ({ forms }: ReturnType<typeof mergeWorkbooks>): Form[] => forms.map(({ form }) => form);

describe('mergeWorkbooks', () => {
  it('takes a form that several files hold once, and names it', () => {
    const merged = mergeWorkbooks([file('甲.xlsx', first, other), file('乙.xlsx', first)], 'both');
    expect(formsIn(merged)).toEqual([first, other]);
    expect(merged.repeated).toEqual([{ file: '乙.xlsx', projectName: '退休人员取暖费' }]);
    expect(merged.conflicts).toEqual([]);
  });

  it.each([
    ['both', [first, other, changed]],
    ['first', [first, other]],
    ['last', [changed, other]],
  ] as const)('of two versions keeps what the choice says: %s', (choice, forms) => {
    const merged = mergeWorkbooks([file('甲.xlsx', first, other), file('乙.xlsx', changed)], choice);
    expect(formsIn(merged)).toEqual(forms);
    expect(merged.conflicts).toEqual([
      {
        projectName: '退休人员取暖费',
        earlier: '甲.xlsx',
        later: '乙.xlsx',
        differences: [expect.objectContaining({ path: 'plan', existing: '按时足额发放。', incoming: '改过' })],
        kept: choice,
      },
    ]);
  });

  it('keeps versions that one workbook holds in two rows, whatever the choice', () => {
    const rows = {
      file: '甲.xlsx',
      forms: [first, changed].map((form, index) => ({ form, origin: row(`2024-00${index}`) })),
    };
    for (const choice of ['both', 'first', 'last'] as const) {
      expect(formsIn(mergeWorkbooks([rows], choice))).toEqual([first, changed]);
    }
  });

  it('never takes an official form over the data sheets of its own workbook, but tells the difference', () => {
    const mixed: FormsOfWorkbook = {
      file: '甲.xlsx',
      forms: [
        { form: first, origin: row('2024-001') },
        { form: changed, origin: { kind: 'official-sheet', versionOf: 0 } },
      ],
    };
    for (const choice of ['both', 'first', 'last'] as const) {
      const merged = mergeWorkbooks([mixed], choice);
      expect(formsIn(merged)).toEqual([first]);
      expect(merged.conflicts).toMatchObject([{ kept: 'data-sheets', differences: [{ path: 'plan' }] }]);
    }
  });

  it('loses no form when both versions stay: each is in the list', () => {
    fc.assert(
      fc.property(fc.array(fc.array(arbitraryForm, { maxLength: 3 }), { maxLength: 4 }), (groups) => {
        const merged = formsIn(
          mergeWorkbooks(
            groups.map((forms, index) => file(`${index}.xlsx`, ...forms)),
            'both',
          ),
        );
        for (const form of groups.flat()) expect(merged.filter((kept) => sameForm(kept, form))).toHaveLength(1);
      }),
    );
  });
});
