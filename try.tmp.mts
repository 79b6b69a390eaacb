import { readFileSync, writeFileSync } from 'node:fs';
import JSZip from 'jszip';
import { readWorkbook } from '/work/wt-package/src/formats/xlsx/readWorkbook';
import { saveWorkbook } from '/work/wt-package/src/formats/xlsx/saveWorkbook';
const bytes = new Uint8Array(readFileSync(process.argv[2]!));
let t = Date.now();
const file = await readWorkbook(bytes);
console.log('read', Date.now() - t, file.sheets.map((s) => s.name).join(' '), file.marks.length, file.settings.size);
t = Date.now();
let saved = await saveWorkbook(file);
console.log('unchanged same bytes', saved.bytes === bytes, Date.now() - t, saved.losses);
// change one cell of the first sheet
const name = file.sheets[0]!.name;
const sheets = file.sheets.map((s) => s.name === name ? { ...s, rows: s.rows.map((r, i) => i === 1 ? r.map((c, j) => j === 3 ? '改过的' : c) : r) } : s);
const opened = { ...file.opened!, sheets: new Map([...file.opened!.sheets].map(([n, s]) => [n, n === name ? { ...s, isTouched: true } : s])) };
t = Date.now();
saved = await saveWorkbook({ ...file, sheets, opened });
console.log('one cell', Date.now() - t, saved.losses, saved.bytes.length, bytes.length);
writeFileSync('/tmp/out1.xlsx', saved.bytes);
const [a, b] = [await JSZip.loadAsync(bytes), await JSZip.loadAsync(saved.bytes)];
for (const n of new Set([...Object.keys(a.files), ...Object.keys(b.files)])) {
  const [x, y] = [await a.file(n)?.async('string'), await b.file(n)?.async('string')];
  if (x !== y) { console.log('differs', n, x?.length, y?.length); if (x && y) { let i = 0; while (x[i] === y[i]) i++; console.log('   ', JSON.stringify(x.slice(i - 60, i + 160)), '\n   ', JSON.stringify(y.slice(i - 60, i + 260))); } }
}
