import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import type { ImportItem } from '../../app/import/importPreview';
import { ActionBar } from '../ActionBar';
import { Heading } from '../Heading';
import { SearchTools } from '../list/SearchTools';
import { VirtualList } from '../list/VirtualList';
import { searchItems } from '../list/searchText';
import { WorkProgress } from '../WorkProgress';
import { strings } from '../strings';
import { importStrings } from './strings';
import { BatchAccount } from './BatchAccount';
import { FormRow } from './FormRow';
import { ReviewSummary } from './ReviewSummary';
import { WriteAction } from './WriteAction';
import { accountOfBatch, totalOf } from './batchAccount';
import type { SourceAccount } from './sourceAccount';
import { decisionOf } from './decisionOf';
import type { ImportState } from './importState';
import { openByForm } from './reviewDoubts';
import { reviewRows } from './reviewRows';
import type { ReviewRow } from './reviewRows';
import { sourceNames } from './sourceNames';
import type { ImportModel } from './useImport';
import { visibleItems } from './visibleItems';

type ReviewState = Extract<ImportState, { phase: 'reviewing' | 'writing' }>;

/** The forms that were read, what is doubtful about them, and what happens to each; then the writing itself. */
export function ReviewView({
  model,
  state,
  onTeach,
}: {
  readonly model: ImportModel;
  readonly state: ReviewState;
  readonly onTeach: () => void;
}) {
  const { dispatch, actions } = model;
  const { draft, review } = state;
  const { reading, match, decisions, kept } = review;
  const isWriting = state.phase === 'writing';
  const doubts = useMemo(() => openByForm(review), [review]);
  const visible = useMemo(() => visibleItems(review), [review]);
  // Typing goes on while a long list is searched.
  const query = useDeferredValue(review.query);
  const items = useMemo(() => searchItems(visible, query, wordsOf), [visible, query]);
  const sources = useMemo(() => accountOfBatch(draft.items, reading.parts), [draft.items, reading.parts]);
  const nameOf = useMemo(() => sourceNames(reading.parts), [reading.parts]);
  const rows = useMemo(() => reviewRows(items, reading.parts), [items, reading.parts]);
  const visited = rows.findIndex((row) => row.kind === 'form' && row.item.index === review.visited);

  return (
    <>
      <Header forms={reading.forms.length} isDisabled={isWriting} dispatch={dispatch} />
      {sources.length > 1 && <BatchAccount sources={sources} total={totalOf(sources, draft.text)} />}
      <VirtualList
        label={importStrings.forms}
        above={<ReviewSummary model={model} state={state} doubtful={doubts.size} sources={sources} onTeach={onTeach} />}
        tools={
          <SearchTools
            label={importStrings.searched}
            query={review.query}
            onSearch={(wanted) => {
              dispatch({ type: 'searched', query: wanted });
            }}
            found={items.length}
            of={visible.length}
          />
        }
        items={rows}
        keyOf={keyOf}
        estimatedHeight={92}
        focused={visited < 0 ? undefined : visited}
      >
        {(row) =>
          row.kind === 'source' ? (
            <SourceHeading account={sources.find((source) => isOf(source, row))} name={row.part.name} />
          ) : (
            <FormRow
              item={row.item}
              source={nameOf?.(row.item.index)}
              earlier={earlierName(row.item.duplicate, nameOf)}
              decision={match.status === 'ready' ? decisionOf(row.item, decisions) : undefined}
              doubts={doubts.get(row.item.index) ?? 0}
              preview={match.status === 'ready' ? match.preview : undefined}
              kept={kept.get(row.item.index)}
              isDisabled={isWriting}
              dispatch={dispatch}
            />
          )
        }
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
          <WriteAction review={review} onWrite={actions.write} dispatch={dispatch} />
        )}
      </ActionBar>
    </>
  );
}

function wordsOf({ form }: ImportItem): readonly string[] {
  return [form.projectName, form.department.code, form.department.name, form.unit, String(form.year ?? '')];
}

function keyOf(row: ReviewRow): string {
  return row.kind === 'source' ? `source ${row.part.firstForm}` : `form ${row.item.index}`;
}

function isOf(source: SourceAccount, row: Extract<ReviewRow, { kind: 'source' }>): boolean {
  return source.forms > 0 && source.firstForm === row.part.firstForm;
}

/** What a form is compared with, which is another one of this reading or stands in the workbook. */
function earlierName(
  duplicate: Extract<ReviewRow, { kind: 'form' }>['item']['duplicate'],
  nameOf: ((form: number) => string) | undefined,
): string | undefined {
  if (duplicate?.kind !== 'in-source') return undefined;
  return nameOf?.(duplicate.index) ?? importStrings.formOfReading(duplicate.index + 1);
}

function Header({
  forms,
  isDisabled,
  dispatch,
}: {
  readonly forms: number;
  readonly isDisabled: boolean;
  readonly dispatch: ImportModel['dispatch'];
}) {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <Heading data-focus-first>{importStrings.reviewTitle(forms)}</Heading>
      <Button
        size="small"
        appearance="subtle"
        disabled={isDisabled}
        onClick={() => {
          dispatch({ type: 'draft-reopened' });
        }}
      >
        {importStrings.back}
      </Button>
    </header>
  );
}

/** Stands above the forms of one source, with what of it was not read. */
function SourceHeading({ name, account }: { readonly name: string; readonly account: SourceAccount | undefined }) {
  const styles = useStyles();
  return (
    <div className={styles.source}>
      <Text weight="semibold" className={styles.text}>
        {name}
      </Text>
      {account && (
        <Text size={200} className={styles.muted}>
          {importStrings.sourceOutcome(importStrings.outcomes[account.outcome], account.forms)}
        </Text>
      )}
      {account?.sentences.map((sentence) => (
        <Text key={sentence} size={200} className={styles.text}>
          {sentence}
        </Text>
      ))}
    </div>
  );
}

function writingStep({ progress, isCancelling }: Extract<ImportState, { phase: 'writing' }>): string {
  if (isCancelling) return strings.cancelling;
  return progress && progress.total > 0 ? importStrings.writingStep(progress.done, progress.total) : strings.working;
}

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  source: { display: 'flex', flexDirection: 'column', paddingBlock: tokens.spacingVerticalS },
  muted: { color: tokens.colorNeutralForeground3 },
  text: { overflowWrap: 'anywhere' },
});
