import type { CellGrid } from '../model/cellGrid';
import { KNOWN_TEMPLATES } from '../model/knownTemplates';
import type { SampleReading } from '../model/sampleReading';
import type { Source } from '../model/source';
import type { FormTemplate } from '../model/template';
import { readWithLabels } from './form/readTables';
import { readBy } from './form/taughtWords';
import { templateSet } from './grid/cellLabel';
import { readHtml } from './grid/readHtml';
import { gridOfTabs } from './grid/readTabSeparated';
import { writeOutGrids } from './grid/writeOutGrids';
import { KNOWN_TEMPLATE_SET } from './knownTemplateSet';
import { gridOfPages } from './pages/readPages';

/** The tables of a source that are not blank, for showing them as they are; none where it has no cells. */
export function tablesOf(source: Source): readonly CellGrid[] {
  return gridsOf(source).filter(({ cells }) => cells.length > 1);
}

function gridsOf(source: Source): readonly CellGrid[] {
  switch (source.kind) {
    case 'html':
      return readHtml(source.html);
    case 'grids':
    case 'workbook':
      return source.grids;
    case 'pages':
      return [gridOfPages(source.pages, KNOWN_TEMPLATE_SET).grid];
    case 'text':
      return source.text.includes('\t') ? [gridOfTabs(source.text)] : [];
  }
}

/** Reads one table, by a description where there is one, and tells what each label in it was taken for. */
export function readSample(grid: CellGrid, template?: FormTemplate): SampleReading {
  const { text, tables } = writeOutGrids([grid]);
  const cells = (tables[0]?.cells ?? []).map(({ row, column, rowSpan, columnSpan, text: own, spans }) => {
    const [span = { start: 0, end: 0 }] = spans;
    return { row, column, rowSpan, columnSpan, text: own, start: span.start, end: span.end };
  });
  const read = template
    ? readBy(template, () => readWithLabels(text, tables, templateSet([...KNOWN_TEMPLATES, template])))
    : readWithLabels(text, tables, KNOWN_TEMPLATE_SET);
  return { grid, cells, ...read };
}
