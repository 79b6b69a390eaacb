import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Host } from '../../app/host';
import { Announcer } from '../Announcer';
import { FailureMessage } from '../FailureMessage';
import { Heading } from '../Heading';
import { usePaneServices } from '../PaneServicesContext';
import { WorkProgress } from '../WorkProgress';
import type { DownloadsElsewhere } from '../paneServices';
import { strings } from '../strings';
import { summaryStrings } from './strings';
import { useTakeAway } from './useTakeAway';
import type { TakeAwayModel, TakeAwayRun } from './useTakeAway';

const words = summaryStrings.takeAway;

/** The projects as files to take away: a workbook per department, or tables for other programs. */
export function TakeAway({
  host,
  isEmpty,
  onRead,
}: {
  readonly host: Host;
  readonly isEmpty: boolean;
  readonly onRead: () => void;
}) {
  const { downloads } = usePaneServices();
  const model = useTakeAway(host, downloads, onRead);
  const { run, save, cancel } = model;
  const styles = useStyles();
  const section = useRef<HTMLElement>(null);
  useFocusAfterwards(section, run.phase);
  const isBusy = run.phase === 'working';
  return (
    <section
      className={styles.section}
      ref={section}
      aria-label={words.title}
      onKeyDown={({ key }) => {
        if (key === 'Escape' && isBusy) cancel();
      }}
    >
      <Announcer message={isBusy ? words.working[run.kind] : outcomeOf(run)} />
      <Heading>{words.title}</Heading>
      <Text size={200} className={styles.hint}>
        {isEmpty ? words.empty : words.hint}
      </Text>
      {downloads.elsewhere && !isEmpty && <Elsewhere {...downloads.elsewhere} />}
      <div className={styles.ways}>
        {(['split', 'csv'] as const).map((kind) => (
          <Button
            key={kind}
            size="small"
            disabledFocusable={isEmpty || isBusy || downloads.elsewhere !== undefined}
            onClick={() => {
              save(kind);
            }}
          >
            {words.kinds[kind]}
          </Button>
        ))}
      </div>
      <Course model={model} />
    </section>
  );
}

/** Says that nothing can be saved here, and what can be done. */
function Elsewhere({ address, open }: DownloadsElsewhere) {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{words.elsewhere(address)}</MessageBarBody>
      {open && (
        <MessageBarActions>
          <Button size="small" onClick={open}>
            {words.openElsewhere}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** The button that called the work off goes with it; the focus must not. */
function useFocusAfterwards(section: RefObject<HTMLElement | null>, phase: TakeAwayRun['phase']) {
  useEffect(() => {
    if (phase === 'working' || phase === 'idle' || document.activeElement !== document.body) return;
    section.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [section, phase]);
}

function Course({ model: { run, cancel } }: { readonly model: TakeAwayModel }) {
  if (run.phase === 'working') {
    const { kind, progress, isCancelling } = run;
    const step = progress ? words.step(progress.done, progress.total) : words.preparing;
    return (
      <WorkProgress
        title={words.working[kind]}
        step={isCancelling ? strings.cancelling : step}
        share={progress && progress.done / progress.total}
        isCancelling={isCancelling}
        onCancel={cancel}
      />
    );
  }
  if (run.phase === 'stopped' && typeof run.setback === 'object') return <FailureMessage failure={run.setback} />;
  const outcome = outcomeOf(run);
  if (outcome === '') return null;
  return (
    <MessageBar intent={run.phase === 'saved' ? 'success' : 'info'} layout="multiline">
      <MessageBarBody>{outcome}</MessageBarBody>
    </MessageBar>
  );
}

function outcomeOf(run: TakeAwayRun): string {
  if (run.phase === 'saved') return words.saved[run.kind](run.files, run.name);
  if (run.phase !== 'stopped') return '';
  if (run.setback === 'cancelled') return words.cancelled;
  return run.setback === 'nothing' ? words.empty : '';
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
