import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ActionBar } from '../ActionBar';
import { VirtualList } from '../VirtualList';
import { WorkProgress } from '../WorkProgress';
import { strings } from '../strings';
import { importStrings } from './strings';
import { FormRow } from './FormRow';
import { ReviewSummary } from './ReviewSummary';
import { decisionOf } from './decisionOf';
import { importPlan } from './importPlan';
import type { ImportState, Review } from './importState';
import { openNotes } from './openNotes';
import type { ImportModel } from './useImport';
import { visibleItems } from './visibleItems';

type ReviewState = Extract<ImportState, { phase: 'reviewing' | 'writing' }>;

/** The forms that were read, what is doubtful about them, and what happens to each; then the writing itself. */
export function ReviewView({ model, state }: { readonly model: ImportModel; readonly state: ReviewState }) {
  const { dispatch, actions } = model;
  const { review } = state;
  const { match, decisions, kept } = review;
  const isWriting = state.phase === 'writing';
  const notes = useMemo(() => openNotes(review), [review]);
  const items = useMemo(() => visibleItems(review), [review]);
  const visited = items.findIndex(({ index }) => index === review.visited);

  return (
    <>
      <VirtualList
        label={importStrings.forms}
        above={<ReviewSummary model={model} state={state} notes={notes} />}
        items={items}
        keyOf={(item) => item.index}
        estimatedHeight={132}
        focused={visited < 0 ? undefined : visited}
      >
        {(item) => (
          <FormRow
            item={item}
            decision={match.status === 'ready' ? decisionOf(item, decisions) : undefined}
            notes={notes.get(item.index)?.length ?? 0}
            preview={match.status === 'ready' ? match.preview : undefined}
            kept={kept.get(item.index)}
            isDisabled={isWriting}
            dispatch={dispatch}
          />
        )}
      </VirtualList>
      <ActionBar>
        {state.phase === 'writing' ? (
          <WorkProgress
            title={importStrings.writing}
            step={writingStep(state)}
            share={state.progress && state.progress.total > 0 ? state.progress.done / state.progress.total : undefined}
            isCancelling={state.isCancelling}
            onCancel={actions.cancel}
          />
        ) : (
          <WriteAction review={review} onWrite={actions.write} />
        )}
      </ActionBar>
    </>
  );
}

function writingStep({ progress, isCancelling }: Extract<ImportState, { phase: 'writing' }>): string {
  if (isCancelling) return strings.cancelling;
  return progress && progress.total > 0 ? importStrings.writingStep(progress.done, progress.total) : strings.working;
}

function WriteAction({
  review: { match, decisions },
  onWrite,
}: {
  readonly review: Review;
  readonly onWrite: () => void;
}) {
  const styles = useStyles();
  const preview = match.status === 'ready' ? match.preview : undefined;
  const plan = preview ? importPlan(preview, decisions) : { created: 0, updated: 0, skipped: 0 };
  const forms = plan.created + plan.updated;
  return (
    <>
      <Button appearance="primary" disabled={forms === 0 || !preview || preview.obstacles.length > 0} onClick={onWrite}>
        {importStrings.write(forms)}
      </Button>
      <Text size={200} className={styles.plan}>
        {importStrings.plan(plan.created, plan.updated, plan.skipped)}
      </Text>
    </>
  );
}

const useStyles = makeStyles({
  plan: { color: tokens.colorNeutralForeground3 },
});
