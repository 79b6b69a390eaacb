import type { Side } from '../../model/form';
import { measureLines, widthOfColumn } from './columnWidths';
import type { CellLines, ColumnWidth, ColumnWidths } from './columnWidths';
import type { CondensedText } from './condenseText';
import type { DecodedCategory, DecodedIndicator } from './decodeCategory';

/** How wide the columns of a form are, from what of its table was read without doubt. */
export function learnWidths(text: CondensedText, categories: readonly DecodedCategory[]): ColumnWidths {
  const sure = categories.filter(({ margin }) => margin >= SURE).flatMap(({ indicators }) => indicators);
  return {
    name: widthsOf(sure, (indicator) => nameLines(text, indicator)),
    value: widthsOf(sure, ({ value }) => measureLines(text, value)),
  };
}

const SURE = 2;

function widthsOf(
  indicators: readonly DecodedIndicator[],
  measure: (indicator: DecodedIndicator) => CellLines | undefined,
): Record<Side, ColumnWidth> {
  const widthOf = (side: Side): ColumnWidth =>
    widthOfColumn(indicators.flatMap((indicator) => (indicator.side === side ? (measure(indicator) ?? []) : [])));
  return { period: widthOf('period'), annual: widthOf('annual') };
}

/** Names on one line tell nothing: a line may be cut off at the border, further out than where lines are wrapped. */
function nameLines(text: CondensedText, { name }: DecodedIndicator): CellLines | undefined {
  const lines = measureLines(text, name);
  return lines.widths.length > 1 ? lines : undefined;
}
