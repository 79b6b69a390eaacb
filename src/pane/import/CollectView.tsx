import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy } from 'react';
import { Heading } from '../Heading';
import { ActionBar } from '../ActionBar';
import { NEXT_STEP } from '../nextStep';
import { usePaneServices } from '../PaneServicesContext';
import { importStrings } from './strings';
import { Guide } from './Guide';
import { useStanding } from '../standing/useStanding';
import { PasteBox } from './PasteBox';
import type { Draft, ImportState } from './importState';
import type { ImportModel } from './useImport';

// None of these is there before the first interaction.
const DraftItems = lazy(async () => ({ default: (await import('./DraftItems')).DraftItems }));
const NoticeMessage = lazy(async () => ({ default: (await import('./NoticeMessage')).NoticeMessage }));
const StandingCard = lazy(async () => ({ default: (await import('../standing/StandingCard')).StandingCard }));
const WorkProgress = lazy(async () => ({ default: (await import('../WorkProgress')).WorkProgress }));

/** Where the user brings what is to be read: by pasting, dropping, choosing, or with a sample. */
export function CollectView({
  model: { dispatch, actions },
  state,
  onTeach,
  onGoOn,
  onDoubts,
  onRegister,
}: {
  readonly model: ImportModel;
  readonly state: Extract<ImportState, { phase: 'collecting' | 'reading' }>;
  readonly onTeach: () => void;
  /** Goes on with what was found before, or checks for the first time. */
  readonly onGoOn: (isChecked: boolean) => void;
  /** Shows the doubts that the workbook holds. */
  readonly onDoubts: () => void;
  readonly onRegister: () => void;
}) {
  const { files, host } = usePaneServices();
  const standing = useStanding(host);
  const styles = useStyles();
  const { draft } = state;
  const isReading = state.phase === 'reading';
  const notice = state.phase === 'reading' ? undefined : state.notice;

  return (
    <>
      <div className={styles.scroll}>
        {notice ? (
          <Suspense>
            <NoticeMessage notice={notice} />
          </Suspense>
        ) : standing ? (
          <Suspense>
            <StandingCard standing={standing} onGoOn={onGoOn} onDoubts={onDoubts} onRegister={onRegister} />
          </Suspense>
        ) : (
          <Guide onSample={actions.readSample} isSampleDisabled={isReading || !isEmptyDraft(draft)} />
        )}
        <Heading>{importStrings.collectTitle}</Heading>
        <PasteBox draft={draft} isDisabled={isReading} dispatch={dispatch} actions={actions} />
        <div className={styles.files}>
          <FileButton extensions={files.extensions} isDisabled={isReading} onChoose={actions.addFiles} />
          <Text size={200} className={styles.hint}>
            {importStrings.dropHint(files.extensions)}
          </Text>
        </div>
        <Suspense>
          {draft.items.length > 0 && (
            <DraftItems items={draft.items} isDisabled={isReading} onRemove={actions.removeItem} />
          )}
        </Suspense>
      </div>
      <ActionBar>
        {state.phase === 'reading' ? (
          <Suspense>
            <ReadingProgress state={state} onCancel={actions.cancel} />
          </Suspense>
        ) : (
          <CollectActions draft={draft} onRead={actions.read} onClear={actions.clear} onTeach={onTeach} />
        )}
      </ActionBar>
    </>
  );
}

function CollectActions({
  draft,
  onRead,
  onClear,
  onTeach,
}: {
  readonly draft: Draft;
  readonly onRead: () => void;
  readonly onClear: () => void;
  readonly onTeach: () => void;
}) {
  const styles = useStyles();
  const isReadable = draft.text.trim() !== '' || draft.items.some((item) => item.content.kind === 'ready');
  const isLoading = draft.items.some((item) => item.content.kind === 'loading');
  const unreadable = draft.items.filter((item) => item.content.kind === 'unreadable').length;
  return (
    <>
      <Button {...NEXT_STEP} appearance="primary" disabled={!isReadable || isLoading} onClick={onRead}>
        {importStrings.read}
      </Button>
      <Button disabled={isEmptyDraft(draft)} onClick={onClear}>
        {importStrings.clear}
      </Button>
      {isReadable && !isLoading && (
        <Button appearance="subtle" onClick={onTeach}>
          {importStrings.teach}
        </Button>
      )}
      <Text size={200} role="status" className={styles.unreadable}>
        {unreadable > 0 && importStrings.unreadable(unreadable, draft.items.length)}
      </Text>
    </>
  );
}

function isEmptyDraft({ text, items }: Draft): boolean {
  return text.trim() === '' && items.length === 0;
}

function ReadingProgress({
  state: { progress },
  onCancel,
}: {
  readonly state: Extract<ImportState, { phase: 'reading' }>;
  readonly onCancel: () => void;
}) {
  const { source = 1, sources = 1, done = 0, total = 0 } = progress ?? {};
  return (
    <WorkProgress
      title={importStrings.readingTitle}
      step={importStrings.readingStep(source, sources, done, total)}
      share={total > 0 ? (source - 1 + done / total) / sources : undefined}
      onCancel={onCancel}
    />
  );
}

function FileButton({
  extensions,
  isDisabled,
  onChoose,
}: {
  readonly extensions: readonly string[];
  readonly isDisabled: boolean;
  readonly onChoose: (files: readonly File[]) => void;
}) {
  const choose = () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = extensions.join(',');
    input.addEventListener('change', () => {
      onChoose([...(input.files ?? [])]);
    });
    input.click();
  };
  return (
    <Button size="small" disabled={isDisabled} onClick={choose}>
      {importStrings.chooseFiles}
    </Button>
  );
}

const useStyles = makeStyles({
  scroll: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    overflowY: 'auto',
    '& > *': { flexShrink: 0 },
  },
  files: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  unreadable: { color: tokens.colorStatusDangerForeground3, ':empty': { display: 'none' } },
  hint: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});
