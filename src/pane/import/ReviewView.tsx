import { Button, MessageBar, MessageBarBody, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { Heading } from '../Heading';
import type { ImportItem, ImportPreview } from '../../app/importPreview';
import { ActionBar } from '../ActionBar';
import { FailureMessage } from '../FailureMessage';
import { VirtualList } from '../VirtualList';
import { WorkProgress } from '../WorkProgress';
import { strings } from '../strings';
import { FormRow } from './FormRow';
import { ReadingProblems } from './ReadingProblems';
import { Remainder } from './Remainder';
import { decisionOf } from './decisionOf';
import { importPlan } from './importPlan';
import type { ImportState, Review } from './importState';
import { openNotes } from './openNotes';
import type { ImportModel } from './useImport';

type ReviewState = Extract<ImportState, { phase: 'reviewing' | 'writing' }>;

/** The forms that were read, what is doubtful about them, and what happens to each; then the writing itself. */
export function ReviewView({ model, state }: { readonly model: ImportModel; readonly state: ReviewState }) {
  const { dispatch, actions } = model;
  const { review } = state;
  const { match, decisions } = review;
  const isWriting = state.phase === 'writing';
  const notes = useMemo(() => openNotes(review), [review]);
  const items = useMemo(() => itemsOf(review), [review]);
  const notesLeft = [...notes.values()].reduce((sum, ofForm) => sum + ofForm.length, 0);

  return (
    <>
      <VirtualList
        label={strings.import.forms}
        above={<ReviewSummary model={model} state={state} notesLeft={notesLeft} />}
        items={items}
        keyOf={(item) => item.index}
        estimatedHeight={132}
        focused={review.visited}
      >
        {(item) => (
          <FormRow
            item={item}
            decision={match.status === 'ready' ? decisionOf(item, decisions) : undefined}
            notes={notes.get(item.index)?.length ?? 0}
            isDisabled={isWriting}
            dispatch={dispatch}
          />
        )}
      </VirtualList>
      <ActionBar>
        {state.phase === 'writing' ? (
          <WorkProgress
            title={strings.import.writing}
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

function ReviewSummary({
  model: { dispatch, actions },
  state,
  notesLeft,
}: {
  readonly model: ImportModel;
  readonly state: ReviewState;
  readonly notesLeft: number;
}) {
  const styles = useStyles();
  const { review } = state;
  const { reading, match } = review;
  const isWriting = state.phase === 'writing';
  return (
    <>
      <header className={styles.header}>
        <Heading data-focus-first>{strings.import.reviewTitle(reading.forms.length)}</Heading>
        <Button
          size="small"
          appearance="subtle"
          disabled={isWriting}
          onClick={() => {
            dispatch({ type: 'draft-reopened' });
          }}
        >
          {strings.import.back}
        </Button>
      </header>
      {state.phase === 'reviewing' && <Setback setback={state.setback} onRetry={actions.write} />}
      <ReadingProblems parts={reading.parts} />
      {notesLeft > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{strings.import.notesLeft(notesLeft)}</MessageBarBody>
        </MessageBar>
      )}
      <Remainder lines={reading.remainder} parts={reading.parts} />
      <MatchStatus
        review={review}
        onRetry={() => {
          dispatch({ type: 'match-requested' });
        }}
      />
      {match.status === 'ready' && <DecideAll preview={match.preview} isDisabled={isWriting} dispatch={dispatch} />}
    </>
  );
}

/** Before the workbook has been looked at, the forms are shown without a decision. */
function itemsOf({ reading, match }: Review): readonly ImportItem[] {
  if (match.status === 'ready') return match.preview.items;
  return reading.forms.map(({ form }, index) => ({ index, form, duplicate: undefined, suggested: 'create' }));
}

function writingStep({ progress, isCancelling }: Extract<ImportState, { phase: 'writing' }>): string {
  if (isCancelling) return strings.import.writingCancel;
  return progress && progress.total > 0 ? strings.import.writingStep(progress.done, progress.total) : strings.working;
}

function Setback({
  setback,
  onRetry,
}: {
  readonly setback: Extract<ImportState, { phase: 'reviewing' }>['setback'];
  readonly onRetry: () => void;
}) {
  if (setback === undefined) return null;
  if (setback !== 'cancelled') return <FailureMessage failure={setback} onRetry={onRetry} />;
  return (
    <MessageBar>
      <MessageBarBody>{strings.import.writingCancelled}</MessageBarBody>
    </MessageBar>
  );
}

function MatchStatus({ review: { match }, onRetry }: { readonly review: Review; readonly onRetry: () => void }) {
  const styles = useStyles();
  switch (match.status) {
    case 'pending':
      return <Spinner size="tiny" label={strings.import.matching} className={styles.matching} />;
    case 'failed':
      return <FailureMessage failure={match.failure} onRetry={onRetry} />;
    case 'ready':
      return match.preview.obstacles.map((obstacle) => (
        <MessageBar key={obstacle} intent="error" layout="multiline">
          <MessageBarBody>{obstacle}</MessageBarBody>
        </MessageBar>
      ));
  }
}

function DecideAll({
  preview,
  isDisabled,
  dispatch,
}: {
  readonly preview: ImportPreview;
  readonly isDisabled: boolean;
  readonly dispatch: ImportModel['dispatch'];
}) {
  const styles = useStyles();
  const duplicates = preview.items.filter((item) => item.duplicate).length;
  if (duplicates < 2) return null;
  return (
    <div role="group" aria-label={strings.import.duplicates(duplicates)} className={styles.all}>
      <Text size={200}>{strings.import.duplicates(duplicates)}</Text>
      {(['update', 'skip', 'save-as'] as const).map((decision) => (
        <Button
          key={decision}
          size="small"
          className={styles.short}
          disabled={isDisabled}
          onClick={() => {
            dispatch({ type: 'all-decided', decision });
          }}
        >
          {strings.import.decisions[decision]}
        </Button>
      ))}
    </div>
  );
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
        {strings.import.write(forms)}
      </Button>
      <Text size={200} className={styles.plan}>
        {strings.import.plan(plan.created, plan.updated, plan.skipped)}
      </Text>
    </>
  );
}

const useStyles = makeStyles({
  header: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexShrink: 0 },
  matching: { justifyContent: 'flex-start', flexShrink: 0 },
  all: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, flexShrink: 0 },
  short: { minWidth: 0 },
  plan: { color: tokens.colorNeutralForeground3 },
});
