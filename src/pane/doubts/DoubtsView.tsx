import { MessageBar, MessageBarBody, Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Host } from '../../app/host';
import type { OpenDoubt } from '../../app/workbook/readDoubts';
import type { DoubtAnswer } from '../../app/workbook/settleDoubts';
import { ActionBar } from '../ActionBar';
import { Announcer } from '../Announcer';
import { FailureMessage } from '../FailureMessage';
import { Heading } from '../Heading';
import { SearchTools } from '../list/SearchTools';
import { VirtualList } from '../list/VirtualList';
import { useSearched } from '../list/useSearched';
import { UndoButton } from '../undo/UndoButton';
import { UndoOutcome } from '../undo/UndoOutcome';
import { useUndo } from '../undo/useUndo';
import { WorkbookDoubt } from './WorkbookDoubt';
import { doubtStrings } from './strings';
import { useDoubts } from './useDoubts';
import type { SettledWrite } from './useDoubts';

/** 待核对 of the workbook, one by one: where, what was read, what the source says, and the ways to settle it. */
export function DoubtsView({
  host,
  onBack,
  onChanged,
}: {
  readonly host: Host;
  readonly onBack: () => void;
  /** Called when the workbook was changed or the change was taken back. */
  readonly onChanged: () => void;
}) {
  const styles = useStyles();
  const model = useDoubts(host, onChanged);
  const { doubts, failure, last } = model;
  const { query, onSearch, found } = useSearched(doubts ?? NO_DOUBTS, wordsOf);
  const view = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const focusAt = useFocusAt(view, heading, doubts && found);
  const settle = (position: number) => (doubt: OpenDoubt, how: DoubtAnswer) => {
    focusAt(position);
    void model.settle(doubt, how);
  };
  const told = doubts && (doubts.length > 0 ? doubtStrings.open(doubts.length) : doubtStrings.none);
  return (
    <div ref={view} className={styles.view}>
      <Announcer message={told ?? ''} />
      <VirtualList
        label={doubtStrings.list}
        above={
          <>
            <Heading ref={heading}>{doubtStrings.title}</Heading>
            {failure && <FailureMessage failure={failure} onRetry={model.reload} />}
            {told === undefined && !failure && <Spinner size="tiny" label={doubtStrings.looking} />}
            {told !== undefined && <Text>{told}</Text>}
            {doubts && doubts.length > 0 && <Text size={200}>{doubtStrings.hint}</Text>}
          </>
        }
        tools={
          <SearchTools
            label={doubtStrings.searched}
            query={query}
            onSearch={onSearch}
            found={found.length}
            of={doubts?.length ?? 0}
          />
        }
        items={found}
        keyOf={({ row }) => row}
        estimatedHeight={180}
      >
        {(doubt, position) => (
          <WorkbookDoubt
            doubt={doubt}
            isWriting={model.isWriting}
            onSettle={settle(position)}
            onReveal={model.reveal}
          />
        )}
      </VirtualList>
      {last && <LastWrite key={last.number} host={host} last={last} onUndone={model.reload} />}
      <ActionBar>
        <Button onClick={onBack}>{doubtStrings.back}</Button>
      </ActionBar>
    </div>
  );
}

const NO_DOUBTS: readonly OpenDoubt[] = [];

function wordsOf({ id, record, label, message, readAs, original, source }: OpenDoubt): readonly string[] {
  return [
    id,
    record?.form.projectName ?? '',
    record?.form.department.name ?? '',
    label,
    message,
    readAs,
    original,
    source,
  ];
}

/** What was settled last, and the way back. */
function LastWrite({
  host,
  last,
  onUndone,
}: {
  readonly host: Host;
  readonly last: SettledWrite;
  readonly onUndone: () => void;
}) {
  const styles = useStyles();
  const undo = useUndo(host, last.write, onUndone);
  return (
    <div className={styles.last}>
      <UndoOutcome undo={undo}>
        <MessageBar intent="success">
          <MessageBarBody>{doubtStrings.settled}</MessageBarBody>
        </MessageBar>
      </UndoOutcome>
      <UndoButton undo={undo} />
    </div>
  );
}

/**
 * At first the heading has the focus. After a doubt was settled the one that stands in its place has it, the last one behind the
 * end, the heading when none is left.
 */
function useFocusAt(
  view: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
  doubts: readonly OpenDoubt[] | undefined,
): (position: number) => void {
  const pending = useRef<number>(undefined);
  useEffect(() => {
    heading.current?.focus();
  }, [heading]);
  useEffect(() => {
    if (pending.current === undefined || !doubts) return;
    const position = Math.min(pending.current, doubts.length - 1);
    pending.current = undefined;
    const control = view.current?.querySelector<HTMLElement>(`[data-index="${position}"] [data-settle]`);
    (control ?? heading.current)?.focus();
  }, [view, heading, doubts]);
  return (position) => {
    pending.current = position;
  };
}

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  last: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
});
