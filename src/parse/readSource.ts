import { gridOfNotices } from '../model/cellGrid';
import type { CellGrid } from '../model/cellGrid';
import type { Form } from '../model/form';
import { isOfOtherKind } from '../model/isOfOtherKind';
import { KNOWN_TEMPLATES } from '../model/knownTemplates';
import type { Reading } from '../model/reading';
import type { Source } from '../model/source';
import type { FormTemplate } from '../model/template';
import { isInColumns } from './columns/isInColumns';
import { readColumns } from './columns/readColumns';
import { foldDoubts } from './evidence/foldDoubts';
import { noteMixedPages } from './evidence/noteMixedPages';
import { noteStrayLines } from './evidence/noteStrayLines';
import { templateSet } from './grid/cellLabel';
import type { TemplateSet } from './grid/cellLabel';
import { repeatedLines } from './evidence/repeatedLines';
import { readGrids } from './grid/readGrids';
import { readHtml } from './grid/readHtml';
import { hasPipeTable, readPipeTables } from './grid/readPipeTables';
import { isTabSeparated, readTabSeparated } from './grid/readTabSeparated';
import { KNOWN_TEMPLATE_SET } from './knownTemplateSet';
import { missingLabels } from './missingLabels';
import { joinParts } from './joinParts';
import { partsByNature } from './partsByNature';
import { readRunning } from './readRunning';
import { readPages } from './pages/readPages';
import { LIMITS } from './stream/limits';
import { readStream } from './stream/readStream';
import { noteContradictions } from './selfCheck/noteContradictions';
import { withTaughtForms } from './withTaughtForms';
import { inSource, readableText, withoutLines } from './text/readableText';

export interface ReadingWork {
  /** Told how many of how many forms were read, where that can be told. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Reads the forms in what a user hands us, each kind of source by its nature. Never throws; linear in the source.
 * `taught` are kinds of forms beside those that come with the product; the first is taken where two fit alike.
 */
export function readSource(source: Source, work?: ReadingWork, taught: readonly FormTemplate[] = []): Reading {
  const reading = withTaughtForms(source, taught, readKnown(source, KNOWN_TEMPLATE_SET, work), (template) =>
    readKnown(source, templateSet([...KNOWN_TEMPLATES, template])),
  );
  return noteContradictions(reading);
}

function readKnown(source: Source, known: TemplateSet, work?: ReadingWork): Reading {
  switch (source.kind) {
    case 'text':
      return readSourceText(source.text, known, work);
    case 'html':
      return readGrids([...readHtml(source.html), ...noticesBehind(source.notices)], known);
    case 'grids':
    case 'workbook':
      return readGrids(source.grids, known);
    case 'pages':
      return readPages(source.pages, known);
  }
}

function noticesBehind(notices: readonly string[] = []): readonly CellGrid[] {
  return notices.length === 0 ? [] : [gridOfNotices(notices)];
}

/** Reads what can be read of a text. */
function readSourceText(source: string, known: TemplateSet, work?: ReadingWork): Reading {
  if (source.length > LIMITS.text) return readStream(source);
  const tables = readTablesIn(source, known);
  if (tables) return tables;
  const readable = readableText(source);
  const quoted = readable.text === source ? undefined : readTablesIn(readable.text, known);
  if (quoted) return quoted;
  return inSource(readPrinted(readable.text, known, work), readable);
}

/** Reads a text as if what its pages repeat did not stand in it. */
function readPrinted(text: string, known: TemplateSet, work?: ReadingWork): Reading {
  const whole = readText(text, known, work);
  const repeated = repeatedLines(whole);
  if (repeated.length === 0) return whole;
  const printed = withoutLines(text, repeated);
  const reading = inSource(readText(printed.text, known), printed);
  return reading.forms.length >= whole.forms.length && missingLabels(reading) <= missingLabels(whole) ? reading : whole;
}

/** Reads the tables of a text that writes them with tags or pipes; the reading counts in their cells. Undefined where there are none. */
function readTablesIn(text: string, known: TemplateSet): Reading | undefined {
  if (HTML_TABLE.test(text)) return readGrids(readHtml(text), known);
  if (!hasPipeTable(text)) return undefined;
  const table = readPipeTables(text, known);
  return table.forms.length > 0 ? table : undefined;
}

/** Reads a text, each run of forms of one nature by itself where that gives more of them. */
function readText(text: string, known: TemplateSet, work?: ReadingWork): Reading {
  const parts = partsByNature(text, known);
  const whole = readOneNature(text, known, work);
  if (parts.length < 2) return whole;
  const apart = joinParts(
    text,
    parts.map(({ start, end }) => ({ reading: readOneNature(text.slice(start, end), known), start })),
  );
  return isBetter(apart, whole) ? apart : whole;
}

/** Whether a reading has more forms than another, as many with more of their labels, or the same of which no more is doubtful. */
function isBetter(one: Reading, other: Reading): boolean {
  const more = one.forms.length - other.forms.length;
  const missing = missingLabels(one) - missingLabels(other);
  return more > 0 || (more === 0 && (missing < 0 || (missing === 0 && one.notes.length <= other.notes.length)));
}

function readOneNature(text: string, known: TemplateSet, work?: ReadingWork): Reading {
  if (!isTabSeparated(text, known)) return readRunningText(text, known, work);
  const cells = noteStrayLines(readTabSeparated(text, known), false);
  const isUnknown = cells.forms.every(({ form }) => isOfOtherKind(form) && !hasIndicators(form));
  if (missingLabels(cells) === 0 && !isUnknown) return cells;
  // Some viewers put a tab behind labels only: such tabs part no cells, and most labels are not found between them.
  const running = readRunningText(text, known, work);
  const isLost = running.problems.some(({ kind }) => kind === 'order-lost');
  const isComplete = !isLost && missingLabels(running) < (isUnknown ? FEWEST_MISSING : missingLabels(cells));
  return running.forms.length > 0 && running.forms.length >= cells.forms.length && isComplete ? running : cells;
}

/** A table as its tags, as programs that read pictures write it. */
const HTML_TABLE = /<table[\s>][\s\S]{0,2000}<t[dh][\s>]/iu;

/** Headings of indicators stand in cells of their own only where tabs part all cells. */
function hasIndicators({ indicators }: Form): boolean {
  return indicators.period.length + indicators.annual.length > 0;
}

/** A form of another kind than text is read by lacks more labels of that one. */
const FEWEST_MISSING = 3;

function readRunningText(text: string, known: TemplateSet, work?: ReadingWork): Reading {
  return readRunning(text, (part) => readTwoSided(part, work), known);
}

function readTwoSided(text: string, work?: ReadingWork): Reading {
  const read = isInColumns(text) ? readColumns(text) : readStream(text, work?.onProgress);
  return foldDoubts(noteStrayLines(noteMixedPages(read)));
}
