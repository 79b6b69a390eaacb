import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Host } from '../../app/host';
import type { CellPlace } from '../../model/sheetPlan';
import { Announcer } from '../Announcer';
import { usePaneServices } from '../PaneServicesContext';
import { officialStrings } from './strings';
import { MadeForms, outcomeOf } from './MadeForms';
import { ProjectChoice } from './ProjectChoice';
import { useOfficialForms } from './useOfficialForms';
import type { OfficialModel } from './useOfficialForms';

interface OfficialViewProps {
  readonly host: Host;
  /** The cell whose project is wanted; another object each time that it is asked about. */
  readonly asked: CellPlace | undefined;
  readonly onImport: () => void;
  /** Called when forms were written or taken back. */
  readonly onChanged: () => void;
}

/** Makes the official forms of the projects that the user wants, and takes them back. */
export function OfficialView({ host, asked, onImport, onChanged }: OfficialViewProps) {
  const { downloads } = usePaneServices();
  const model = useOfficialForms(host, downloads, onChanged, asked);
  const { work } = model;
  const styles = useStyles();
  const view = useRef<HTMLElement>(null);
  useFocusOnChange(view, work.phase);
  return (
    <section
      className={styles.view}
      ref={view}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && work.phase === 'working') model.actions.cancel();
      }}
    >
      <Announcer message={announcementOf(work)} />
      {work.phase === 'made' ? (
        <MadeForms model={model} work={work} host={host} onUndone={onChanged} />
      ) : (
        <ProjectChoice model={model} onImport={onImport} />
      )}
    </section>
  );
}

/** After a step the control that started it is gone; the focus goes to what the new step marks for it. */
function useFocusOnChange(view: RefObject<HTMLElement | null>, phase: string) {
  const shown = useRef(phase);
  useEffect(() => {
    if (shown.current === phase) return;
    shown.current = phase;
    view.current?.querySelector<HTMLElement>('[data-focus-first]')?.focus();
  }, [view, phase]);
}

function announcementOf(work: OfficialModel['work']): string {
  switch (work.phase) {
    case 'idle':
      return work.setback === 'cancelled' ? officialStrings.cancelled : '';
    case 'working':
      return officialStrings.generating;
    case 'made':
      return outcomeOf(work.made);
  }
}

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    containerType: 'inline-size',
  },
});
