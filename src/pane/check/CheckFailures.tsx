import { FailureMessage } from '../FailureMessage';
import type { CheckModel } from './useCheck';

/** Why the workbook could not be checked, or something in it could not be shown or written. */
export function CheckFailures({ model: { state, actions } }: { readonly model: CheckModel }) {
  return (
    <>
      {state.run.phase === 'failed' && <FailureMessage failure={state.run.failure} onRetry={actions.check} />}
      {state.setback && <FailureMessage failure={state.setback} />}
    </>
  );
}
