import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CellEdit, Host } from '../../app/host';
import { findPastedForms } from '../../app/import/pastedForms';
import type { PastedForms } from '../../app/import/pastedForms';
import { strings } from '../strings';
import { untilStopped } from '../untilStopped';
import { standingStrings } from './strings';

/** No form is shorter: whoever types a cell or two has pasted none. */
const FEWEST_ROWS = 5;
/** So long the grid must be left alone before it is looked at, in milliseconds. */
const PAUSE = 600;

/** Offers to read forms that were pasted into a sheet in place of the pane. */
export function PastedNotice({
  host,
  onTake,
}: {
  readonly host: Host;
  readonly onTake: (pasted: PastedForms) => void;
}) {
  const [pasted, setPasted] = useState<PastedForms>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isStopped = false;
    const look = ({ sheet, range }: CellEdit) => {
      if (!range || range.rows < FEWEST_ROWS) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        findPastedForms(host, sheet).then(
          (found) => {
            if (!isStopped) setPasted(found);
          },
          () => undefined,
        );
      }, PAUSE);
    };
    const stop = untilStopped(host.listenToEdits(look));
    return () => {
      isStopped = true;
      clearTimeout(timer);
      stop();
    };
  }, [host]);
  return (
    <div role="status">
      {pasted && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{standingStrings.pasted(pasted.sheet, pasted.rows)}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                setPasted(undefined);
                onTake(pasted);
              }}
            >
              {standingStrings.take}
            </Button>
            <Button
              size="small"
              onClick={() => {
                setPasted(undefined);
              }}
            >
              {strings.close}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
