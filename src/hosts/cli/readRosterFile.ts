import { readForms } from '../../app/read/readForms';
import type { Expected, RosterList } from '../../app/receipts/readRoster';
import { rosterOfForms } from '../../app/receipts/roster';
import { rosterOfSource } from '../../app/receipts/rosterOfSource';
import { decodeFile } from '../../formats/decodeFile';
import { isOfForm } from '../../model/reading';
import type { ReadableFile } from '../../model/decodedFile';
import type { CommandLine } from './commandLine';
import { readInput } from './readInput';
import { readNamedFile } from './readNamedFile';
import { shownLines, shownName } from './shownName';
import { strings } from './strings';

/**
 * Who is expected to send, from a file: a text, .csv, document or workbook with a line each, or one with the forms of last year, of
 * which each is expected again. Lines that name no department are reported. A sentence where the file cannot be used.
 */
export async function readRosterFile(file: string, world: CommandLine): Promise<readonly Expected[] | string> {
  const bytes = await readNamedFile(file, world);
  if (typeof bytes === 'string') return bytes;
  if (file.toLowerCase().endsWith('.json')) return rosterOfData(file, world);
  const decoded = await decodeFile(file, bytes, world.pdfResources);
  if (decoded.kind === 'unreadable') {
    if (decoded.diagnosis !== undefined) world.diagnose(file, decoded.diagnosis);
    return decoded.problem.replaceAll(file, shownName(file));
  }
  const list = rosterOfFormsIn(decoded, world) ?? rosterOfSource(decoded);
  if (!list) return strings.register.rosterPages(shownName(file));
  const { expected, passedOver, unreadColumns } = list;
  // A column of which nothing is read may be one whose heading is misspelt.
  if (unreadColumns.length > 0) world.report(strings.register.unreadColumns(shownName(file), unreadColumns));
  if (expected.length === 0) return strings.register.noRoster(shownName(file));
  if (passedOver.length > 0)
    world.report(strings.register.rosterPassedOver(shownName(file), passedOver.map(shownLines)));
  return expected;
}

/** A list may say words of a form; only what was read whole is one. */
function rosterOfFormsIn(decoded: ReadableFile, world: CommandLine): RosterList | undefined {
  const { forms, problems } = readForms(decoded, { templates: world.templates() });
  if (forms.length === 0 || problems.some(isOfForm)) return undefined;
  return { expected: rosterOfForms(forms.map(({ form }) => form)), passedOver: [], unreadColumns: [] };
}

async function rosterOfData(file: string, world: CommandLine): Promise<readonly Expected[] | string> {
  const [input] = await readInput(file, world);
  if (input?.kind !== 'forms') return input?.problem ?? strings.register.noRoster(shownName(file));
  return input.forms.length > 0 ? rosterOfForms(input.forms) : strings.register.noRoster(shownName(file));
}
