import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { templateProblem } from '../../app/teach/templateProblem';
import { readTemplates, removeTemplate, saveTemplate } from '../../app/workbook/templates';
import type { FormTemplate } from '../../model/template';
import { isTemplate, readTemplateFile, writeTemplateFile } from '../../model/templateFile';
import { FailureMessage } from '../FailureMessage';
import { Heading } from '../Heading';
import { usePaneServices } from '../PaneServicesContext';
import { toFailure } from '../failure';
import type { Failure } from '../failure';
import { settingsStrings } from './strings';

const { templates: words } = settingsStrings;

/** The kinds of forms that were taught: each can go to another workbook as a file, and one from elsewhere can be taken in. */
export function FormTemplates() {
  const { host, downloads } = usePaneServices();
  const styles = useStyles();
  const [templates, setTemplates] = useState<readonly FormTemplate[]>([]);
  const [told, tell] = useState<{ readonly intent: 'success' | 'error'; readonly text: string }>();
  const [failure, setFailure] = useState<Failure>();
  const fail = (error: unknown) => {
    setFailure(toFailure(error));
  };
  useEffect(() => {
    readTemplates(host).then(setTemplates, (error: unknown) => {
      setFailure(toFailure(error));
    });
  }, [host]);

  const change = async (act: () => Promise<void>, text: string) => {
    await act();
    setTemplates(await readTemplates(host));
    tell({ intent: 'success', text });
  };
  const load = async (file: File) => {
    const read =
      file.size > LARGEST_FILE
        ? ({ kind: 'too-large' } as const)
        : readTemplateFile(new TextDecoder().decode(await file.arrayBuffer()));
    if (isTemplate(read)) await change(() => saveTemplate(host, read), words.loaded(read.name));
    else tell({ intent: 'error', text: templateProblem(file.name, read) });
  };
  return (
    <section className={styles.section} aria-labelledby="form-templates">
      <Heading id="form-templates">{words.title}</Heading>
      <Text size={200}>{words.hint}</Text>
      {templates.length === 0 && <Text size={200}>{words.none}</Text>}
      <ul className={styles.list}>
        {templates.map((template) => (
          <li key={template.name} className={styles.row}>
            <Text className={styles.name}>{template.name}</Text>
            <Button
              size="small"
              aria-label={words.exportOf(template.name)}
              onClick={() => {
                const file = {
                  kind: 'text',
                  name: fileName(template.name),
                  text: writeTemplateFile(template),
                } as const;
                downloads.save(template.name, [file]).catch(fail);
              }}
            >
              {words.export}
            </Button>
            <Button
              size="small"
              aria-label={words.removeOf(template.name)}
              onClick={() => {
                change(() => removeTemplate(host, template.name), words.removed(template.name)).catch(fail);
              }}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        className={styles.button}
        onClick={() => {
          chooseFile((file) => {
            load(file).catch(fail);
          });
        }}
      >
        {words.load}
      </Button>
      {told && (
        <MessageBar intent={told.intent} layout="multiline" role="status">
          <MessageBarBody>{told.text}</MessageBarBody>
        </MessageBar>
      )}
      {failure && <FailureMessage failure={failure} />}
    </section>
  );
}

/** In bytes; nothing larger is even read. */
const LARGEST_FILE = 8_000_000;

function chooseFile(onChoose: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) onChoose(file);
  });
  input.click();
}

/** Signs that no system has in a name are left out. */
function fileName(name: string): string {
  const safe = name.replaceAll(/[\\/:*?"<>|.\s]+/gu, '').slice(0, LONGEST_NAME);
  return `${safe === '' ? words.title : safe}.json`;
}

const LONGEST_NAME = 40;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  button: { alignSelf: 'start' },
});
