import { decodeFile } from '../../../src/formats/decodeFile';

const NO_RESOURCES = { cMaps: '', standardFonts: '' };

function message(...parts: string[]): string {
  return [
    'From: <由 Blink 保存>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html"; boundary="----=_Next"',
    '',
    '前言',
    ...parts.flatMap((part) => ['------=_Next', part]),
    '------=_Next--',
    '<p>后记</p>',
  ].join('\r\n');
}

const quoted = (text: string, encoding: BufferEncoding = 'utf8'): string =>
  [...Buffer.from(text, encoding)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

describe('a web page saved in one file', () => {
  it('is read from all its parts that are HTML, in every transfer encoding', async () => {
    const bytes = Buffer.from(
      message(
        `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<table><tr><td>${quoted('项目')}=\r\n${quoted('名称')}</td></tr></table>`,
        `Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('<p>取暖费</p>').toString('base64')}`,
        'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=',
        'Content-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=BC=D7',
      ),
    );
    const decoded = await decodeFile('a.mht', bytes, NO_RESOURCES);
    expect(decoded).toEqual({
      kind: 'html',
      html: expect.any(String) as string,
      warnings: [],
    });
    const { html } = decoded as { html: string };
    expect(html.split('\n').filter((line) => line.trim() !== '')).toEqual([
      expect.stringContaining('<td>项目名称</td>') as string,
      '<p>取暖费</p>',
      expect.stringContaining('甲') as string,
    ]);
  });

  it('without a page in it is no file that can be read', async () => {
    const bytes = Buffer.from(message('Content-Type: image/png\r\n\r\nx'));
    expect(await decodeFile('a.mht', bytes, NO_RESOURCES)).toMatchObject({
      problem: expect.stringContaining('不是能读的文件') as string,
    });
  });

  it('is no mail: of that the attachments are asked for', async () => {
    const mail = [
      'Received: from x',
      'From: a@b.cn',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '',
    ];
    expect(await decodeFile('a.eml', Buffer.from(mail.join('\r\n')), NO_RESOURCES)).toMatchObject({
      problem: '「a.eml」是邮件，不能读取；请把其中的附件另存出来再读。',
    });
  });

  it('is no text that speaks of one', async () => {
    const text = '项目名称: 取暖费\n\nMIME-Version: 1.0';
    expect(await decodeFile('a.txt', Buffer.from(text), NO_RESOURCES)).toMatchObject({ kind: 'text', text });
  });
});
