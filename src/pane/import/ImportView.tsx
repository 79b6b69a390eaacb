import { Spinner, makeStyles } from '@fluentui/react-components';
import { Suspense, lazy, useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { Announcer } from '../Announcer';
import { usePaneServices } from '../PaneServicesContext';
import { announcementOf } from './announcementOf';
import { stepOfKey } from '../list/stepOfKey';
import { CollectView } from './CollectView';
import { strings } from '../strings';
import type { ImportModel } from './useImport';

/** Brings forms into the workbook: collect, read, review, write, and take back. */
export function ImportView({
  model,
  onCheck,
  onGoOn,
  onRegister,
  onChanged,
}: {
  readonly model: ImportModel;
  readonly onCheck: () => void;
  /** Goes on with what was found before, or checks for the first time. */
  readonly onGoOn: (isChecked: boolean) => void;
  /** Shows 收表登记. */
  readonly onRegister: () => void;
  /** Called when the workbook was changed beside the import. */
  readonly onChanged: () => void;
}) {
  const { state, dispatch, actions } = model;
  const services = usePaneServices();
  const styles = useStyles();
  const stage = useRef<HTMLElement>(null);
  const focusStep = useFocusOnChange(stage, state.phase);
  useEffect(() => {
    if (state.phase === 'reading') void loadStage();
  }, [state.phase]);

  const [isTeaching, setTeaching] = useState(false);
  const teach = () => {
    setTeaching(true);
  };
  const isTaught = isTeaching && (state.phase === 'collecting' || state.phase === 'reviewing');

  const [isSettling, setSettling] = useState(false);

  const leave = () => {
    setTeaching(false);
    setSettling(false);
    if (state.phase === 'reading' || state.phase === 'writing') actions.cancel();
    else if (state.phase === 'reviewing') dispatch({ type: 'form-closed' });
  };

  return (
    <section
      className={styles.view}
      ref={stage}
      onKeyDown={(event) => {
        const by = stepOfKey(event);
        if (by !== undefined && state.phase === 'reviewing') {
          event.preventDefault();
          dispatch({ type: 'doubt-stepped', by });
        }
        if (event.key === 'Escape' && !event.defaultPrevented) leave();
      }}
    >
      <Announcer message={announcementOf(state)} />
      {isSettling && state.phase === 'collecting' ? (
        <Suspense fallback={<Spinner className={styles.loading} label={strings.working} />}>
          <DoubtsView
            host={services.host}
            onBack={() => {
              setSettling(false);
            }}
            onChanged={onChanged}
          />
        </Suspense>
      ) : isTaught ? (
        <Suspense fallback={<Spinner className={styles.loading} label={strings.working} />}>
          <TeachDraft
            draft={state.draft}
            onTaught={() => {
              setTeaching(false);
              dispatch({ type: 'draft-reopened' });
              actions.read();
            }}
            onClose={() => {
              setTeaching(false);
            }}
          />
        </Suspense>
      ) : state.phase === 'collecting' || state.phase === 'reading' ? (
        <CollectView
          model={model}
          state={state}
          onTeach={teach}
          onGoOn={onGoOn}
          onDoubts={() => {
            setSettling(true);
          }}
          onRegister={onRegister}
        />
      ) : (
        <Suspense fallback={<Spinner className={styles.loading} label={strings.working} />}>
          <LoadedStage
            model={model}
            state={state}
            onShow={focusStep}
            onTeach={teach}
            onCheck={onCheck}
            onChanged={onChanged}
          />
        </Suspense>
      )}
    </section>
  );
}

const TeachDraft = lazy(async () => ({ default: (await import('../teach/TeachDraft')).TeachDraft }));
const DoubtsView = lazy(async () => ({ default: (await import('../doubts/DoubtsView')).DoubtsView }));
const loadStage = () => import('./LoadedStage');
const LoadedStage = lazy(async () => ({ default: (await loadStage()).LoadedStage }));

/**
 * After a step the control that started it is gone; the focus goes to what the new step marks for it. The step may be
 * in the page only later, when it is loaded: it calls the returned function then.
 */
function useFocusOnChange(stage: RefObject<HTMLElement | null>, phase: string): () => void {
  const shown = useRef(phase);
  const focusStep = useCallback(() => {
    if (shown.current === phase) return;
    const target = stage.current?.querySelector<HTMLElement>('[data-focus-first]');
    if (!target) return;
    shown.current = phase;
    target.focus();
  }, [stage, phase]);
  useEffect(focusStep, [focusStep]);
  return focusStep;
}

const useStyles = makeStyles({
  // Its parts arrange themselves by the width of the pane, not of the page.
  view: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    containerType: 'inline-size',
  },
  loading: { flexGrow: 1 },
});
