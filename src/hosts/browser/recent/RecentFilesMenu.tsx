import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip } from '@fluentui/react-components';
import { History20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { PAGE_STRINGS } from '../strings';
import type { RecentFile, RecentFiles } from './recentFile';

/** 最近: the files that were opened last. */
export function RecentFilesMenu({
  recent,
  isEnabled,
  onOpen,
}: {
  readonly recent: RecentFiles;
  readonly isEnabled: boolean;
  readonly onOpen: (file: RecentFile) => void;
}) {
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  return (
    <Menu
      onOpenChange={(_, { open }) => {
        if (open) void recent.list().then(setFiles);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={PAGE_STRINGS.recentHint} relationship="description">
          <Button appearance="subtle" icon={<History20Regular />} disabledFocusable={!isEnabled}>
            {PAGE_STRINGS.recent}
          </Button>
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {files.length === 0 && <MenuItem disabled>{PAGE_STRINGS.noRecent}</MenuItem>}
          {files.map((file, index) => (
            <MenuItem
              key={index}
              onClick={() => {
                onOpen(file);
              }}
            >
              {file.name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
