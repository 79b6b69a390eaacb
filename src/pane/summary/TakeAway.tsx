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
import type { WorkbookChecker } from '../../app/check/checkWorkbook';
import type { Host } from '../../app/host';
import { Announcer } from '../Announcer';
import { FailureMessage } from '../FailureMessage';
import { Heading } from '../Heading';
import { usePaneServices } from '../PaneServicesContext';
import { WorkUnderWay } from '../longWork/WorkUnderWay';
import type { DownloadsElsewhere } from '../paneServices';
import { summaryStrings } from './strings';
import { useTakeAway } from './useTakeAway';
import type { TakeAwayModel } from './useTakeAway';

type Work = TakeAwayModel['work'];

const words = summaryStrings.takeAway;

/** The projects as files to take away: a workbook per department, or tables for other programs. */
export function TakeAway({
  host,
  checker,
  isEmpty,
  onRead,
}: {
  readonly host: Host;
  readonly checker: () => Promise<WorkbookChecker>;
  readonly isEmpty: boolean;
  readonly onRead: () => void;
}) {
  const { downloads } = usePaneServices();
  const model = useTakeAway(host, checker, downloads, onRead);
  const { work, save, cancel } = model;
  const styles = useStyles();
  const section = useRef<HTMLElement>(null);
  useFocusAfterwards(section, work);
  const isBusy = work.phase === 'working';
  return (
    <section
      className={styles.section}
      ref={section}
      aria-label={words.title}
      onKeyDown={({ key }) => {
        if (key === 'Escape' && isBusy) cancel();
      }}
    >
      <Announcer message={isBusy ? words.working[work.kind] : outcomeOf(work)} />
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
function useFocusAfterwards(section: RefObject<HTMLElement | null>, work: Work) {
  const isOver = work.phase === 'made' || (work.phase === 'idle' && work.setback !== undefined);
  useEffect(() => {
    if (!isOver || document.activeElement !== document.body) return;
    section.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [section, isOver]);
}

function Course({ model: { work, cancel } }: { readonly model: TakeAwayModel }) {
  if (work.phase === 'working') {
    return (
      <WorkUnderWay
        work={work}
        title={words.working[work.kind]}
        preparing={words.preparing}
        step={words.step}
        onCancel={cancel}
      />
    );
  }
  if (work.phase === 'idle' && typeof work.setback === 'object') return <FailureMessage failure={work.setback} />;
  const outcome = outcomeOf(work);
  if (outcome === '') return null;
  const torn = work.phase === 'made' ? work.made.torn : [];
  return (
    <>
      <MessageBar intent={work.phase === 'made' ? 'success' : 'info'} layout="multiline">
        <MessageBarBody>{outcome}</MessageBarBody>
      </MessageBar>
      {torn.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.torn(torn)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function outcomeOf(work: Work): string {
  if (work.phase === 'made') return words.saved[work.kind](work.made.files, work.made.name);
  if (work.phase !== 'idle') return '';
  if (work.setback === 'cancelled') return words.cancelled;
  return work.setback === 'nothing' ? words.empty : '';
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
