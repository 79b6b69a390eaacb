import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { VirtualList } from '../../src/pane/list/VirtualList';
import { searchFor, searchItems, searchable } from '../../src/pane/list/searchText';

test.each([
  ['two words in any order', '经费 取暖', true],
  ['other widths and capitals', 'ａBC', true],
  ['a word that is not there', '取暖 公路', false],
  ['spaces only', '  ', true],
])('a search for %s', (_, query, isFound) => {
  expect(searchFor(query)(searchable('退休人员取暖 费', '经费', 'Abc'))).toBe(isFound);
});

test('what is found keeps its order; without a query it is the same list', () => {
  const items = ['乙路', '甲路', '甲桥'];
  expect(searchItems(items, '路', (item) => [item])).toEqual(['乙路', '甲路']);
  expect(searchItems(items, '', (item) => [item])).toBe(items);
});

/** Rows of two buttons, each of which goes when its second one is pressed. */
function List({ names }: { readonly names: readonly string[] }) {
  const [left, setLeft] = useState(names);
  return (
    <>
      <button>前</button>
      <VirtualList label="表" above={null} items={left} keyOf={(name) => name} estimatedHeight={100}>
        {(name) => (
          <>
            <button>{name}</button>
            <input aria-label={`备注${name}`} />
            <button
              onClick={() => {
                setLeft((before) => before.filter((other) => other !== name));
              }}
            >
              {`去掉${name}`}
            </button>
          </>
        )}
      </VirtualList>
      <button>后</button>
    </>
  );
}

const button = (name: string) => screen.getByRole('button', { name });

test('Tab stops at the controls of one row only, the one that had the focus last', async () => {
  const user = userEvent.setup();
  render(<List names={['甲', '乙', '丙']} />);
  await user.click(button('前'));
  await user.tab();
  expect(button('甲')).toHaveFocus();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(button('丙')).toHaveFocus();
  await user.keyboard('{Home}{ArrowDown}');
  expect(button('乙')).toHaveFocus();
  await user.tab();
  await user.keyboard('{ArrowDown}{ArrowUp}');
  expect(screen.getByRole('textbox', { name: '备注乙' })).toHaveFocus();
  await user.tab();
  await user.tab();
  expect(button('后')).toHaveFocus();
  await user.tab({ shift: true });
  expect(button('去掉乙')).toHaveFocus();
});

test('where a row goes the one in its place has the focus, behind the end the last', async () => {
  const user = userEvent.setup();
  render(<List names={['甲', '乙', '丙']} />);
  await user.click(button('去掉乙'));
  await waitFor(() => {
    expect(button('丙')).toHaveFocus();
  });
  await user.click(button('去掉丙'));
  await waitFor(() => {
    expect(button('甲')).toHaveFocus();
  });
});
