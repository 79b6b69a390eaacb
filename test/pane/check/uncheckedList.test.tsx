import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PaneServicesContext } from '../../../src/pane/PaneServicesContext';
import { UncheckedList } from '../../../src/pane/check/UncheckedList';
import { fakeServices } from '../fakeServices';

test('a rule that crashed offers its diagnosis to be copied, one that lacked something does not', async () => {
  const user = userEvent.setup();
  const crashed = {
    rule: 'repeated-word',
    reason: '规则运行时出现内部问题，本条未能检查。',
    diagnosis: 'TypeError: x',
  };
  const unchecked = [
    { rule: 'batch-control-total', form: null, reason: '没有填写部门控制数。' },
    { ...crashed, form: 0 },
    { ...crashed, form: 1, diagnosis: 'RangeError: y' },
  ];
  render(
    <FluentProvider theme={webLightTheme}>
      <PaneServicesContext value={fakeServices()}>
        <UncheckedList unchecked={unchecked} />
      </PaneServicesContext>
    </FluentProvider>,
  );
  await user.click(screen.getByRole('button', { name: /项未检查$/ }));
  const [lacking, failed] = screen.getAllByRole('listitem');
  expect(within(lacking!).queryByRole('button')).not.toBeInTheDocument();
  await user.click(within(failed!).getByRole('button'));
  const text = await navigator.clipboard.readText();
  expect(text).toContain('rule: repeated-word\nTypeError: x');
  expect(text).toContain('version: 0.1.0');
});
