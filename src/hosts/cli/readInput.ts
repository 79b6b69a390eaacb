import path from 'node:path';
import { z } from '../../model/zod';
import { readForms } from '../../app/read/readForms';
import { ownRulesInFile } from '../../app/check/ownRules';
import { describeDamage, settingsInFile } from '../../app/workbook/readSettings';
import { registerInFile } from '../../app/receipts/registerInFile';
import { decodeFiles } from '../../formats/decodeFiles';
import { decodeText } from '../../formats/text/decodeText';
import type { NamedFile } from '../../model/decodedFile';
import { describeError } from '../../model/describeError';
import { formSchema } from '../../model/formSchema';
import type { Form } from '../../model/form';
import type { Receipt } from '../../model/receipt';
import type { OwnRuleRow } from '../../model/ownRule';
import type { SheetTouches } from '../../model/source';
import type { FormTemplate } from '../../model/template';
import { repeatedKeys } from '../../model/repeatedKeys';
import type { Reading } from '../../model/reading';
import type { Settings } from '../../model/settings';
import type { CommandLine } from './commandLine';
import { describeReadFailure } from './diskFailure';
import { shownName } from './shownName';
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
      /** The rules that an office wrote into it. */
      readonly ownRules?: readonly OwnRuleRow[];
      /** What its 收表登记 expects and has not received. */
      readonly expected?: readonly Receipt[];
      /** The rounds that it has of forms which are in none of its rows any more. */
      readonly goneReceipts?: readonly Receipt[];
      /** What users have put on its sheets beside values. */
      readonly touches?: readonly SheetTouches[];
      /** Sentences on what of the file was not read. */
      readonly warnings: readonly string[];
    }
  | UnreadableInput;

interface UnreadableInput {
  readonly kind: 'unreadable';
  readonly file: string;
  readonly problem: string;
  /** For a supporter, where the fault may be the program's. */
  readonly diagnosis?: string;
}

/** Reads a file by its nature and its extension, an archive with all files in it. Rejects for no file: a refusal is a value too. */
export async function readInput(
  file: string,
  world: Pick<CommandLine, 'readFile' | 'pdfResources' | 'templates'>,
): Promise<readonly Input[]> {
  try {
    const bytes = await world.readFile(file);
    if (extensionOf(file) === '.json') return [readJson(file, bytes)];
    const decoded = await decodeFiles(file, bytes, world.pdfResources);
    return decoded.map((one) => readNamed(one, world.templates()));
  } catch (error) {
    const problem = describeReadFailure(file, error);
    return [problem === undefined ? ownFault(file, error) : { kind: 'unreadable', file, problem }];
  }
}

function ownFault(file: string, error: unknown): UnreadableInput {
  return {
    kind: 'unreadable',
    file,
    problem: strings.outcome.ourFault(shownName(file)),
    diagnosis: describeError(error),
  };
}

function readNamed({ name: file, decoded }: NamedFile, templates: readonly FormTemplate[]): Input {
  // Sentences of formats quote the name as it is.
  const shown = (sentence: string): string => sentence.replaceAll(file, shownName(file));
  if (decoded.kind === 'unreadable') return { ...decoded, file, problem: shown(decoded.problem) };
  try {
    const reading = readForms(decoded, { templates });
    const forms = reading.forms.map(({ form }) => form);
    const ours = decoded.kind === 'workbook' && decoded.dataSheets.length > 0 ? decoded : undefined;
    const stored = ours && settingsInFile(ours.settings);
    const damage = stored?.damaged.map((part) => strings.outcome.damaged(shownName(file), describeDamage(part))) ?? [];
    return {
      kind: 'forms',
      file,
      forms,
      reading,
      warnings: [...decoded.warnings.map(shown), ...damage],
      ...(ours &&
        stored && {
          workbookSettings: stored.settings,
          ...(ours.touches && { touches: ours.touches }),
          ownRules: ownRulesInFile(ours.dataSheets),
          ...registerInFile(ours.dataSheets),
        }),
    };
  } catch (error) {
    return ownFault(file, error);
  }
}

/** Data that `parse` wrote: an array of forms, or one form. */
function readJson(file: string, bytes: Uint8Array): Input {
  const decoded = decodeText(bytes);
  const text = decoded.kind === 'text' ? decoded.text : '';
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { kind: 'unreadable', file, problem: strings.unreadable.notJson(shownName(file)) };
  }
  const repeated = repeatedKeys(text);
  if (repeated.length > 0) {
    return { kind: 'unreadable', file, problem: strings.unreadable.repeatedKeys(shownName(file), repeated) };
  }
  const parsed = z.array(formSchema).safeParse(Array.isArray(data) ? data : [data]);
  if (parsed.success) return { kind: 'forms', file, forms: parsed.data, warnings: [] };
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  return { kind: 'unreadable', file, problem: strings.unreadable.notForms(shownName(file), place) };
}

function extensionOf(file: string): string {
  return path.extname(file).toLowerCase();
}
