import type { Source } from '../../model/source';
import { importStrings } from './strings';

const LENGTH = 40;

/** The first words or the size of a source, for telling several apart; "" where they would have to be searched for. */
export function excerptOf(source: Source): string {
  const start = beginningOf(source).replace(/\s+/gu, ' ').trim();
  return start.length > LENGTH ? `${start.slice(0, LENGTH)}…` : start;
}

function beginningOf(source: Source): string {
  switch (source.kind) {
    case 'text':
      return source.text.slice(0, 4 * LENGTH);
    case 'grids':
      return (source.grids[0]?.cells ?? [])
        .slice(0, LENGTH)
        .map((cell) => cell.text)
        .join(' ');
    case 'pages':
      return importStrings.pages(source.pages.length);
    case 'workbook':
      return importStrings.sheets(source.grids.length + source.dataSheets.length);
    case 'html':
      return '';
  }
}
