import { withTemplate } from '../../app/templates';
import { decodeText } from '../../formats/text/decodeText';
import type { FormTemplate } from '../../model/template';
import { isTemplate, readTemplateFile } from '../../model/templateFile';
import type { World } from './commandLine';
import { describeReadFailure } from './diskFailure';
import { strings } from './strings';

/** The kinds of forms that files describe, in their order, or a sentence on the first that cannot be used. */
export async function readTemplateFiles(
  files: readonly string[],
  world: Pick<World, 'readFile'>,
): Promise<readonly FormTemplate[] | string> {
  let templates: readonly FormTemplate[] = [];
  for (const file of files) {
    let bytes: Uint8Array;
    try {
      bytes = await world.readFile(file);
    } catch (error) {
      const sentence = describeReadFailure(file, error);
      if (sentence === undefined) throw error;
      return sentence;
    }
    const decoded = decodeText(bytes);
    const read = readTemplateFile(decoded.kind === 'text' ? decoded.text : '');
    if (!isTemplate(read)) return strings.template.problem(file, read);
    templates = withTemplate(templates, read);
  }
  return templates;
}
