/** @slow */
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { readForms } from '../../../src/app/read/readForms';
import { readTemplates, saveTemplate } from '../../../src/app/workbook/templates';
import { readTemplateFile, writeTemplateFile } from '../../../src/model/templateFile';
import type { OutputFile } from '../../../src/model/outputFile';
import { Pane } from '../../../src/pane/Pane';
import { FIRST, strangeGrid } from '../../app/teach/strangeForm';
import { OWN } from '../../parse/ownForm';
import { fakeServices, memoryHost } from '../fakeServices';

const reader = {
  read: (...[source, work]: Parameters<typeof readForms>) => Promise.resolve(readForms(source, work)),
};
const files = {
  extensions: ['.xlsx'],
  decode: (file: File) =>
    Promise.resolve([
      { name: file.name, decoded: { kind: 'grids' as const, grids: [strangeGrid(FIRST)], warnings: [] } },
    ]),
};
const button = (name: RegExp | string) => screen.findByRole('button', { name });

test('a form of an unknown office is taught by one cell, and read by it at once and later', async () => {
  const host = memoryHost();
  const user = userEvent.setup();
  const view = render(<Pane services={fakeServices({ host, reader, files })} />);
  const drop = screen.getByRole('tablist').parentElement as HTMLElement;
  const file = new File(['x'], '样表.xlsx');
  fireEvent.drop(drop, { dataTransfer: { files: [file], types: ['Files'], items: [] } });
  await user.click(await button('教会新表样'));
  expect(await screen.findByText(/还没有指出「项目名称」/)).toBeVisible();
  expect(await button('保存并重读')).toBeDisabled();
  expect((await axe(view.container)).violations).toEqual([]);
  await user.click(await button(/^河道清淤：/));
  await user.selectOptions(screen.getByRole('combobox', { name: '「项目称谓」是' }), '项目名称');
  expect(screen.queryByText(/还没有指出/)).toBeNull();
  await user.click(await button('保存并重读'));
  expect(await screen.findByRole('article', { name: '河道清淤' })).toBeVisible();
  expect((await readTemplates(host)).map(({ name }) => name)).toEqual(['某区财政项目绩效目标书']);
});

test('a kind that was taught goes out as a file, is taken in elsewhere and out again; a damaged file is told', async () => {
  const host = memoryHost();
  await saveTemplate(host, OWN);
  const saved: OutputFile[] = [];
  const user = userEvent.setup();
  const downloads = {
    save: (title: string, own: readonly OutputFile[]) => {
      saved.push(...own);
      return Promise.resolve(title);
    },
  };
  render(<Pane services={fakeServices({ host, downloads })} />);
  await user.click(screen.getByRole('tab', { name: '设置' }));
  await user.click(await button(`导出「${OWN.name}」`));
  expect(saved).toMatchObject([{ kind: 'text', name: `${OWN.name}.json` }]);
  const [file] = saved;
  expect(file?.kind === 'text' && readTemplateFile(file.text)).toEqual(OWN);
  await user.click(await button(`删除「${OWN.name}」`));
  expect(await screen.findByText('还没有教会过别的表样。')).toBeVisible();
  expect(await readTemplates(host)).toEqual([]);

  const choose = async (text: string) => {
    const opened = jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (
      this: HTMLInputElement,
    ) {
      Object.defineProperty(this, 'files', { value: [new File([text], '表样.json')] });
      this.dispatchEvent(new Event('change'));
    });
    await user.click(await button('载入表样文件'));
    opened.mockRestore();
  };
  await choose('{"format":"shenbao-template","version":7}');
  expect(await screen.findByText(/「表样.json」是另一版本（7）的表样文件/)).toBeVisible();
  await choose(writeTemplateFile(OWN));
  expect(await screen.findByText(`已载入「${OWN.name}」，今后按它读。`)).toBeVisible();
  await waitFor(async () => {
    expect(await readTemplates(host)).toEqual([OWN]);
  });
});
