import path from 'node:path';
import { z } from 'zod';
import { readForms } from '../../app/readForms';
import { decodeText } from '../../formats/text/decodeText';
import { formSchema } from '../../model/formSchema';
import type { Form } from '../../model/form';
import type { Reading } from '../../model/reading';
import type { Source } from '../../model/source';
import type { CommandLine } from './commandLine';
import { strings } from './strings';

/** What one file holds: forms, with the reading they come from unless the file held data already, or why it cannot be read. */
export type Input =
  | { readonly kind: 'forms'; readonly file: string; readonly forms: readonly Form[]; readonly reading?: Reading }
  | { readonly kind: 'unreadable'; readonly file: string; readonly problem: string };

/** Reads a file by its nature and its extension. Rejects for no file: a refusal is a value too. */
export async function readInput(file: string, world: Pick<CommandLine, 'readFile'>): Promise<Input> {
  let bytes: Uint8Array;
  try {
    bytes = await world.readFile(file);
  } catch {
    // Whatever the system's reason, the user can only look at the file.
    return { kind: 'unreadable', file, problem: strings.unreadable.refused(file) };
  }
  const document = documentKind(file, bytes);
  if (document !== undefined) {
    return { kind: 'unreadable', file, problem: strings.unreadable.document(file, document) };
  }
  const decoded = decodeText(bytes);
  if (decoded.kind === 'binary') return { kind: 'unreadable', file, problem: strings.unreadable.binary(file) };
  if (extensionOf(file) === '.json') return readJson(file, decoded.text);
  const reading = readForms(sourceOf(file, decoded.text));
  return { kind: 'forms', file, forms: reading.forms.map(({ form }) => form), reading };
}

const DOCUMENTS: ReadonlyMap<string, string> = new Map([
  ['.pdf', 'PDF'],
  ['.xls', 'Excel'],
  ['.xlsx', 'Excel'],
  ['.et', 'WPS 表格'],
  ['.doc', 'Word'],
  ['.docx', 'Word'],
  ['.wps', 'WPS 文字'],
]);

/** Many an .xls is a web page in truth, so the first bytes come before the extension. */
function documentKind(file: string, bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  if (head === '%PDF-') return 'PDF';
  const isPackage = head.startsWith('PK\u0003\u0004') || head.startsWith('\u00D0\u00CF\u0011\u00E0');
  const byExtension = DOCUMENTS.get(extensionOf(file));
  if (isPackage) return byExtension ?? 'Excel 或 Word';
  return byExtension === 'PDF' ? byExtension : undefined;
}

const LOOKS_LIKE_HTML = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|meta|table)\b/iu;

function sourceOf(file: string, text: string): Source {
  const isHtml = ['.html', '.htm'].includes(extensionOf(file)) || LOOKS_LIKE_HTML.test(text.slice(0, 2000));
  return isHtml ? { kind: 'html', html: text } : { kind: 'text', text };
}

/** Data that `parse` wrote: an array of forms, or one form. */
function readJson(file: string, text: string): Input {
  let data: unknown;
  try {
    data = JSON.parse(text);
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
