import type { Side } from '../../model/form';
import { measureLines, widthOfColumn } from './columnWidths';
import type { CellLines, ColumnWidth, ColumnWidths } from './columnWidths';
import type { CondensedText } from './condenseText';
import type { DecodedIndicator } from './decodeCategory';
import type { TextRange } from './textRange';

/** Indicators that were decoded, with the text that they count in. */
interface DecodedIn {
  readonly text: CondensedText;
  readonly margin: number;
  readonly indicators: readonly DecodedIndicator[];
}

/** How wide the columns of a form are, from what of its table was read without doubt. */
export function learnWidths(categories: readonly DecodedIn[]): ColumnWidths {
  const sure = categories.filter(({ margin }) => margin >= SURE);
  return {
    name: widthsOf(sure, (text, { name }) => nameLines(text, name)),
    value: widthsOf(sure, (text, { value }) => measureLines(text, value)),
  };
}

const SURE = 2;

function widthsOf(
  categories: readonly DecodedIn[],
  measure: (text: CondensedText, indicator: DecodedIndicator) => CellLines | undefined,
): Record<Side, ColumnWidth> {
  const widthOf = (side: Side): ColumnWidth =>
    widthOfColumn(
      categories.flatMap(({ text, indicators }) =>
        indicators.flatMap((indicator) => (indicator.side === side ? (measure(text, indicator) ?? []) : [])),
      ),
    );
  return { period: widthOf('period'), annual: widthOf('annual') };
}

/** Names on one line tell nothing: a line may be cut off at the border, further out than where lines are wrapped. */
function nameLines(text: CondensedText, name: TextRange): CellLines | undefined {
  const lines = measureLines(text, name);
  return lines.widths.length > 1 ? lines : undefined;
}
