import type { FieldPath } from '../../model/fieldPath';
import { valueAt } from '../../model/fieldPath';
import type { Severity } from '../../model/finding';
import { readIndicatorValue } from '../../model/indicatorValue';
import { normaliseText } from '../../model/normaliseText';
import { shownAt } from '../../model/shownAt';
import { ownRuleId } from '../../model/ownRule';
import Big from 'big.js';
import { defineFormRule } from '../defineRule';
import type { FormFacts } from '../measure/formFacts';
import { pathOf } from '../measure/indicatorFacts';
import type { IndicatorFacts } from '../measure/indicatorFacts';
import { yuan } from '../measure/money';
import { once } from '../measure/once';
import { quote, wordHead } from '../measure/quote';
import type { FormRule } from '../rule';
import { ownNumber } from './ownCondition';
import type { OwnNumber, OwnSubject, OwnTest } from './ownCondition';
import { isInScope } from './ownScope';
import type { OwnScope } from './ownScope';

/** A place and what is asked of it. */
export interface OwnClause {
  readonly scope: OwnScope;
  readonly test: OwnTest;
  /** 范围, 条件 and 内容 as they are written. */
  readonly words: readonly string[];
}

/** A rule that a bureau has written, understood. */
export interface OwnRule {
  readonly name: string;
  readonly severity: Severity;
  readonly clause: OwnClause;
  readonly onlyIf: OwnClause | undefined;
  /** With {值}, {项目名称}, {指标} in it; '' for a sentence of ours. */
  readonly message: string;
}

/** The rule as the engine asks it, like any other. */
export function makeOwnRule({ name, severity, clause, onlyIf, message }: OwnRule): FormRule {
  const [scope = '', condition = '', content = ''] = clause.words;
  const sentence =
    message === ''
      ? `这一处符合自定义规则「${name}」：${scope}${condition}${content === '' ? '' : quote(content)}，请核实。`
      : message;
  /** What both sides say alike of one indicator is one finding. */
  const hitsOf = (facts: FormFacts, subjects: readonly Subject[]): readonly OwnHit[] => {
    const hits: OwnHit[] = [];
    const ofRow = new Map<IndicatorFacts, OwnHit>();
    for (const subject of subjects) {
      const { place, row } = subject;
      if (!clause.test(subject) || !isAsked(facts, onlyIf, row)) continue;
      const hit: OwnHit = { sentence: fill(sentence, facts, subject), at: [place] };
      const twin = row?.twin();
      const known = twin && ofRow.get(twin);
      if (known?.sentence === hit.sentence) known.at.push(place);
      else hits.push(hit);
      if (row) ofRow.set(row, hit);
    }
    return hits;
  };
  return defineFormRule({
    id: ownRuleId(name),
    title: name,
    group: 'consistency',
    severity,
    enabledByDefault: true,
    since: '0.1.0',
    source: '审核惯例',
    why: '这是写在「自定义规则」表里的规则。',
    fix: '按提示修改；规则本身在「自定义规则」表里修改。',
    bad: [],
    good: [],
    messages: { own: ({ sentence }: OwnData) => sentence },
    *check(facts) {
      const subjects = subjectsOf(facts, clause.scope);
      if (!subjects) {
        yield { unchecked: `没有读到「${scope}」这一栏，本条未能检查。` };
        return;
      }
      for (const { sentence: text, at } of hitsOf(facts, subjects)) {
        yield { message: 'own', at, data: { sentence: text } };
      }
    },
  });
}

interface OwnData {
  readonly sentence: string;
}

interface OwnHit extends OwnData {
  readonly at: FieldPath[];
}

interface Subject extends OwnSubject {
  readonly place: FieldPath;
  readonly row?: IndicatorFacts;
  /** As a sentence shows it. */
  readonly shown: string;
}

/** Whether what must hold first does: of the same indicator where both speak of indicators, else anywhere in the form. */
function isAsked(facts: FormFacts, onlyIf: OwnClause | undefined, row: IndicatorFacts | undefined): boolean {
  if (!onlyIf) return true;
  const { scope, test } = onlyIf;
  if (row && scope.kind === 'cells') return isInScope(scope, row) && test(cellSubject(row, scope.field));
  return subjectsOf(facts, scope)?.some(test) ?? false;
}

