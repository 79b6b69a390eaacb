import type { FormTemplate, TemplateLabel } from '../../model/template';
import type { CondensedText } from '../stream/condenseText';
import type { TextRange } from '../stream/textRange';
import { wordPlaces } from './wordPlaces';

/** The headings of an indicator table one behind the other, each with the label that it is. */
export interface TableHeading extends TextRange {
  readonly columns: readonly (TextRange & { readonly label: TemplateLabel })[];
}

/** Where the headings of the table stand: once, and again behind each page break. */
export function findTableHeadings(text: CondensedText, range: TextRange, { labels }: FormTemplate): TableHeading[] {
  const headings = labels.filter(isHeading);
  const places = headings
    .flatMap((label) =>
      [label.text, ...(label.aliases ?? [])].flatMap((word) =>
        wordPlaces(text, range, word).map((place) => ({ ...place, label })),
      ),
    )
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const found: TableHeading[] = [];
  let columns: (TextRange & { readonly label: TemplateLabel })[] = [];
  const close = (): void => {
    const [first, last] = [columns[0], columns.at(-1)];
    if (first && last && columns.length >= FEWEST_COLUMNS) found.push({ start: first.start, end: last.end, columns });
    columns = [];
  };
  for (const place of places) {
    const last = columns.at(-1);
    if (last && place.start < last.end) continue;
    if (last && (place.start > last.end || columns.some(({ label }) => label === place.label))) close();
    columns.push(place);
  }
  close();
  return found;
}

const FEWEST_COLUMNS = 3;

function isHeading({ column, extra, content }: TemplateLabel): boolean {
  return column !== undefined || (extra !== undefined && content === 'nothing');
}
