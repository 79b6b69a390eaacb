/** Whether this Excel has the requirement set ExcelApi 1.n. The Office.js that is loaded may still know less: see `hasNotes`. */
export function excelSupports(n: number): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', `1.${n}`);
}

/**
 * Whether notes can be written: Excel has them since ExcelApi 1.18, but the Office.js of the npm package, which is served
 * where there is no internet, ends before that.
 */
export function hasNotes(): boolean {
  return excelSupports(18) && 'notes' in Excel.Worksheet.prototype;
}
