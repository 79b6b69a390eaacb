import { splitDepartment } from '../../src/parse/fields/splitDepartment';

function partsOf(text: string): readonly string[] {
  const { code, name } = splitDepartment(text);
  return [text.slice(code.start, code.end), text.slice(name.start, name.end)];
}

describe('a department', () => {
  it.each([
    ['062-某市财政局', '062', '某市财政局'],
    ['[105]某部', '105', '某部'],
    ['105某部', '105', '某部'],
    ['某市财政局（062）', '062', '某市财政局'],
    ['某局 [0621]', '0621', '某局'],
    ['某局（北区）', '', '某局（北区）'],
    ['105某局（2021）', '105', '某局（2021）'],
    ['某市财政局', '', '某市财政局'],
    ['-某市财政局', '', '某市财政局'],
    ['——某市财政局', '', '某市财政局'],
    ['-', '', '-'],
  ])('%s has the code 「%s」 and the name 「%s」', (text, code, name) => {
    expect(partsOf(text)).toEqual([code, name]);
  });
});
