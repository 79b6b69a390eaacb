import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Announcer } from '../Announcer';
import { usePaneServices } from '../PaneServicesContext';
import { strings } from '../strings';
import { UndoButton } from '../undo/UndoButton';
import { UndoOutcome } from '../undo/UndoOutcome';
import { useUndo } from '../undo/useUndo';
import type { SettledFindings } from './checkState';
import { checkStrings } from './strings';
import type { CheckModel } from './useCheck';

/** What the user has said of findings last, with the way back from it; then what he has said before that. */
export function SettledBar({ model: { state, dispatch, actions } }: { readonly model: CheckModel }) {
  const { settled, takenBack } = state;
  const last = settled.at(-1);
  if (!last && !takenBack) return null;
  return (
    <>
      <Announcer message={takenBack ? checkStrings.takenBack(takenBack) : last ? checkStrings.settled(last) : ''} />
      {takenBack && (
        <MessageBar layout="multiline">
          <MessageBarBody>{checkStrings.takenBack(takenBack)}</MessageBarBody>
          {!last && (
            <MessageBarActions>
              <CloseButton model={{ dispatch }} />
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {last && (
        <Last
          key={last.number}
          settled={last}
          onUndone={() => {
            dispatch({ type: 'settled-back', number: last.number });
            actions.check();
          }}
          close={<CloseButton model={{ dispatch }} />}
        />
      )}
    </>
  );
}

function CloseButton({ model: { dispatch } }: { readonly model: Pick<CheckModel, 'dispatch'> }) {
  return (
    <Button
      size="small"
      onClick={() => {
        dispatch({ type: 'settled-seen' });
      }}
    >
      {strings.close}
    </Button>
  );
}

function Last({
  settled,
  onUndone,
  close,
}: {
  readonly settled: SettledFindings;
  readonly onUndone: () => void;
  readonly close: ReactNode;
}) {
  const { host } = usePaneServices();
  const undo = useUndo(host, settled.write, onUndone);
  return (
    <UndoOutcome undo={undo}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{checkStrings.settled(settled)}</MessageBarBody>
        <MessageBarActions>
          <UndoButton undo={undo} />
          {close}
        </MessageBarActions>
      </MessageBar>
    </UndoOutcome>
  );
}
