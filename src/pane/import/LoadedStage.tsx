import { useEffect } from 'react';
import { FormReview } from './FormReview';
import { ResultView } from './ResultView';
import { ReviewView } from './ReviewView';
import type { ImportState } from './importState';
import type { ImportModel } from './useImport';

/** The steps after reading, loaded only once something is read. */
export function LoadedStage({
  model,
  state,
  onShow,
  onTeach,
  onCheck,
  onChanged,
}: {
  readonly model: ImportModel;
  readonly state: Extract<ImportState, { phase: 'reviewing' | 'writing' | 'written' }>;
  readonly onShow: () => void;
  readonly onTeach: () => void;
  readonly onCheck: () => void;
  readonly onChanged: () => void;
}) {
  useEffect(onShow, [onShow]);
  if (state.phase === 'written') {
    return <ResultView model={model} state={state} onCheck={onCheck} onChanged={onChanged} />;
  }
  if (state.phase === 'reviewing' && state.review.open !== undefined) {
    return (
      <FormReview key={state.review.open} review={state.review} open={state.review.open} dispatch={model.dispatch} />
    );
  }
  return <ReviewView model={model} state={state} onTeach={onTeach} />;
}
