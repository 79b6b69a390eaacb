import { compareRounds, roundOf } from '../../../src/app/receipts/compareRounds';
import type { Form } from '../../../src/model/form';
import type { Receipt } from '../../../src/model/receipt';
import { buildForm } from '../../pane/buildForm';

const forms = ['一稿。', '二稿。', '三稿。'].map((plan) => buildForm({ plan }));
const now = buildForm({ plan: '在表里改过。' });

function rounds(...names: readonly string[]): readonly Receipt[] {
  return names.map((round, at) => {
    const content = at === names.length - 1 ? '' : JSON.stringify(forms[at]);
    const words = { department: '', departmentCode: '', projectName: '', unit: '', changes: '', source: '' };
    return {
      ...words,
      id: '2024-007',
      year: '2024',
      round,
      receivedAt: '',
      state: '',
      returnedAt: '',
      deadline: '',
      content,
    };
  });
}

const plans = (all: readonly Receipt[], one: number, other: number, current: Form | null = now) =>
  compareRounds(
    all,
    roundOf(all, one)!,
    roundOf(all, other)!,
    new Map(current ? [['2024-007', current]] : []),
  ).differences?.map(({ label, existing, incoming }) => [label, existing, incoming]);

test('任两轮逐格比较，早的在前；最后一轮以项目总表现在的内容为准', () => {
  const all = rounds('一上', '二上', '三上');
  expect(plans(all, 1, 2)).toEqual([['项目实施计划', '一稿。', '二稿。']]);
  expect(plans(all, 1, 3)).toEqual([['项目实施计划', '一稿。', '在表里改过。']]);
  expect(plans(all, 3, 1)).toEqual([['项目实施计划', '在表里改过。', '一稿。']]);
  expect(plans(all, 2, 2)).toEqual([]);
});

test('没有留存的、被人改写的、已不在项目总表里的，不比较', () => {
  const [first, second, third] = rounds('一上', '二上', '三上');
  const damaged = [{ ...first!, content: '（太长，没有留存）' }, { ...second!, content: '{"year":' }, third!];
  expect(plans(damaged, 1, 3)).toBeUndefined();
  expect(plans(damaged, 2, 3)).toBeUndefined();
  expect(plans([first!, second!, third!], 1, 3, null)).toBeUndefined();
});

test('轮次按名称认；自己写的名称按第几次报送认；没有这一轮就没有', () => {
  const own = rounds('初稿', '二上', '二上', '第11次');
  const places = (...numbers: readonly number[]) => numbers.map((number) => own.indexOf(roundOf(own, number)!));
  expect(places(1, 2, 11, 3, 4, 12)).toEqual([0, 2, 3, -1, -1, -1]);
});
