/** Equal for two names of one sheet: as in Excel, capital and small letters do not make two names. */
export function sheetKey(name: string): string {
  return name.toLowerCase();
}
