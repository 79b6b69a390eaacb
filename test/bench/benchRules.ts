import type { Form } from '../../src/model/form';
import { INITIAL_SETTINGS } from '../../src/model/settings';
import { makeChecker } from '../../src/rules/checkForms';
import { compare, timeOf } from './compare';
import { manyForms } from './manyForms';
import { readText } from './readText';
import { renamed } from './renamed';
import type { Say } from './say';

const COUNTS = [10, 500, 5000];
/** So many forms are read and checked before either is measured. */
const WARM_UP_FORMS = 5000;

/** What a form costs to check, beside reading it, and what a check takes after one form of them was edited. */
export async function benchRules(samples: readonly Form[], say: Say): Promise<void> {
  say(['forms', 'parse ms/form', 'rules ms/form', 'rules ÷ parse', ...EDITS.keys()]);
  for (const count of COUNTS) {
    const forms = renamed(samples, count);
    const texts = manyForms(count);
    const { time, ratio } = await compare(
      { parse: () => readText(texts), rules: () => makeChecker(INITIAL_SETTINGS).check(forms) },
      WARM_UP_FORMS / count,
    );
    const edits: string[] = [];
    for (const edit of EDITS.values()) edits.push(`${(await timeOfEdit(forms, edit)).toFixed(1)} ms`);
    const each = [time('parse') / count, time('rules') / count].map((spent) => spent.toFixed(3));
    say([String(count), ...each, ratio('rules', 'parse').toFixed(2), ...edits]);
  }
}

type Edit = (form: Form, edits: number) => Form;

/** What a user may change: a text, and what rules compare between forms. */
const EDITS: ReadonlyMap<string, Edit> = new Map<string, Edit>([
  ['edit of 计划', (form, edits) => ({ ...form, plan: `${form.plan}${edits}` })],
  [
    'of 总额',
    ({ funds, ...form }, edits) => ({ ...form, funds: { ...funds, annual: { ...funds.annual, total: edits } } }),
  ],
  ['of 名称', (form, edits) => ({ ...form, projectName: `${form.projectName}${edits}` })],
]);

/** Every edit changes another form, so that no check finds the form it is given. */
async function timeOfEdit(forms: readonly Form[], edit: Edit): Promise<number> {
  const checker = makeChecker(INITIAL_SETTINGS);
  checker.check(forms);
  let edited = forms;
  let edits = 0;
  return timeOf(() => {
    edits += 1;
    edited = edited.map((form, at) => (at === edits % forms.length ? edit(form, edits) : form));
    checker.check(edited);
  });
}
