import { runExcel } from './runExcel';

/**
 * Registers listeners with Excel; the returned function takes them off again, once no cell is being edited. Excel may tell them something
 * until then: `isWanted` says whether anybody still wants to hear it. A workbook that is closing or does not answer keeps them, and nobody
 * waits for it.
 */
export async function registerListeners(
  add: (
    worksheets: Excel.WorksheetCollection,
    isWanted: () => boolean,
  ) => readonly OfficeExtension.EventHandlerResult<unknown>[],
): Promise<() => Promise<void>> {
  let isStopped = false;
  const registrations = await runExcel(async (context) => {
    const results = add(context.workbook.worksheets, () => !isStopped);
    await context.sync();
    return results;
  });
  return async () => {
    isStopped = true;
    await Promise.allSettled(
      registrations.map((registration) =>
        Excel.run({ delayForCellEdit: true, previousObjects: registration.context }, async (context) => {
          registration.remove();
          await context.sync();
        }),
      ),
    );
  };
}
