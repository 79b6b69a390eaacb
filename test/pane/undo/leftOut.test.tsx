import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import { UndoOutcome } from '../../../src/pane/undo/UndoOutcome';
import type { UndoModel } from '../../../src/pane/undo/useUndo';

const leftOut: UndoModel['leftOut'] = [
  { kind: 'page', sheet: '部门汇总' },
  { kind: 'chart', sheet: '部门汇总' },
  { kind: 'page', sheet: '目录' },
];

function show(parts: Partial<UndoModel>): void {
  const undo: UndoModel = {
    state: 'possible',
    failure: undefined,
    edits: [],
    missing: [],
    leftOut: [],
    lost: [],
    take: () => undefined,
    keepEdits: () => undefined,
    ...parts,
  };
  render(
    <FluentProvider theme={webLightTheme}>
      <UndoOutcome undo={undo}>写好了</UndoOutcome>
    </FluentProvider>,
  );
}

test('写入时 Excel 没有接受的修饰用一句话说出来，每种每张表只说一次', () => {
  show({ leftOut });
  expect(screen.getByText(/数据已全部写入，但 Excel 没有接受「部门汇总」、「目录」的打印设置、图表/u)).toBeVisible();
  expect(screen.getByText('写好了')).toBeVisible();
});

test('撤销后没有恢复的修饰也说出来', () => {
  show({ state: 'undone', leftOut: leftOut.slice(2) });
  expect(screen.getByText(/数据已全部恢复，但 Excel 没有接受「目录」原来的打印设置/u)).toBeVisible();
});

test('没有缺什么时不说', () => {
  show({});
  expect(screen.queryByText(/没有接受/u)).toBeNull();
});

test('写在表外、随旧表去掉的内容说得出来', () => {
  const lost = ['「部门汇总」重新生成时，原来写在表外的「备注」没有保留；需要时请撤销。'];
  show({ lost });
  expect(screen.getByText(lost[0]!)).toBeVisible();
});
