/** Deletes a sheet, also one that is very hidden, which Excel deletes only once it is not. */
export function deleteSheet(sheet: Excel.Worksheet, visibility: Excel.Worksheet['visibility']): void {
  if (visibility === 'VeryHidden') sheet.visibility = 'Hidden';
  sheet.delete();
}
