import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Announcer } from '../Announcer';
import { announcementOf } from './announcementOf';
import { CollectView } from './CollectView';
import { FormReview } from './FormReview';
import { ResultView } from './ResultView';
import { ReviewView } from './ReviewView';
import type { ImportModel } from './useImport';

/** Brings forms into the workbook: collect, read, review, write, and take back. */
export function ImportView({ model }: { readonly model: ImportModel }) {
  const { state, dispatch, actions } = model;
  const styles = useStyles();
  const stage = useRef<HTMLElement>(null);
  useFocusOnChange(stage, state.phase);

  const leave = () => {
    if (state.phase === 'reading' || state.phase === 'writing') actions.cancel();
    else if (state.phase === 'reviewing') dispatch({ type: 'form-closed' });
  };

  return (
    <section
      className={styles.view}
      ref={stage}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) leave();
      }}
    >
      <Announcer message={announcementOf(state)} />
      {stageOf(model)}
    </section>
  );
}

function stageOf(model: ImportModel) {
  const { state } = model;
  switch (state.phase) {
    case 'collecting':
    case 'reading':
      return <CollectView model={model} state={state} />;
    case 'reviewing':
    case 'writing':
      return state.phase === 'reviewing' && state.review.open !== undefined ? (
        <FormReview review={state.review} open={state.review.open} dispatch={model.dispatch} />
      ) : (
        <ReviewView model={model} state={state} />
      );
    case 'written':
      return <ResultView model={model} state={state} />;
  }
}

/** After a step the control that started it is gone; the focus goes to what the new step marks for it. */
function useFocusOnChange(stage: React.RefObject<HTMLElement | null>, phase: string) {
  const shown = useRef(phase);
  useEffect(() => {
    if (shown.current === phase) return;
    shown.current = phase;
    stage.current?.querySelector<HTMLElement>('[data-focus-first]')?.focus();
  }, [stage, phase]);
}

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
});
