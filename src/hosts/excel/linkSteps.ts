import type { LinkCell } from '../../model/sheetPlan';
import { bytesOf } from './batch';
import type { FinishStep } from './finish';
import { toExcelCell, toQuotedText } from './toExcelCell';

/** A cell that leads to another, and where it stands. */
export interface PlacedLink {
  readonly row: number;
  readonly column: number;
  readonly link: LinkCell;
}

/** A sheet of Excel takes no more links; what is beyond stays text. */
const MOST_LINKS = 65_530;

const LINKS_AT_ONCE = 1000;

/** Makes texts that are written already lead to other cells. Excel writes the link's own text over the cell, unguarded: the text follows. */
export function linkSteps(sheet: Excel.Worksheet, name: string, links: readonly PlacedLink[]): readonly FinishStep[] {
  return Array.from({ length: Math.ceil(Math.min(links.length, MOST_LINKS) / LINKS_AT_ONCE) }, (_, index) => {
    const some = links.slice(index * LINKS_AT_ONCE, Math.min((index + 1) * LINKS_AT_ONCE, MOST_LINKS));
    const writeText = ({ row, column, link }: PlacedLink): void => {
      sheet.getRangeByIndexes(row, column, 1, 1).values = [[toQuotedText(link.text)]];
    };
    return {
      kind: 'link',
      sheet: name,
      name: 'links',
      calls: 4 * some.length,
      bytes: bytesOf(some),
      apply: () => {
        for (const placed of some) {
          const { link } = toExcelCell(placed.link, undefined);
          if (link) sheet.getRangeByIndexes(placed.row, placed.column, 1, 1).hyperlink = link;
          writeText(placed);
        }
      },
      clean: () => () => {
        for (const placed of some) writeText(placed);
      },
    };
  });
}
