import JSZip from 'jszip';
import { buildForm } from '../../pane/buildForm';
import { runCommandLine } from './memoryWorld';

test('build 写出的校验结果，「处理」一列每行可从清单里选，写别的话也行', async () => {
  const files = { 'a.json': JSON.stringify([buildForm({ duration: '' })]) };
  const { written } = await runCommandLine(['build', 'a.json', '-o', 'x.xlsx', '--no-official'], files);
  const zip = await JSZip.loadAsync(written.get('x.xlsx') as Uint8Array);
  const sheet = await zip.file('xl/worksheets/sheet3.xml')!.async('string');
  const [, attributes = '', words = ''] = /<dataValidation ([^>]*)>.*?<formula1>([^<]*)</u.exec(sheet) ?? [];
  expect(words).toBe('"待处理,已修改,已忽略"');
  const [, column, last] = /sqref="([A-Z])2:\1(\d+)"/u.exec(attributes) ?? [];
  expect(sheet).toContain(`r="${column}1"`);
  expect(Number(last)).toBe(Math.max(...[...sheet.matchAll(/<row r="(\d+)"/gu)].map(([, row]) => Number(row))));
  expect(attributes).not.toContain('showErrorMessage="1"');
});
