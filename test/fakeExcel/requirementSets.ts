/** Answers `Office.context.requirements.isSetSupported` of an Excel that goes up to ExcelApi 1.n. */
export function isSetSupported(n: number): (name: string, version?: string | number) => boolean {
  return (name, version = '1.1') => {
    if (name === 'ExcelApi') return Number(String(version).split('.')[1] ?? 0) <= n;
    return name !== 'ExcelApiUndo';
  };
}
