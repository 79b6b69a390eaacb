import { formIdentity } from '../../src/model/formIdentity';
import { buildForm } from '../pane/buildForm';

const CITY = { code: '045', name: '城市管理局' };
const STAFF = { code: '062', name: '人力资源和社会保障局' };
const identity = (unit: string, department: { readonly code: string; readonly name: string }): string =>
  formIdentity(buildForm({ projectName: '办公设备购置', unit, department }));

test.each(['办公室', '局机关', '本级', '机关', '计财科', '信息中心办公室', ''])(
  'a unit that every department may have is told apart by its department: %j',
  (unit) => {
    expect(identity(unit, CITY)).not.toBe(identity(unit, STAFF));
    // A department that was renamed keeps its code.
    expect(identity(unit, CITY)).toBe(identity(unit, { ...CITY, name: '市容管理局' }));
    expect(identity(unit, { ...CITY, code: '' })).not.toBe(identity(unit, { ...STAFF, code: '' }));
  },
);

test.each(['阳泉市环境卫生服务中心', '市第一中学', '城市管理局办公室'])(
  'a unit of its own is one whatever its department is called: %s',
  (unit) => {
    expect(identity(unit, CITY)).toBe(identity(unit, STAFF));
  },
);

test('year, name and unit tell forms apart', () => {
  const form = buildForm({ year: 2024, projectName: '甲', unit: '乙中心' });
  expect(formIdentity(form)).not.toBe(formIdentity({ ...form, year: 2025 }));
  expect(formIdentity(form)).not.toBe(formIdentity({ ...form, projectName: '丙' }));
  expect(formIdentity(form)).not.toBe(formIdentity({ ...form, unit: '丁中心' }));
});
