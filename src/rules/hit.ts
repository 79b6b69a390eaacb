import type { Finding, FindingPlace, Severity } from '../model/finding';
import type { FieldPath } from '../model/fieldPath';
import { plainData } from './plainData';
import { placeOrder } from './placeOrder';

/** A sentence of a rule on places of one form; the first leads. */
export interface Hit {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Which sentence of the rule it is, and what it shows. */
  readonly messageId: string;
  readonly data: unknown;
  readonly at: readonly [FieldPath, ...FieldPath[]];
  /** Places in other forms. */
  readonly related: readonly FindingPlace[];
}

/** The same object where the severity is its own, so that hits which a rule remembers are known again at a glance. */
export function withSeverity(hit: Hit, severity: Severity): Hit {
  return hit.severity === severity ? hit : { ...hit, severity };
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** In the order of the form; on one place the gravest first. */
export function inOrder(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length < 2) return hits;
  return hits
    .map((hit) => ({ hit, order: placeOrder(hit.at[0]) }))
    .sort((a, b) => a.order - b.order || compareHits(a.hit, b.hit))
    .map(({ hit }) => hit);
}

function compareHits(a: Hit, b: Hit): number {
  return GRAVITY[a.severity] - GRAVITY[b.severity] || compareText(a.rule, b.rule) || compareText(a.message, b.message);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether two lists say the same of the same places, in the same order. */
export function sameHits(some: readonly Hit[], others: readonly Hit[]): boolean {
  return some.length === others.length && some.every((hit, index) => isSameHit(hit, others[index]));
}

function isSameHit(one: Hit, other: Hit | undefined): boolean {
  return (
    one === other ||
    (one.rule === other?.rule &&
      one.severity === other.severity &&
      one.message === other.message &&
      one.at.length === other.at.length &&
      one.at.every((path, index) => path === other.at[index]) &&
      one.related.length === other.related.length &&
      one.related.every(({ form, path }, index) => {
        const place = other.related[index];
        return place?.form === form && place.path === path;
      }))
  );
}

/** The hit as a finding on the form at that position of the batch. */
export function findingOf({ rule, severity, message, messageId, data, at, related }: Hit, form: number): Finding {
  const [path, ...others] = at;
  return {
    form,
    path,
    rule,
    severity,
    message,
    messageId,
    ...(data !== undefined && { data: plainData(data) }),
    related: [...others.map((other) => ({ form, path: other })), ...related],
  };
}
