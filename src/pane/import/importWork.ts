import type { Host } from '../../app/host';
import type { ImportOutcome } from '../../app/import/importPreview';
import { joinReadings } from '../../app/read/joinReadings';
import type { JoinedReading, NamedReading } from '../../app/read/joinReadings';
import { DATA_SHEETS } from '../../model/dataSheets';
import { isCancelled, toFailure } from '../failure';
import type { PaneServices } from '../paneServices';
import { partOf } from './sourceNames';
import { sourcesOf } from './sourcesOf';
import type { ImportEvent } from './importEvent';
import type { Draft, Review } from './importState';

type Dispatch = (event: ImportEvent) => void;

/** Reads everything that the draft holds, one source after the other. */
export async function readDraft(
  draft: Draft,
  { reader, host }: Pick<PaneServices, 'reader' | 'host'>,
  signal: AbortSignal,
  dispatch: Dispatch,
): Promise<void> {
  const report = unlessAborted(signal, dispatch);
  const sources = sourcesOf(draft);
  const readings: NamedReading[] = [];
  try {
    const { readTemplates } = await import('../../app/workbook/templates');
    const templates = await readTemplates(host);
    for (const { name, source, warnings } of sources) {
      const at = { source: readings.length + 1, sources: sources.length };
      report({ type: 'reading-progressed', progress: { ...at, done: 0, total: 0 } });
      const onProgress = (done: number, total: number) => {
        report({ type: 'reading-progressed', progress: { ...at, done, total } });
      };
      readings.push({ name, warnings, reading: await reader.read(source, { signal, onProgress, templates }) });
    }
    report({ type: 'reading-finished', reading: joinReadings(readings) });
  } catch (error) {
    report({ type: 'reading-failed', failure: toFailure(error) });
  }
}

/** Finds out which of the forms the workbook holds already. */
export async function matchForms(reading: JoinedReading, host: Host, dispatch: Dispatch): Promise<void> {
  try {
    const { previewImport } = await import('../../app/import/previewImport');
    const forms = reading.forms.map((form, index) => ({ ...form, source: partOf(reading.parts, index)?.name ?? '' }));
    const preview = await previewImport(host, { forms, ownRules: reading.ownRules, memory: reading.memory });
    dispatch({ type: 'match-finished', reading, preview });
  } catch (error) {
    dispatch({ type: 'match-failed', reading, failure: toFailure(error) });
  }
}

/** Writes the forms as decided. A call-off may come too late; then the import is finished all the same. */
export async function writeForms(review: Review, host: Host, signal: AbortSignal, dispatch: Dispatch): Promise<void> {
  if (review.match.status !== 'ready') return;
  const onProgress = (done: number, total: number) => {
    dispatch({ type: 'writing-progressed', progress: { done, total } });
  };
  try {
    const [{ importForms }, { mergedPreview }, { withDoubts }] = await Promise.all([
      import('../../app/import/importForms'),
      import('./mergedPreview'),
      import('./withDoubts'),
    ]);
    const preview = mergedPreview(withDoubts(review.match.preview, review), review);
    const outcome = await importForms(host, preview, review.decisions, {
      signal,
      onProgress,
      register: { at: new Date() },
    });
    dispatch({ type: 'writing-finished', outcome, write: host.standingWrites().at(-1) });
  } catch (error) {
    dispatch(
      isCancelled(error) ? { type: 'writing-cancelled' } : { type: 'writing-failed', failure: toFailure(error) },
    );
  }
}

/** Shows the first of the forms that were added, or the top of their sheet. */
export async function revealImport(outcome: ImportOutcome, host: Host, dispatch: Dispatch): Promise<void> {
  try {
    const name = (await host.listTables()).get(DATA_SHEETS.forms) ?? DATA_SHEETS.forms;
    const sheet = (await host.readSheets([name])).get(name);
    const range = sheet?.tables[0]?.range;
    const row = range && outcome.created > 0 ? range.row + range.rows - outcome.created : 0;
    await host.reveal({ sheet: name, row, column: range?.column ?? 0 });
  } catch (error) {
    dispatch({ type: 'reveal-failed', failure: toFailure(error) });
  }
}

function unlessAborted(signal: AbortSignal, dispatch: Dispatch): Dispatch {
  return (event) => {
    if (!signal.aborted) dispatch(event);
  };
}
