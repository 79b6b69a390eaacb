import path from 'node:path';
import { z } from 'zod';
import { readForms } from '../../app/readForms';
import { settingsInFile } from '../../app/readSettings';
import { decodeFile } from '../../formats/decodeFile';
import { decodeText } from '../../formats/text/decodeText';
import { formSchema } from '../../model/formSchema';
import type { Form } from '../../model/form';
import type { Reading } from '../../model/reading';
import { INITIAL_SETTINGS } from '../../model/settings';
import type { Settings } from '../../model/settings';
import type { CommandLine } from './commandLine';
import { strings } from './strings';

/** What one file holds: forms, with the reading they come from unless the file held data already, or why it cannot be read. */
export type Input =
  | {
      readonly kind: 'forms';
      readonly file: string;
      readonly forms: readonly Form[];
      readonly reading?: Reading;
      /** The rule settings of a workbook that holds our data sheets. */
      readonly workbookSettings?: Settings;
    }
  | { readonly kind: 'unreadable'; readonly file: string; readonly problem: string };

/** Reads a file by its nature and its extension. Rejects for no file: a refusal is a value too. */
export async function readInput(file: string, world: Pick<CommandLine, 'readFile' | 'pdfResources'>): Promise<Input> {
  let bytes: Uint8Array;
  try {
    bytes = await world.readFile(file);
  } catch {
    // Whatever the system's reason, the user can only look at the file.
    return { kind: 'unreadable', file, problem: strings.unreadable.refused(file) };
  }
  if (extensionOf(file) === '.json') return readJson(file, bytes);
  const decoded = await decodeFile(file, bytes, world.pdfResources);
  if (decoded.kind === 'unreadable') return { kind: 'unreadable', file, problem: decoded.problem };
  const reading = readForms(decoded);
  const forms = reading.forms.map(({ form }) => form);
  const isOurs = decoded.kind === 'workbook' && decoded.dataSheets.length > 0;
  if (!isOurs) return { kind: 'forms', file, forms, reading };
  return {
    kind: 'forms',
    file,
    forms,
    reading,
    workbookSettings: settingsInFile(decoded.settings) ?? INITIAL_SETTINGS,
  };
}

/** Data that `parse` wrote: an array of forms, or one form. */
function readJson(file: string, bytes: Uint8Array): Input {
  const decoded = decodeText(bytes);
  let data: unknown;
  try {
    data = JSON.parse(decoded.kind === 'text' ? decoded.text : '');
  } catch {
    return { kind: 'unreadable', file, problem: strings.unreadable.notJson(file) };
  }
  const parsed = z.array(formSchema).safeParse(Array.isArray(data) ? data : [data]);
  if (parsed.success) return { kind: 'forms', file, forms: parsed.data };
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  return { kind: 'unreadable', file, problem: strings.unreadable.notForms(file, place) };
}

function extensionOf(file: string): string {
  return path.extname(file).toLowerCase();
}
