import { decodeText } from '../../../src/formats/text/decodeText';

const form = '项目名称 取暖费\r\n\f（2024年度）';
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array((text.length + 1) * 2);
  const view = new DataView(bytes.buffer);
  [0xfeff, ...Array.from(text, (character) => character.charCodeAt(0))].forEach((unit, index) => {
    view.setUint16(index * 2, unit, littleEndian);
  });
  return bytes;
};

describe('decodeText 认出文本文件的编码', () => {
  it('UTF-8', () => {
    expect(decodeText(new TextEncoder().encode(form))).toEqual({
      kind: 'text',
      text: form,
      encoding: 'utf-8',
      faults: 0,
    });
  });

  it('UTF-8 带字节顺序标记', () => {
    expect(decodeText(new TextEncoder().encode(`\uFEFF${form}`))).toEqual({
      kind: 'text',
      text: form,
      encoding: 'utf-8',
      faults: 0,
    });
  });

  it.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ])('%s', (encoding, littleEndian) => {
    expect(decodeText(utf16(form, littleEndian))).toEqual({ kind: 'text', text: form, encoding, faults: 0 });
  });

  it('GBK（中文 Windows 的记事本）', () => {
    const bytes = new Uint8Array([0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 0x0d, 0x0a]);
    expect(decodeText(bytes)).toEqual({ kind: 'text', text: '项目名称\r\n', encoding: 'gb18030', faults: 0 });
  });

  it('空文件是空文本', () => {
    expect(decodeText(new Uint8Array())).toEqual({ kind: 'text', text: '', encoding: 'utf-8', faults: 0 });
  });

  it.each([
    ['图片', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
    ['压缩包', [0x50, 0x4b, 3, 4, 20, 0, 6, 0]],
    ['不成字的字节', [0xc4, 0xff, 0xff, 0xfe, 0x80]],
  ])('%s 不是文本', (_, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toEqual({ kind: 'binary' });
  });

  it('GB18030 带字节顺序标记', () => {
    const bytes = new Uint8Array([0x84, 0x31, 0x95, 0x33, 0xcf, 0xee, 0xc4, 0xbf]);
    expect(decodeText(bytes)).toEqual({ kind: 'text', text: '项目', encoding: 'gb18030', faults: 0 });
  });

  it('UTF-8 里坏了一个字节仍是 UTF-8，坏处读成 U+FFFD 并计数', () => {
    const bytes = new TextEncoder().encode(form.repeat(5));
    bytes[bytes.indexOf(0xe9) + 1] = 0x20;
    const decoded = decodeText(bytes);
    expect(decoded).toMatchObject({ kind: 'text', encoding: 'utf-8' });
    expect(decoded.kind === 'text' && decoded.faults).toBeGreaterThan(0);
    expect(decoded.kind === 'text' && decoded.text).toContain('\uFFFD');
  });

  it('GBK 里坏了一个字节仍是 GBK', () => {
    const bytes = new Uint8Array([...Array.from({ length: 40 }, () => [0xcf, 0xee, 0xc4, 0xbf]).flat(), 0xff, 0x0a]);
    expect(decodeText(bytes)).toMatchObject({ encoding: 'gb18030', faults: 1 });
  });
});

it('the few control characters that Word leaves in a text do not make it a program', () => {
  const text = `项目名称\u0007绿化养护\u0013${'主管部门和实施单位。'.repeat(12)}`;
  expect(decodeText(new TextEncoder().encode(text))).toMatchObject({ kind: 'text', text });
  // One of fifty characters at most.
  const [few, many] = [49, 48].map((count) => new TextEncoder().encode(`\u0001${'a'.repeat(count)}`));
  expect(decodeText(few!).kind).toBe('text');
  expect(decodeText(many!).kind).toBe('binary');
  expect(decodeText(new TextEncoder().encode(`${text}\0`)).kind).toBe('binary');
});
