import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { cellAddress } from '../../model/cellAddress';
import type { CellPlace } from '../../model/sheetPlan';
import { FailureMessage } from '../FailureMessage';
import { checkStrings } from './strings';
import type { CheckModel } from './useCheck';

/** Why the workbook could not be checked, or something in it could not be shown or written. */
export function CheckFailures({ model: { state, actions } }: { readonly model: CheckModel }) {
  return (
    <>
      {state.run.phase === 'failed' && <FailureMessage failure={state.run.failure} onRetry={actions.check} />}
      {state.setback && <FailureMessage failure={state.setback} />}
      {state.hiddenCell && <HiddenCell cell={state.hiddenCell} onUnhide={actions.unhide} />}
    </>
  );
}

/** Says that a cell was found but cannot be seen, and shows it when asked. */
function HiddenCell({ cell, onUnhide }: { readonly cell: CellPlace; readonly onUnhide: (cell: CellPlace) => void }) {
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>{checkStrings.hiddenCell(cell.sheet, cellAddress(cell.row, cell.column))}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            onUnhide(cell);
          }}
        >
          {checkStrings.unhide}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
