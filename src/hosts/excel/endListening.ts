/**
 * Takes listeners of Excel off again, once no cell is being edited. A workbook that is closing or does not answer keeps them: they are to
 * tell nothing by then, and nobody waits for it.
 */
export async function endListening(
  registrations: readonly OfficeExtension.EventHandlerResult<unknown>[],
): Promise<void> {
  await Promise.allSettled(
    registrations.map((registration) =>
      Excel.run({ delayForCellEdit: true, previousObjects: registration.context }, async (context) => {
        registration.remove();
        await context.sync();
      }),
    ),
  );
}
