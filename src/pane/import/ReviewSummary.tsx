import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Select,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ImportPreview } from '../../app/import/importPreview';
import { KIND_LABEL, OTHER_KIND } from '../../model/vocabulary';
import { FailureMessage } from '../FailureMessage';
import { importStrings } from './strings';
import { ReadingProblems } from './ReadingProblems';
import { LooseLines } from './LooseLines';
import { Remainder } from './Remainder';
import type { SourceAccount } from './sourceAccount';
import { REVIEW_FILTERS } from './importState';
import type { ImportState, Review, ReviewFilter } from './importState';
import { openDoubts } from './reviewDoubts';
import type { ImportModel } from './useImport';

/** What stands above the list of forms: what went wrong, what is doubtful or left over, and what is about all forms. */
export function ReviewSummary({
  model: { dispatch, actions },
  state,
  doubtful,
  sources,
  onTeach,
}: {
  readonly model: ImportModel;
  readonly state: Extract<ImportState, { phase: 'reviewing' | 'writing' }>;
  /** How many forms have open doubts. */
  readonly doubtful: number;
  readonly sources: readonly SourceAccount[];
  readonly onTeach: () => void;
}) {
  const { review } = state;
  const { reading, match } = review;
  const isWriting = state.phase === 'writing';
  return (
    <>
      {state.phase === 'reviewing' && <Setback setback={state.setback} onRetry={actions.write} />}
      {sources.length === 1 && <ReadingProblems sentences={sources.flatMap(({ sentences }) => sentences)} />}
      <StrangeForms review={review} isDisabled={isWriting} onTeach={onTeach} />
      <DoubtsLeft review={review} isDisabled={isWriting} dispatch={dispatch} />
      <LooseLines review={review} isDisabled={isWriting} dispatch={dispatch} />
      <Remainder lines={reading.remainder} parts={reading.parts} />
      <MatchStatus
        review={review}
        onRetry={() => {
          dispatch({ type: 'match-requested' });
        }}
      />
      {match.status === 'ready' && <DecideAll preview={match.preview} isDisabled={isWriting} dispatch={dispatch} />}
      <Filter review={review} doubtful={doubtful} dispatch={dispatch} />
    </>
  );
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
      <MessageBarBody>{importStrings.writingCancelled}</MessageBarBody>
    </MessageBar>
  );
}

function MatchStatus({ review: { match }, onRetry }: { readonly review: Review; readonly onRetry: () => void }) {
  const styles = useStyles();
  switch (match.status) {
    case 'pending':
      return <Spinner size="tiny" label={importStrings.matching} className={styles.matching} />;
    case 'failed':
      return <FailureMessage failure={match.failure} onRetry={onRetry} />;
    case 'ready':
      return (
        <>
          {match.preview.obstacles.map((obstacle) => (
            <Sentence key={obstacle} intent="error" text={obstacle} />
          ))}
          {match.preview.items.flatMap(({ problems = [] }) =>
            problems.map((problem) => <Sentence key={problem} intent="warning" text={problem} />),
          )}
        </>
      );
  }
}

function Sentence({ intent, text }: { readonly intent: 'error' | 'warning'; readonly text: string }) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

/** Forms of kinds that nobody has described yet. */
function StrangeForms({
  review,
  isDisabled,
  onTeach,
}: {
  readonly review: Review;
  readonly isDisabled: boolean;
  readonly onTeach: () => void;
}) {
  const count = review.reading.forms.filter(({ form }) =>
    form.extra?.some(({ label, value }) => label === KIND_LABEL && value === OTHER_KIND),
  ).length;
  if (count === 0) return null;
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{importStrings.strangeForms(count)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={isDisabled} onClick={onTeach}>
          {importStrings.teach}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function DoubtsLeft({
  review,
  isDisabled,
  dispatch,
}: {
  readonly review: Review;
  readonly isDisabled: boolean;
  readonly dispatch: ImportModel['dispatch'];
}) {
  const open = openDoubts(review);
  const [first] = open;
  if (!first) return null;
  const lines = open.filter(({ kind }) => kind === 'line').length;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{importStrings.doubtsLeft(open.length - lines, lines)}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabled={isDisabled}
          aria-keyshortcuts="Alt+ArrowDown"
          onClick={() => {
            dispatch({ type: 'doubt-shown', key: first.key });
          }}
        >
          {importStrings.reviewDoubts}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Filter({
  review: { reading, match, filter },
  doubtful,
  dispatch,
}: {
  readonly review: Review;
  readonly doubtful: number;
  readonly dispatch: ImportModel['dispatch'];
}) {
  const duplicates = match.status === 'ready' ? match.preview.items.filter(({ duplicate }) => duplicate).length : 0;
  const counts: Readonly<Record<ReviewFilter, number>> = {
    all: reading.forms.length,
    doubtful,
    duplicate: duplicates,
  };
  if (filter === 'all' && (counts.all < 2 || doubtful + duplicates === 0)) return null;
  return (
    <>
      <Select
        size="small"
        aria-label={importStrings.filter}
        value={filter}
        onChange={(_, { value }) => {
          dispatch({ type: 'filtered', filter: value as ReviewFilter });
        }}
      >
        {REVIEW_FILTERS.map((choice) => (
          <option key={choice} value={choice}>
            {importStrings.filters[choice](counts[choice])}
          </option>
        ))}
      </Select>
      {counts[filter] === 0 && <Text size={200}>{importStrings.noneListed[filter]}</Text>}
    </>
  );
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
    <div role="group" aria-label={importStrings.duplicates(duplicates)} className={styles.all}>
      <Text size={200}>{importStrings.duplicates(duplicates)}</Text>
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
          {importStrings.decisions[decision]}
        </Button>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  matching: { justifyContent: 'flex-start', flexShrink: 0 },
  all: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, flexShrink: 0 },
  short: { minWidth: 0 },
});
