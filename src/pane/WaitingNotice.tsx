import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Host } from '../app/host';
import { strings } from './strings';

/** Says that the host waits for the user to finish editing a cell, for as long as it does. */
export function WaitingNotice({ host }: { readonly host: Host }) {
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => host.listenToWaiting?.(setWaiting), [host]);
  return (
    <div role="status">
      {isWaiting && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{strings.cellEdited}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
