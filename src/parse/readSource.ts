import type { Reading } from '../model/reading';
import type { Source } from '../model/source';
import { isInColumns } from './columns/isInColumns';
import { readColumns } from './columns/readColumns';
import { readGrids } from './grid/readGrids';
import { readHtml } from './grid/readHtml';
import { isTabSeparated, readTabSeparated } from './grid/readTabSeparated';
import { readPages } from './pages/readPages';
import { readStream } from './stream/readStream';

export interface ReadingWork {
  /** Told how many of how many forms were read, where that can be told. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Reads the forms in what a user hands us, each kind of source by its nature. Never throws; linear in the source. */
export function readSource(source: Source, work?: ReadingWork): Reading {
  switch (source.kind) {
    case 'text':
      return readText(source.text, work);
    case 'html':
      return readGrids(readHtml(source.html));
    case 'grids':
    case 'workbook':
      return readGrids(source.grids);
    case 'pages':
      return readPages(source.pages);
  }
}

function readText(text: string, work?: ReadingWork): Reading {
  if (isTabSeparated(text)) return readTabSeparated(text);
  if (isInColumns(text)) return readColumns(text);
  return readStream(text, work?.onProgress);
}
