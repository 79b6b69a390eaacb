import { readRoster, rosterOfForms, unreadRosterColumns } from '../../app/receipts/roster';
import type { Expected } from '../../app/receipts/roster';
import { decodeText } from '../../formats/text/decodeText';
import { decodeFile } from '../../formats/decodeFile';
import type { CellGrid } from '../../model/cellGrid';
import type { CommandLine } from './commandLine';
import { describeReadFailure } from './diskFailure';
import { readInput } from './readInput';
import { shownName } from './shownName';
import { strings } from './strings';

/**
 * Who is expected to send, from a file: a text or .csv with a line each, a workbook with such a list, or one with the forms of last
 * year, of which each is expected again. A sentence where the file cannot be used.
 */
export async function readRosterFile(file: string, world: CommandLine): Promise<readonly Expected[] | string> {
  let bytes: Uint8Array;
  try {
    bytes = await world.readFile(file);
  } catch (error) {
    const sentence = describeReadFailure(file, error);
    if (sentence === undefined) throw error;
    return sentence;
  }
  const text = decodeText(bytes);
  if (text.kind === 'text') reportUnread(file, [text.text], world);
  const expected = text.kind === 'text' ? readRoster(text.text) : await rosterOfWorkbook(file, bytes, world);
  return expected.length > 0 ? expected : strings.register.noRoster(file);
}

async function rosterOfWorkbook(file: string, bytes: Uint8Array, world: CommandLine): Promise<readonly Expected[]> {
  const forms = (await readInput(file, world)).flatMap((input) => (input.kind === 'forms' ? input.forms : []));
  if (forms.length > 0) return rosterOfForms(forms);
  const decoded = await decodeFile(file, bytes, world.pdfResources);
  const lists = decoded.kind === 'workbook' ? decoded.grids.map(textOf) : [];
  reportUnread(file, lists, world);
  return lists.flatMap((list) => readRoster(list));
}

/** A column of which nothing is read may be one whose heading is misspelt. */
function reportUnread(file: string, lists: readonly string[], world: Pick<CommandLine, 'report'>): void {
  const columns = [...new Set(lists.flatMap(unreadRosterColumns))];
  if (columns.length > 0) world.report(strings.register.unreadColumns(shownName(file), columns));
}

function textOf({ cells, rows }: CellGrid): string {
  const lines = Array.from({ length: rows }, (): string[] => []);
  for (const { row, column, text } of cells) {
    const line = lines[row];
    if (line) line[column] = text.replaceAll(/\s+/gu, ' ');
  }
  return lines.map((line) => Array.from(line, (text: string | undefined) => text ?? '').join('\t')).join('\n');
}
