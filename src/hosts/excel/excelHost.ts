import type { Host, HostAbilities, LongWork } from '../../app/host';
import { HostError } from '../../app/hostError';
import { createCellEditWatch } from './cellEditWatch';
import type { Leave } from './cellEditWatch';
import { hasNotes } from './excelSupports';
import { isReadOnly } from './isReadOnly';
import { listenToEdits } from './listenToEdits';
import { listenToSelection } from './listenToSelection';
import { createMarking } from './markCells';
import { readSheets } from './readSheets';
import { revealCell } from './revealCell';
import { runExcel } from './runExcel';
import { readStored, settingKey, store, storedItem } from './storedValue';
import { createWrites } from './writes';

/** The workbook that Excel shows beside the pane. Office must be ready and have ExcelApi 1.9. */
export function createExcelHost(): Host {
  const abilities: HostAbilities = { remarks: hasNotes() ? 'note' : 'input-message', charts: true, pageSetup: true };
  const writes = createWrites();
  const marking = createMarking(abilities.remarks);
  const cellEdits = createCellEditWatch();
  let writing = 0;
  // Made here, so that a timer does not hold what was written.
  const stopWriting = (): void => {
    writing -= 1;
  };
  let queue: Promise<unknown> = Promise.resolve();

  /** One piece of work after the other: two writes at a time would take each other's cells for their own. */
  function inTurn<T>(work: () => Promise<T>, leave?: Leave): Promise<T> {
    const healed = (): Promise<T> => writes.heal().then(work);
    const result = queue.then(healed, healed);
    // Not the result itself: it would be held until the next piece of work.
    queue = result.then(
      () => undefined,
      () => undefined,
    );
    return cellEdits.watch(result, leave);
  }

  function changeInTurn<T>(work: (onWriting: () => void) => Promise<T>, { signal }: LongWork = {}): Promise<T> {
    let isWriting = false;
    const change = async (): Promise<T> => {
      if (isReadOnly()) throw new HostError('read-only', 'Excel has opened the workbook for reading only.');
      writing += 1;
      try {
        return await work(() => {
          isWriting = true;
        });
      } finally {
        setTimeout(stopWriting, ECHO_MILLISECONDS);
      }
    };
    return inTurn(change, { signal, isPossible: () => !isWriting });
  }

  return {
    kind: 'excel',
    abilities,
    listSheets: () => inTurn(listSheets),
    listTables: () => inTurn(listTables),
    readSheets: (names, work) =>
      inTurn(() => runExcel((context) => readSheets(context, names, work)), {
        signal: work?.signal,
        isPossible: () => true,
      }),
    write: (change, work = {}) =>
      changeInTurn((onWriting) => {
        // What is derived stands in rows that carry no remark, or in cells beside them.
        if (change.isDerived !== true) marking.forget();
        return writes.write(change, work, onWriting);
      }, work),
    standingWrites: () => writes.standing(),
    isTakenBack: (write) => writes.isTakenBack(write),
    listenToWrites: (listener) => writes.listen(listener),
    undo: (options) =>
      changeInTurn(() => {
        marking.forget();
        return writes.undo(options?.force === true);
      }),
    mark: (marks, work = {}) => changeInTurn((onWriting) => marking.mark(marks, work, onWriting), work),
    reveal: (place, options) => inTurn(() => revealCell(place, options?.unhide === true)),
    listenToEdits: (listener) => inTurn(() => listenToEdits(listener, () => writing > 0)),
    listenToSelection: (listener) => inTurn(() => listenToSelection(listener)),
    listenToWaiting: cellEdits.subscribe,
    readSetting: (key) => inTurn(() => readSetting(key)),
    saveSetting: (key, value) => changeInTurn(() => saveSetting(key, value)),
  };
}

/** Excel tells of a change some time after it has answered the request. */
const ECHO_MILLISECONDS = 1000;

async function listSheets(): Promise<readonly string[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map((sheet) => sheet.name);
  });
}

async function listTables(): Promise<ReadonlyMap<string, string>> {
  return runExcel(async (context) => {
    const { tables } = context.workbook;
    tables.load('items/name,items/worksheet/name');
    await context.sync();
    return new Map(tables.items.map(({ name, worksheet }) => [name, worksheet.name]));
  });
}

async function readSetting(key: string): Promise<unknown> {
  return runExcel(async (context) => {
    const item = storedItem(context, settingKey(key));
    await context.sync();
    return readStored(item);
  });
}

async function saveSetting(key: string, value: unknown): Promise<void> {
  await runExcel(async (context) => {
    store(context, settingKey(key), value);
    await context.sync();
  });
}
