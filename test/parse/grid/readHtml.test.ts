import fc from 'fast-check';
import { readHtml } from '../../../src/parse/grid/readHtml';

const table = (inner: string): string => `<table>${inner}</table>`;
const texts = (html: string): string[] => readHtml(html).flatMap(({ cells }) => cells.map(({ text }) => text));

describe('readHtml', () => {
  it('keeps merges over rows and columns', () => {
    const [grid] = readHtml(table('<tr><td rowspan=2>a<td colspan=2>b</tr><tr><td>c<td>d</tr>'));
    expect(grid).toEqual({
      name: '',
      rows: 2,
      columns: 3,
      cells: [
        { row: 0, column: 0, rowSpan: 2, columnSpan: 1, text: 'a' },
        { row: 0, column: 1, rowSpan: 1, columnSpan: 2, text: 'b' },
        { row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: 'c' },
        { row: 1, column: 2, rowSpan: 1, columnSpan: 1, text: 'd' },
      ],
    });
  });

  it('lets no cell cover what another covers', () => {
    const [grid] = readHtml(table('<tr><td>a<td rowspan=2>b</tr><tr><td colspan=2>c<td>d</tr>'));
    expect(grid?.cells.map(({ column, columnSpan }) => [column, columnSpan])).toEqual([
      [0, 1],
      [1, 1],
      [0, 1],
      [2, 1],
    ]);
  });

  it('ends a span at the end of the table', () => {
    expect(readHtml(table('<tr><td rowspan=99>a</tr>'))[0]?.cells[0]?.rowSpan).toBe(1);
    expect(readHtml(table('<tr><td rowspan=0>a<td>b</tr><tr><td>c</tr>'))[0]?.cells[0]?.rowSpan).toBe(2);
  });

  it('reads line breaks as lines and source breaks as white space', () => {
    expect(texts(table('<tr><td>绩<br>效<td>项目\n  资金<td>a\n b<td><p>一</p><p>二</p></tr>'))).toEqual([
      '绩\n效',
      '项目资金',
      'a b',
      '一\n二',
    ]);
  });

  it('decodes entities and keeps no-break spaces', () => {
    expect(texts(table('<tr><td>&nbsp;&nbsp;省级&lt;1&gt; &amp; &#39;2&#39;</tr>'))).toEqual([
      "\u00a0\u00a0省级<1> & '2'",
    ]);
  });

  it('takes the exact number behind a rounded amount, and leaves other texts as they are shown', () => {
    const cell = '<tr><td x:num="3682072.36">3,682,072<td x:num="0.9">90%<td x:num>12<td sdval="45000">2023-03-15</tr>';
    expect(texts(table(cell))).toEqual(['3682072.36', '90%', '12', '2023-03-15']);
  });

  it.each([
    ['<s>35,680,000</s>30,000,000', '30,000,000', '画了删除线的文字没有读入：35,680,000'],
    ['<del>甲<b>乙</b></del><ins>丙</ins>', '丙', '画了删除线的文字没有读入：甲乙'],
    [
      'a<span style="color:red;text-decoration: line-through">b<span>c</span>d</span>e',
      'ae',
      '画了删除线的文字没有读入：bcd',
    ],
    ['<span style="display:none">9</span>32,921,920', '32,921,920', '网页里不显示的文字没有读入：9'],
    ['<ruby>阳<rp>(</rp><rt>yáng</rt><rp>)</rp></ruby>泉', '阳泉', '标在字上的拼音没有读入：( yáng )'],
  ])('leaves out of %s what does not count, and says so', (html, text, notice) => {
    const [shown, told, ...more] = readHtml(table(`<tr><td>${html}<td>下一格`));
    expect(shown?.cells.map((cell) => cell.text)).toEqual([text, '下一格']);
    expect(told).toMatchObject({ isNotice: true, cells: [{ text: notice }] });
    expect(more).toEqual([]);
  });

  it('ends what is struck through with its cell, and tells all of it in one sentence a reason', () => {
    const [, told] = readHtml(table('<tr><td><s>甲<td>乙<tr><td><strike>丙</strike>丁'));
    expect(told?.cells.map(({ text }) => text)).toEqual(['画了删除线的文字没有读入：甲 丙']);
    expect(texts(table('<tr><td><s>甲<td>乙<tr><td><strike>丙</strike>丁')).slice(0, 3)).toEqual(['', '乙', '丁']);
  });

  it('takes a raised number behind a number for no digits of it', () => {
    const cells =
      '<tr><td>35,680,000<sup>1</sup><td>10<sup><a href="#n">4</a></sup>吨<td>m<sup>2</sup><td>8<sup>个</sup>9';
    expect(texts(table(cells))).toEqual(['35,680,000^1', '10^4吨', 'm2', '8个9']);
  });

  it('reads of fields what they show', () => {
    const choice = '<select><option>一次性<option selected>经常性</select>项目';
    const boxes = '<input type=checkbox checked>99年 <input type="radio">1年';
    const cells = `<tr><td>${choice}<td>${boxes}<td><input value="32,921,920">元<td><input type=hidden value=x>甲<td><select><option>请选择<option>乙</select>`;
    expect(texts(table(cells))).toEqual(['经常性项目', '☑99年 ☐1年', '32,921,920元', '甲', '请选择']);
  });

  it('ends a list to choose from where the page goes on', () => {
    expect(texts(table('<tr><td><select><option>甲<option>乙<td>丙<tr><td>丁'))).toEqual(['甲', '丙', '丁']);
  });

  it('reads neither scripts nor styles nor comments', () => {
    const html = `<style>td{}</style><script>'<td>x</td>'</script><!-- y -->${table('<tr><td>a<script>b</script></tr>')}`;
    expect(texts(html)).toEqual(['a']);
  });

  it('keeps the text around tables, in order', () => {
    expect(texts(`<p>标题</p>${table('<tr><td>a</tr>')}<p>负责人：<span>甲</span></p>`)).toEqual([
      '标题',
      'a',
      '负责人：甲',
    ]);
  });

  it('reads a small table inside a cell as lines of that cell', () => {
    expect(texts(table(`<tr><td>a${table('<tr><td>1<td>2</tr>')}</tr><tr><td>b</tr>`))).toEqual(['a\n1 2', 'b']);
  });

  it('looks into tables that only frame a page', () => {
    const inner = table('<tr><td>1</tr><tr><td>2</tr>');
    expect(texts(table(`<tr><td>上文${inner}下文</tr>`))).toEqual(['上文', '1', '2', '下文']);
  });

  it('forgives missing and superfluous tags', () => {
    expect(texts('</td></table><td>a<table><tr><td>b</table></table>c')).toEqual(['a\nb', 'c']);
  });

  it('never throws and never overlaps cells, whatever the tags', () => {
    const tag = fc.constantFrom(
      'table',
      '/table',
      'tr',
      '/tr',
      'td',
      '/td',
      'td rowspan=3',
      'td colspan=4',
      'br',
      'p',
      'script',
      '/script',
    );
    const html = fc.array(
      fc.oneof(
        tag.map((name) => `<${name}>`),
        fc.string({ maxLength: 4 }),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(html, (parts) => {
        for (const { rows, columns, cells } of readHtml(parts.join(''))) {
          const taken = new Set<string>();
          for (const cell of cells) {
            expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(rows);
            expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(columns);
            for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
              for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
                expect(taken.has(`${row},${column}`)).toBe(false);
                taken.add(`${row},${column}`);
              }
            }
          }
        }
      }),
    );
  });

  it('reads deep nesting and huge spans without end', () => {
    expect(texts('<table><tr><td>'.repeat(5000) + 'x').join('')).toBe('x');
    expect(readHtml(table('<tr>' + '<td rowspan=65534 colspan=1000>a'.repeat(2000)))).toHaveLength(1);
  });
});
