import type { Reading } from '../model/reading';
import type { Source } from '../model/source';
import { isInColumns } from './columns/isInColumns';
import { readColumns } from './columns/readColumns';
import { readGrids } from './grid/readGrids';
import { readHtml } from './grid/readHtml';
import { isTabSeparated, readTabSeparated } from './grid/readTabSeparated';
import { readStream } from './stream/readStream';

/** Reads the forms in what a user hands us, each kind of source by its nature. Never throws; linear in the source. */
export function readSource(source: Source): Reading {
  switch (source.kind) {
    case 'text':
      return readText(source.text);
    case 'html':
      return readGrids(readHtml(source.html));
    case 'grids':
      return readGrids(source.grids);
  }
}

function readText(text: string): Reading {
  if (isTabSeparated(text)) return readTabSeparated(text);
  return isInColumns(text) ? readColumns(text) : readStream(text);
}
