import { KNOWN_TEMPLATES } from '../model/knownTemplates';
import type { Reading } from '../model/reading';
import type { Source } from '../model/source';
import type { FormTemplate } from '../model/template';
import { isInColumns } from './columns/isInColumns';
import { readColumns } from './columns/readColumns';
import { templateSet } from './grid/cellLabel';
import type { TemplateSet } from './grid/cellLabel';
import { readGrids } from './grid/readGrids';
import { readHtml } from './grid/readHtml';
import { isTabSeparated, readTabSeparated } from './grid/readTabSeparated';
import { KNOWN_TEMPLATE_SET } from './knownTemplateSet';
import { missingLabels } from './missingLabels';
import { readOneSided } from './oneSided/readOneSided';
import { joinParts } from './oneSided/joinParts';
import { partsByNature } from './partsByNature';
import { readPages } from './pages/readPages';
import { LIMITS } from './stream/limits';
import { readStream } from './stream/readStream';
import { inSource, readableText } from './text/readableText';

export interface ReadingWork {
  /** Told how many of how many forms were read, where that can be told. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Reads the forms in what a user hands us, each kind of source by its nature. Never throws; linear in the source.
 * `templates` are the kinds of forms that it may hold; the first is taken where two fit alike.
 */
export function readSource(
  source: Source,
  work?: ReadingWork,
  templates: readonly FormTemplate[] = KNOWN_TEMPLATES,
): Reading {
  const known = templates === KNOWN_TEMPLATES ? KNOWN_TEMPLATE_SET : templateSet(templates);
  switch (source.kind) {
    case 'text':
      return readSourceText(source.text, known, work);
    case 'html':
      return readGrids(readHtml(source.html), known);
    case 'grids':
    case 'workbook':
      return readGrids(source.grids, known);
    case 'pages':
      return readPages(source.pages, known);
  }
}

/** Reads what can be read of a text; the reading counts in the text itself. */
function readSourceText(source: string, known: TemplateSet, work?: ReadingWork): Reading {
  if (source.length > LIMITS.text) return readStream(source);
  const readable = readableText(source);
  return inSource(readText(readable.text, known, work), readable);
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
  const more = apart.forms.length - whole.forms.length;
  return more > 0 || (more === 0 && missingLabels(apart) < missingLabels(whole)) ? apart : whole;
}

function readOneNature(text: string, known: TemplateSet, work?: ReadingWork): Reading {
  if (!isTabSeparated(text, known)) return readRunningText(text, known, work);
  const cells = readTabSeparated(text, known);
  if (missingLabels(cells) === 0) return cells;
  // Some viewers put a tab behind labels only: such tabs part no cells, and most labels are not found between them.
  const running = readRunningText(text, known, work);
  const isBetter = running.forms.length >= cells.forms.length && missingLabels(running) < missingLabels(cells);
  return isBetter ? running : cells;
}

function readRunningText(text: string, known: TemplateSet, work?: ReadingWork): Reading {
  return readOneSided(text, known, readTwoSided) ?? readTwoSided(text, work);
}

function readTwoSided(text: string, work?: ReadingWork): Reading {
  return isInColumns(text) ? readColumns(text) : readStream(text, work?.onProgress);
}
