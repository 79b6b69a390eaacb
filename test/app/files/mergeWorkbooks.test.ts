import fc from 'fast-check';
import { mergeWorkbooks } from '../../../src/app/files/mergeWorkbooks';
import type { FormsOfWorkbook } from '../../../src/app/files/mergeWorkbooks';
import type { Form } from '../../../src/model/form';
import type { FindingWord } from '../../../src/model/findingWord';
import type { OwnCells } from '../../../src/model/ownCells';
import type { FormOrigin } from '../../../src/model/reading';
import { sameForm } from '../../../src/model/sameForm';
import { arbitraryForm } from '../../arbitraryForm';
import { buildForm } from '../../pane/buildForm';

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
    expect(merged.repeated).toEqual([
      { file: '乙.xlsx', earlier: '甲.xlsx', projectName: '退休人员取暖费', ids: undefined },
    ]);
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
        beside: [],
        kept: choice,
      },
    ]);
  });

  it('puts together what two users wrote beside one form and said of its findings, and tells where they disagree', () => {
    const word = {
      severity: '错误',
      rule: '规则',
      place: '年度资金总额',
      message: '不等。',
      state: 'ignored',
      remark: '',
    } as const;
    const indicator = first.indicators.annual[0]!;
    const brought = (name: string, own: OwnCells, words: readonly FindingWord[]): FormsOfWorkbook => ({
      file: name,
      forms: [{ form: first, origin: { kind: 'data-sheets', id: '2024-001', words, own } }],
    });
    const files = [
      brought(
        '甲.xlsx',
        {
          form: new Map([['经办', '张三']]),
          indicators: [{ side: 'annual', indicator, cells: new Map([['核', '是']]) }],
        },
        [word],
      ),
      brought(
        '乙.xlsx',
        {
          form: new Map<string, string | number>([
            ['经 办', '李四'],
            ['得分', 9],
          ]),
          indicators: [
            {
              side: 'annual',
              indicator,
              cells: new Map([
                ['核', '否'],
                ['注', '=1+1'],
              ]),
            },
          ],
        },
        [
          { ...word, state: 'fixed' },
          { ...word, message: '另一句。' },
        ],
      ),
    ];
    const { forms, conflicts } = mergeWorkbooks(files, 'both');
    expect(forms).toHaveLength(1);
    const origin = forms[0]!.origin as Extract<FormOrigin, { kind: 'data-sheets' }>;
    expect([...origin.own!.form]).toEqual([
      ['经办', '张三'],
      ['得分', 9],
    ]);
    expect([...origin.own!.indicators[0]!.cells]).toEqual([
      ['核', '是'],
      ['注', '=1+1'],
    ]);
    expect(origin.words.map(({ message, state }) => [message, state])).toEqual([
      ['不等。', 'ignored'],
      ['另一句。', 'ignored'],
    ]);
    expect(conflicts).toMatchObject([
      {
        kept: 'first',
        differences: [],
        beside: [
          { label: '自己添加的列「经 办」', existing: '张三', incoming: '李四' },
          { label: '年度指标「补助发放人数」旁自己添加的列「核」', existing: '是', incoming: '否' },
          { existing: '已忽略', incoming: '已修改' },
        ],
      },
    ]);
    const last = mergeWorkbooks(files, 'last');
    expect(last.conflicts).toMatchObject([{ kept: 'last', beside: [{ existing: '张三', incoming: '李四' }, {}, {}] }]);
    expect((last.forms[0]!.origin as typeof origin).own!.form.get('经 办')).toBe('李四');
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

  it('puts the doubts of equal forms together, and leaves those of a version that goes', () => {
    const doubt = (original: string) => ({ path: 'unit', readAs: '', original, message: '', source: '' }) as const;
    const merge = (later: Form, choice: 'first' | 'last') =>
      mergeWorkbooks(
        [
          { file: '甲.txt', forms: [{ form: first, doubts: [doubt('甲')] }] },
          { file: '乙.txt', forms: [{ form: later, doubts: [doubt('乙')] }] },
        ],
        choice,
      ).forms.map(({ doubts }) => doubts?.map(({ original }) => original));
    expect(merge(first, 'first')).toEqual([['甲', '乙']]);
    expect(merge(changed, 'first')).toEqual([['甲']]);
    expect(merge(changed, 'last')).toEqual([['乙']]);
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
