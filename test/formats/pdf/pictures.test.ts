import { decodeFiles } from './decodeFiles';
import { pagedPdf } from './minimalPdf';

const TEXT = `BT /F 10 Tf 10 150 Td (${'a line of text '.repeat(4)}) Tj ET`;
const SCAN = 'q 200 0 0 200 0 0 cm /Im Do Q';
const SCAN_WITHOUT_END = '200 0 0 200 0 0 cm /Im Do';
const STRIPS = [0, 50, 100, 150].map((y) => `q 200 0 0 50 0 ${y} cm /Im Do Q`).join('\n');
const STAMPED_SCAN = `${SCAN} BT /F 10 Tf 10 10 Td (Scanner) Tj ET`;
const IN_A_MARK = '/Artifact BMC q 200 0 0 200 0 0 cm /Im Do Q EMC';
const LOGO = `q 40 0 0 40 0 0 cm /Im Do Q`;
const DRAWN = Array.from({ length: 120 }, (_, at) => `${at} 10 5 5 re f`).join('\n');
const EMPTY = 'q Q';
const FRAME = '10 10 180 180 re S';

describe('pages that are pictures', () => {
  it('are named, and the others are read; empty pages, logos and watermarks behind text are no loss', () => {
    const decoded = decodeFiles({
      'mixed.pdf': pagedPdf([TEXT, SCAN, SCAN_WITHOUT_END, STRIPS, STAMPED_SCAN, IN_A_MARK, DRAWN]),
      'whole.pdf': pagedPdf([TEXT, EMPTY, LOGO, FRAME, `${SCAN} ${TEXT}`]),
      'scan.pdf': pagedPdf([SCAN, STAMPED_SCAN]),
    });
    expect(decoded['mixed.pdf'].warnings).toEqual([
      '「mixed.pdf」的第 2、3、4、5、6、7 页是图片，没有读；其余各页已读，请向填报单位要这几页的电子版。',
    ]);
    expect(decoded['whole.pdf'].warnings).toEqual([]);
    expect(decoded['scan.pdf'].problem).toContain('只有图像没有文字');
  });
});
