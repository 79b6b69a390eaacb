import { readDocx } from '../../../src/formats/docx/readDocx';
import type { Form } from '../../../src/model/form';
import { buildForm } from '../../pane/buildForm';
import { runCommandLine } from './memoryWorld';

const civil: Form = buildForm({ projectName: '低保金', department: { code: '021', name: '民政<局>' } });
const files = { 'a.json': JSON.stringify([buildForm({ year: 2025 }), civil]) };
const WORDS = ['--office', '某市财政局', '--deadline', '2025年1月10日'];

async function textOf(bytes: Uint8Array | string | undefined): Promise<string> {
  const { html } = await readDocx(bytes as Uint8Array);
  return JSON.stringify(html);
}

test('build 给每个部门一封公函：称呼、期限、落款、日期，附件里逐条写明编号、问题和修改意见', async () => {
  const { written, reported } = await runCommandLine(
    ['build', 'a.json', '-o', 'x.xlsx', '--letters', '公函', ...WORDS],
    files,
  );
  const names = [...written.keys()].filter((name) => name.endsWith('.docx'));
  expect(names).toEqual(['公函/062 阳泉市人力资源和社会保障局 退回意见.docx', '公函/021 民政_局_ 退回意见.docx']);
  expect(reported).toContain('已在 公函 写出 2 个部门的退回意见（.docx）。');
  const own = await textOf(written.get(names[1]!));
  expect(own).toContain('民政&lt;局&gt;：');
  expect(own).toContain('于2025年1月10日前重新报送');
  expect(own).toContain('某市财政局');
  expect(own).toMatch(/\d{4}年\d{1,2}月\d{1,2}日/u);
  expect(own).toContain('编号 2024-001');
  expect(own).toContain('修改意见');
  expect(own).not.toContain('退休人员取暖费（2025年度');
});

test('split 也写公函；没有说期限和落款的留出位置；已有的公函不覆盖，除非说了 --force', async () => {
  const argv = ['split', 'a.json', '--out-dir', '部门', '--letters', '部门', '--no-official'];
  const { written } = await runCommandLine(argv, files);
  const [name = ''] = [...written.keys()].filter((file) => file.endsWith('.docx'));
  const text = await textOf(written.get(name));
  expect(text).toContain('（单位名称、盖章）');
  expect(text).toContain('及时重新报送');
  const edited = new TextEncoder().encode('改过的');
  const again = await runCommandLine(argv, { ...files, [name]: edited });
  expect(again.written.has(name)).toBe(false);
  expect(again.code).toBe(1);
  const forced = await runCommandLine([...argv, '--force'], { ...files, [name]: edited });
  expect(forced.written.has(name)).toBe(true);
});

test('没有 --letters 就不写公函', async () => {
  const { written } = await runCommandLine(['build', 'a.json', '-o', 'x.xlsx', '--no-official'], files);
  expect([...written.keys()]).toEqual(['x.xlsx']);
});

test('写了公函的记为已退回，期限在登记里；再做时不说期限，公函用登记里的', async () => {
  const { written, reported } = await runCommandLine(
    ['build', 'a.json', '-o', 'x.xlsx', '--no-official', '--letters', '公函', '--deadline', '2000年1月10日'],
    files,
  );
  expect(reported.join('')).not.toContain('没有记下');
  const own = { 'x.xlsx': written.get('x.xlsx')! };
  const { printed } = await runCommandLine(['register', 'x.xlsx'], own);
  expect(printed).toMatch(/已退回 \d 份，等待重报，其中 \d 份已过期限。/u);
  expect(printed).toMatch(/已退回（\d{4}-\d\d-\d\d \d\d:\d\d），期限 2000年1月10日，已过 \d+ 天/u);
  const again = await runCommandLine(
    ['split', 'x.xlsx', '--out-dir', '部门', '--no-official', '--letters', '公函'],
    own,
  );
  const letters = [...again.written.keys()].filter((name) => name.endsWith('.docx'));
  expect(letters).toHaveLength(2);
  for (const name of letters) expect(await textOf(again.written.get(name))).toContain('于2000年1月10日前重新报送');
});

test('公函写不了的，登记里不记为已退回', async () => {
  const argv = ['build', 'a.json', '-o', 'x.xlsx', '--no-official', '--letters', '公函', '--deadline', '2000年1月10日'];
  const first = await runCommandLine(argv, files);
  const name = [...first.written.keys()].find((file) => file.includes('民政'))!;
  const again = await runCommandLine(argv, { ...files, [name]: new TextEncoder().encode('改过的') });
  expect(again.reported).toContain('有 1 封公函写不了（原因见下），收表登记里没有记为已退回；处理后请重新运行。');
  const registered = async ({ written }: typeof first): Promise<string> =>
    (await runCommandLine(['register', 'x.xlsx'], { 'x.xlsx': written.get('x.xlsx')! })).printed;
  expect(await registered(first)).toContain('已退回');
  expect(await registered(again)).not.toMatch(/已退回|2000年1月10日/u);
});
