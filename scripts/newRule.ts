import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { RULE_GROUPS } from '../src/rules/rule';
import type { RuleGroup } from '../src/rules/rule';

const ROOT = path.join(__dirname, '..');

/** `npm run new:rule -- ID [--group GROUP]`: a rule file, its entry in the list and a place for its cases. */
async function createRule(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { group: { type: 'string' } } });
  const [id = ''] = positionals;
  const group = RULE_GROUPS.find((name) => name === (values.group ?? 'consistency'));
  if (!/^[a-z]+(?:-[a-z]+)+$/u.test(id)) throw new Error('Name the fault in lower-case words, e.g. fund-sum-mismatch.');
  if (!group) throw new Error(`The group is one of ${RULE_GROUPS.join(', ')}.`);
  const name = id.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
  await writeFile(path.join(ROOT, `src/rules/${group}/${name}.ts`), ruleFile(id, name, group), { flag: 'wx' });
  await edit('src/rules/rules.ts', (text) =>
    text
      .replace('import type { Rule }', `import { ${name} } from './${group}/${name}';\nimport type { Rule }`)
      .replace('\n];', `\n  ${name},\n];`),
  );
  await edit(`test/rules/cases/${group}.ts`, (text) =>
    text.replace(/\n\};\n(?![\s\S]*\n\};\n)/u, `\n  '${id}': {\n    loud: [],\n    silent: [],\n  },\n};\n`),
  );
  console.log(
    `src/rules/${group}/${name}.ts: write the check, then four cases that it reports and three that it does not.`,
  );
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const target = path.join(ROOT, file);
  const text = await readFile(target, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file} has no place for a new rule.`);
  await writeFile(target, changed);
}

function ruleFile(id: string, name: string, group: RuleGroup): string {
  return `import { defineFormRule } from '../defineRule';
import { example } from '../ruleExample';

export const ${name} = defineFormRule({
  id: '${id}',
  title: '',
  group: '${group}',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '',
  fix: '',
  bad: [example('', {})],
  good: [example('', {})],
  messages: {
    found: (unit: string) => \`实施单位为「\${unit}」，请核实。\`,
  },
  *check({ form }) {
    if (form.unit === '') yield { message: 'found', at: 'unit', data: form.unit };
  },
});
`;
}

void createRule();
