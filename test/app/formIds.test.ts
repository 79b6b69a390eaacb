import { DEPARTMENT_CODE, createFormIds } from '../../src/app/formIds';
import { numberForms } from '../../src/app/numberForms';
import { buildForm } from '../pane/buildForm';

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
