import { withTemplate } from '../../app/workbook/templates';
import { decodeText } from '../../formats/text/decodeText';
import type { FormTemplate } from '../../model/template';
import { isTemplate, readTemplateFile } from '../../model/templateFile';
import type { World } from './commandLine';
import { readNamedFile } from './readNamedFile';
import { strings } from './strings';

/** The kinds of forms that files describe, in their order, or a sentence on the first that cannot be used. */
export async function readTemplateFiles(
  files: readonly string[],
  world: Pick<World, 'readFile' | 'entryOf'>,
): Promise<readonly FormTemplate[] | string> {
  let templates: readonly FormTemplate[] = [];
  for (const file of files) {
    const bytes = await readNamedFile(file, world);
    if (typeof bytes === 'string') return bytes;
    const decoded = decodeText(bytes);
    const read = readTemplateFile(decoded.kind === 'text' ? decoded.text : '');
    if (!isTemplate(read)) return strings.template.problem(file, read);
    templates = withTemplate(templates, read);
  }
  return templates;
}
