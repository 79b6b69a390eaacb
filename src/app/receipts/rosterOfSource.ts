import type { CellGrid } from '../../model/cellGrid';
import type { Source } from '../../model/source';
import { readHtml } from '../../parse/grid/readHtml';
import { readRoster } from './readRoster';
import type { RosterList } from './readRoster';
import { registerInFile } from './registerInFile';

/** The list in a file: a text, the tables of a workbook or of a document; undefined for printed pages, whose lines are no list. Linear. */
export function rosterOfSource(source: Source): RosterList | undefined {
  switch (source.kind) {
    case 'text':
      return readRoster(source.text);
    case 'html':
      return rosterOfGrids(readHtml(source.html));
    case 'grids':
      return rosterOfGrids(source.grids);
    case 'workbook':
      return source.dataSheets.length > 0
        ? { expected: registerInFile(source.dataSheets).expected, passedOver: [], unreadColumns: [] }
        : rosterOfGrids(source.grids);
    case 'pages':
      return undefined;
  }
}

/** What is said of a file that could not be read in whole is no part of a list. */
function rosterOfGrids(grids: readonly CellGrid[]): RosterList {
  const lists = grids.filter(({ isNotice }) => isNotice !== true).map((grid) => readRoster(textOf(grid)));
  return {
    expected: lists.flatMap(({ expected }) => expected),
    passedOver: lists.flatMap(({ passedOver }) => passedOver),
    unreadColumns: [...new Set(lists.flatMap(({ unreadColumns }) => unreadColumns))],
  };
}

function textOf({ cells, rows }: CellGrid): string {
  const lines = Array.from({ length: rows }, (): string[] => []);
  for (const { row, column, text } of cells) {
    const line = lines[row];
    if (line) line[column] = text.replaceAll(/\s+/gu, ' ');
  }
  return lines.map((line) => Array.from(line, (text: string | undefined) => text ?? '').join('\t')).join('\n');
}
