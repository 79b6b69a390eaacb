import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { PAGE_STRINGS } from './strings';
import type { WorkbookSession } from './workbookSession';

/** 更多: what Excel has of its own and the page has to bring along: finding, printing, clearing the marks, the help. */
export function MoreMenu({
  session,
  isEnabled,
  onProblem,
}: {
  readonly session: Pick<WorkbookSession, 'host' | 'print' | 'officialForms' | 'find'>;
  readonly isEnabled: boolean;
  readonly onProblem: (problem: string) => void;
}) {
  const [forms, setForms] = useState(0);
  const print = (which: 'shown' | 'official') => () => {
    session.print(which).catch(() => {
      onProblem(PAGE_STRINGS.printFailed);
    });
  };
  return (
    <Menu
      onOpenChange={(_, { open }) => {
        if (open) void session.officialForms().then(setForms);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={PAGE_STRINGS.moreHint} relationship="description">
          <Button appearance="subtle" icon={<MoreHorizontal20Regular />} disabledFocusable={!isEnabled}>
            {PAGE_STRINGS.more}
          </Button>
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void session.find()}>{PAGE_STRINGS.find}</MenuItem>
          <MenuItem onClick={print('shown')}>{PAGE_STRINGS.printShown}</MenuItem>
          <MenuItem disabled={forms === 0} onClick={print('official')}>
            {forms === 0 ? PAGE_STRINGS.noOfficial : PAGE_STRINGS.printOfficial(forms)}
          </MenuItem>
          <MenuItem
            onClick={() => {
              void session.host.mark([]);
            }}
          >
            {PAGE_STRINGS.clearMarks}
          </MenuItem>
          <MenuItem
            onClick={() => {
              window.open('help.html', '_blank', 'noopener');
            }}
          >
            {PAGE_STRINGS.help}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