/** What a scope names in a form; undefined where the form has no such label. */
function subjectsOf(facts: FormFacts, scope: OwnScope): readonly Subject[] | undefined {
  const { form, indicators } = facts;
  switch (scope.kind) {
    case 'cells':
      return bothSides(facts, scope).map((row) => cellSubject(row, scope.field));
    case 'rows': {
      const rows = bothSides(facts, scope);
      const sides = scope.side
        ? [scope.side]
        : (['period', 'annual'] as const).filter((side) => indicators[side].length > 0);
      return sides.map((side) => {
        const place: FieldPath = scope.level ? `indicators.${side}.${scope.level}` : `indicators.${side}`;
        const count = rows.filter((row) => row.side === side).length;
        return { ...NOTHING, place, count, shown: `${count}条` };
      });
    }
    case 'extra': {
      const index = form.extra?.findIndex(({ label }) => normaliseText(label).replace(/:$/u, '') === scope.label) ?? -1;
      const value = form.extra?.[index]?.value;
      return value === undefined ? undefined : [textSubject(facts, `extra[${index}].value`, value)];
    }
    case 'amount': {
      const amount = valueAt(form, scope.path);
      if (typeof amount !== 'number') return [{ ...NOTHING, place: scope.path }];
      const number = { lower: Big(amount), upper: Big(amount), unit: '元' };
      return [{ ...NOTHING, place: scope.path, text: String(amount), shown: yuan(amount), number: () => number }];
    }
    case 'year':
    case 'field':
      return [textSubject(facts, scope.path, shownAt(form, scope.path))];
  }
}

function bothSides({ indicators }: FormFacts, scope: Extract<OwnScope, { kind: 'cells' | 'rows' }>) {
  return [...indicators.period, ...indicators.annual].filter((row) => isInScope(scope, row));
}

const NOTHING = { text: '', shown: '', count: 0, number: (): OwnNumber | undefined => undefined };

/** Read once for all rules that ask for it: hundreds of rules look at the same few places. */
const TEXTS = new WeakMap<FormFacts, Map<FieldPath, Subject>>();

function textSubject(facts: FormFacts, place: FieldPath, value: string): Subject {
  const ofForm = TEXTS.get(facts) ?? new Map<FieldPath, Subject>();
  TEXTS.set(facts, ofForm);
  const subject = ofForm.get(place) ?? {
    ...NOTHING,
    place,
    text: normaliseText(value),
    shown: value,
    number: once(() => ownNumber(readIndicatorValue(value))),
  };
  ofForm.set(place, subject);
  return subject;
}

const CELLS = { name: new WeakMap<IndicatorFacts, Subject>(), value: new WeakMap<IndicatorFacts, Subject>() } as const;

function cellSubject(row: IndicatorFacts, field: 'name' | 'value'): Subject {
  const subject = CELLS[field].get(row) ?? {
    ...NOTHING,
    place: pathOf(row, field),
    row,
    text: field === 'value' ? row.plainValue : normaliseText(row.name),
    shown: row[field],
    number: once(() => (field === 'value' ? ownNumber(row.reading) : undefined)),
  };
  CELLS[field].set(row, subject);
  return subject;
}

const LONGEST_SHOWN = 40;

/** The sentence with what it shows put in once: what a form says is never looked through for more. */
function fill(sentence: string, { form }: FormFacts, { shown, row }: Subject): string {
  const words: Readonly<Record<string, string>> = { 值: shown, 项目名称: form.projectName, 指标: row?.name ?? '' };
  return sentence.replace(/\{(值|项目名称|指标)\}/gu, (_, word: string) => shownWord(words[word] ?? ''));
}

function shownWord(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line === '') return '（空）';
  return line.length > LONGEST_SHOWN ? `${wordHead(line, LONGEST_SHOWN)}…` : line;
}
