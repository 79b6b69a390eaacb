import fc from 'fast-check';
import { DEPARTMENT_CODE, createFormIds } from '../../../src/app/import/formIds';
import { numberForms } from '../../../src/app/import/numberForms';
import { buildForm } from '../../pane/buildForm';

const form = buildForm();
const ofRoads = buildForm({ projectName: '道路照明', department: { code: '045', name: '城市管理局' } });

test('新编号接着用过的往下编，前缀各编各的', () => {
  const used = ['2024-001', '2024-007', '062-2024-003', '自编7号', '2024-007-4'];
  expect(createFormIds(used).next(form)).toBe('2024-008');
  expect(createFormIds(used, DEPARTMENT_CODE).next(form)).toBe('062-2024-004');
  expect(createFormIds(used, DEPARTMENT_CODE).next(ofRoads)).toBe('045-2024-001');
  expect(createFormIds(used, '晋').next(form)).toBe('晋-2024-001');
  expect(createFormIds(used, DEPARTMENT_CODE).next(buildForm({ department: { code: '', name: '甲局' } }))).toBe(
    '2024-008',
  );
  expect(createFormIds(used).beside('2024-007')).toBe('2024-007-5');
  expect(createFormIds(used).beside('2024-001')).toBe('2024-001-2');
});

test('带来的编号没有人用就留着，部门自编的也一样；不能用作编号的不留', () => {
  const ids = createFormIds(['2024-001']);
  expect(['2024-001', '062-2024-001', '人社7号', 'A*1', '', '无', '9'.repeat(41)].map((id) => ids.keep(id))).toEqual([
    undefined,
    '062-2024-001',
    '人社7号',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(ids.keep('人社7号')).toBeUndefined();
});

test('编号被别的项目占用时加上部门代码，部门没有代码或再占用时另编', () => {
  const ids = createFormIds(['2024-001']);
  expect(ids.instead('2024-001', ofRoads)).toBe('045-2024-001');
  expect(ids.instead('2024-001', ofRoads)).toBe('2024-002');
  expect(ids.instead('2024-001', buildForm({ department: { code: '', name: '甲局' } }))).toBe('2024-003');
});

test('带来的编号先留好，再给没有编号的编，后面的文件不会因此改号', () => {
  const brought = { form: ofRoads, id: '2024-001' };
  expect(numberForms([{ form }, brought]).map(({ id }) => id)).toEqual(['2024-002', '2024-001']);
  expect(numberForms([{ form }, { form: buildForm({ overview: '改过。' }) }]).map(({ id }) => id)).toEqual([
    '2024-001',
    '2024-001-2',
  ]);
});

test('四十个字的编号还留着，四十一个字的不留', () => {
  expect(createFormIds([]).keep('9'.repeat(40))).toBe('9'.repeat(40));
  expect(createFormIds([]).keep('9'.repeat(41))).toBeUndefined();
});

test('没有年度的按零年编，三位数的年度写足四位，前缀和代码两头的空格不算，不能写进公式的代码不用', () => {
  const of = (code: string) => buildForm({ department: { code, name: '甲局' } });
  expect(createFormIds([]).next(buildForm({ year: null }))).toBe('0000-001');
  expect(createFormIds([]).next(buildForm({ year: 824 }))).toBe('0824-001');
  expect(createFormIds([], ' 晋 ').next(form)).toBe('晋-2024-001');
  expect(createFormIds([], DEPARTMENT_CODE).next(of('　０４５ '))).toBe('045-2024-001');
  expect(createFormIds([], DEPARTMENT_CODE).next(of('04*5'))).toBe('2024-001');
  expect(createFormIds(['2024-001']).instead('2024-001', of('0<5'))).toBe('2024-002');
});

test('编号里只有整段都是数字的才算编到了几号', () => {
  expect(createFormIds(['2024-7号', '2024-第9', '2024-']).next(form)).toBe('2024-001');
  expect(createFormIds(['2024-1234567890']).next(form)).toBe('2024-001');
  expect(createFormIds(['2024-999']).next(form)).toBe('2024-1000');
});

test('两个项目带来同一个编号，后一个加上部门代码；同一份表的第三版接着第二版编', () => {
  const brought = (of: typeof form) => ({ form: of, id: '2023-009' });
  expect(numberForms([brought(form), brought(ofRoads)]).map(({ id }) => id)).toEqual(['2023-009', '045-2023-009']);
  const versions = ['概况。', '改过。', '又改过。'].map((overview) => ({ form: buildForm({ overview }) }));
  expect(numberForms(versions).map(({ id }) => id)).toEqual(['2024-001', '2024-001-2', '2024-001-3']);
});

const anyId = fc.oneof(
  fc.constantFrom('2024-001', '2024-001-2', '062-2024-001', '2024-2', '', '无', 'A*1', '自编7号'),
  fc.stringMatching(/^(?:2024|045)(?:-\d{1,3}){1,2}$/u),
);

test('无论带来什么编号，一批里没有两个相同，能用的都留给第一个带来它的', () => {
  const anyIncoming = fc.record({
    id: fc.option(anyId, { nil: undefined }),
    project: fc.constantFrom('甲', '乙', '丙'),
    code: fc.constantFrom('', '045', '062'),
    year: fc.constantFrom(2024, 2025, null),
  });
  fc.assert(
    fc.property(fc.array(anyIncoming), fc.constantFrom('', '晋', DEPARTMENT_CODE), (incoming, prefix) => {
      const forms = incoming.map(({ id, project, code, year }) => ({
        ...(id !== undefined && { id }),
        form: buildForm({ projectName: project, year, department: { code, name: `${code}局` } }),
      }));
      const ids = numberForms(forms, prefix).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const usable = incoming.flatMap(({ id }, at) =>
        id !== undefined && /\d/u.test(id) && !id.includes('*') && incoming.findIndex((one) => one.id === id) === at
          ? [at]
          : [],
      );
      expect(usable.map((at) => ids[at])).toEqual(usable.map((at) => incoming[at]?.id));
    }),
  );
});
