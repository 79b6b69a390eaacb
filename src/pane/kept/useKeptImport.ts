import { useEffect, useEffectEvent } from 'react';
import type { ImportEvent } from '../import/importEvent';
import type { ImportState } from '../import/importState';
import type { PaneServices, ViewName } from '../paneServices';
import { formsInReview, importPieces, importWorth } from './importPieces';

/** Hands the import out to be kept over a reload of the page, and takes up one that was kept. */
export function useKeptImport(
  keeping: PaneServices['keeping'],
  state: ImportState,
  view: ViewName,
  takeUp: (event: Extract<ImportEvent, { type: 'taken-up' }>, view: ViewName) => void,
): void {
  const takeUpNow = useEffectEvent(takeUp);
  useEffect(() => {
    keeping?.show({
      pieces: () => importPieces(state, view),
      worth: importWorth(state),
      forms: formsInReview(state),
      isBusy: state.phase === 'writing',
    });
  }, [keeping, state, view]);
  useEffect(
    () =>
      keeping?.listen(async (pieces) => {
        const { importOfPieces } = await import('./importOfPieces');
        const kept = importOfPieces(pieces);
        return () => {
          takeUpNow({ type: 'taken-up', state: kept.state }, kept.view);
        };
      }),
    [keeping],
  );
}
