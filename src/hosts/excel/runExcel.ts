import { toHostError } from './toHostError';

/** Carries out work on the workbook once no cell is being edited. Refusals of Excel are thrown as `HostError`. */
export async function runExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw toHostError(error);
  }
}
