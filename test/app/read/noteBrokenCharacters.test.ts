import { readForms } from '../../../src/app/read/readForms';
import { readFixture } from '../../parse/readFixture';

describe('broken characters of a file', () => {
  const { text } = readFixture('columns', 'one-page.txt');
  const [first] = readForms({ kind: 'text', text }).forms;
  const name = first!.form.projectName;

  it('are a note on the value that holds them, and on no other', () => {
    const broken = text.replace(name, `${name.slice(0, 2)}\uFFFD${name.slice(3)}`);
    const { forms, notes } = readForms({ kind: 'text', text: broken });
    const { notes: before } = readForms({ kind: 'text', text });
    expect(forms[0]?.form.projectName).toContain('\uFFFD');
    expect(notes.filter(({ message }) => message.includes('\uFFFD'))).toEqual([
      {
        form: 0,
        path: 'projectName',
        doubt: 'unreadable-value',
        message: '有的字节已损坏，读成了「\uFFFD」，请对照原件改正。',
      },
    ]);
    expect(notes.length).toBe(before.length + 1);
  });
});
