import type { FieldPath } from '../../../model/fieldPath';
import { fieldLabel } from '../../../model/fieldPath';
import type { Form, Indicator, Side } from '../../../model/form';
import { NARRATIVES } from '../../../model/form';
import type { FormTemplate } from '../../../model/template';
import { LEVEL1_OF } from '../../../model/vocabulary';
import type { CondensedText } from '../condenseText';
import type { FoundLabel } from '../findLabels';
import type { Sections } from '../findSections';
import { claimLabel, claimParagraphs, claimValue } from '../formDraft';
import type { FormDraft } from '../formDraft';
import { indicatorPaths } from '../indicatorPaths';
import { fundsBySums } from './fundsBySums';
import { labelTokens } from '../labelTokens';
import { STRINGS } from '../strings';
import type { Passage, TextRange } from '../textRange';
import { splitLines } from '../textValue';
import { divideCentredTexts } from './centredTexts';
import { divideGoals } from './divideGoals';
import { divideHead } from './divideHead';
import type { HeadRow } from './divideHead';
import { readTableByHeight } from './readTableByHeight';

/** The fields from 项目名称 to 项目期 of a form whose lines were sorted by height; `range` is what stands above 项目名称. */
export function headByHeight(
  draft: FormDraft,
  { labels }: FormTemplate,
  places: readonly (FoundLabel | undefined)[],
  range: TextRange,
): ReadonlyMap<FieldPath, Passage> {
  const { text } = draft;
  const behind = labels.findIndex(({ content }) => content !== 'text');
  const end = places.slice(behind).find((place) => place !== undefined)?.start ?? range.end;
  const claimed = draft.spans.get('year')?.at(-1)?.end ?? 0;
  const lines = splitLines(text, { start: range.start, end }).filter(
    ({ start }) => (text.places[start] ?? 0) >= claimed,
  );
  const rows = new Map<number, { readonly path: FieldPath; readonly label: TextRange }[]>();
  labels.slice(0, behind).forEach(({ path }, step) => {
    const label = places[step];
    const line = label ? lines.findIndex((whole) => whole.start <= label.start && label.start < whole.end) : -1;
    if (!label || !path || line < 0) return;
    rows.set(line, [...(rows.get(line) ?? []), { path, label }]);
  });
  const heads = Array.from(rows, ([line, fields]): HeadRow => ({ line, labels: fields.map(({ label }) => label) }));
  const divided = divideHead(text, lines, heads);
  return new Map(
    [...rows.values()].flatMap((fields, at) =>
      fields.map(({ path }, column): [FieldPath, Passage] => {
        if (divided[at]?.isUncertain) noteUncertain(draft, path);
        return [path, divided[at]?.values[column] ?? []];
      }),
    ),
  );
}

/** The narratives of a form whose lines were sorted by height. */
export function narrativesByHeight(
  draft: FormDraft,
  { labels }: FormTemplate,
  places: readonly (FoundLabel | undefined)[],
): ReadonlyMap<FieldPath, Passage> {
  const steps = labels.flatMap(({ path }, step) => {
    const place = places[step];
    return place && NARRATIVES.some((field) => field === path) ? [{ path: path ?? 'plan', place }] : [];
  });
  const { text } = draft;
  const firstStep = labels.findIndex(({ path }) => path === NARRATIVES[0]);
  const above = places.slice(0, firstStep).findLast((place) => place !== undefined);
  const below = places.slice(firstStep + NARRATIVES.length).find((place) => place !== undefined);
  const last = steps.at(-1);
  if (!above || !below || !last) return new Map();
  const [aboveLine] = splitLines(text, { start: above.start, end: below.start });
  const lines = splitLines(text, { start: aboveLine?.end ?? above.end, end: below.start });
  const texts = steps.map(({ place }) => ({
    line: lines.findIndex(({ start, end }) => start <= place.start && place.start < end),
    labelEnd: place.end,
  }));
  const divided = divideCentredTexts(text, lines, texts);
  steps.forEach(({ path }, at) => {
    if (divided[at]?.isUncertain) noteUncertain(draft, path);
  });
  return new Map(steps.map(({ path }, at) => [path, divided[at]?.passage ?? []]));
}

/** The amounts of a form whose lines were sorted by height, as far as their sums and labels tell them beyond doubt. */
export function fundsByHeight(
  text: CondensedText,
  template: FormTemplate,
  places: readonly (FoundLabel | undefined)[],
): ReadonlyMap<FieldPath, Passage> {
  const { labels } = template;
  const first = places.find((place, step) => place && labels[step]?.content === 'amount');
  const behind = places.find((place, step) => place && NARRATIVES.some((field) => field === labels[step]?.path));
  if (!first || !behind) return new Map();
  return fundsBySums(text, template, labelTokens(text, { start: first.start, end: behind.start }, template));
}

/** The goals of a form whose lines were sorted by height; two texts that say the same are surely those of both. */
export function goalsByHeight(
  draft: FormDraft,
  { labels }: FormTemplate,
  places: readonly (FoundLabel | undefined)[],
): Form['goals'] {
  const step = labels.findIndex(({ content }) => content === 'goals');
  const heading = places[step - 1];
  const label = places[step];
  const next = places.slice(step + 1).find((place) => place !== undefined);
  if (!heading || !label || !next) return { period: '', annual: '' };
  const lines = splitLines(draft.text, { start: heading.end, end: next.start }).flatMap((line) =>
    [
      { start: line.start, end: Math.min(line.end, label.start) },
      { start: Math.max(line.start, label.end), end: line.end },
    ].filter(({ start, end }) => start < end),
  );
  const goals = divideGoals(draft.text, lines);
  const isAlike = wordOf(draft.text, goals.period) === wordOf(draft.text, goals.annual);
  for (const side of ['period', 'annual'] as const) {
    if (lines.length > 1 && !isAlike) noteUncertain(draft, `goals.${side}`);
  }
  return {
    period: claimParagraphs(draft, 'goals.period', goals.period),
    annual: claimParagraphs(draft, 'goals.annual', goals.annual),
  };
}

/** The indicators of a form whose lines were sorted by height; those that another reading, nearly as good, has otherwise are noted. */
export function indicatorsByHeight(
  draft: FormDraft,
  { range }: NonNullable<Sections['indicators']>,
  table: FormTemplate['indicatorTable'],
): Form['indicators'] {
  const { categories, labels } = readTableByHeight(draft.text, range, table);
  for (const label of labels) claimLabel(draft, label);
  const indicators: Record<Side, Indicator[]> = { period: [], annual: [] };
  for (const { level2, rows, doubtful } of categories) {
    for (const indicator of rows.flatMap((row) => row.indicators)) {
      const { side, name, value } = indicator;
      const paths = indicatorPaths(side, indicators[side].length);
      indicators[side].push({
        level1: LEVEL1_OF[level2],
        level2,
        name: claimValue(draft, paths.name, name),
        value: claimValue(draft, paths.value, value),
      });
      if (doubtful.has(indicator)) noteUncertain(draft, paths.whole);
    }
  }
  return indicators;
}

function wordOf({ text }: CondensedText, passage: Passage): string {
  return passage.map(({ start, end }) => text.slice(start, end)).join('');
}

function noteUncertain(draft: FormDraft, path: FieldPath): void {
  draft.notes.push({ path, doubt: 'uncertain-border', message: STRINGS.cellUncertain(fieldLabel(path)) });
}
