import type { Finding, Unchecked } from '../../model/finding';
import type { IsDoubtful } from '../../model/doubtfulPlaces';
import type { FieldPath } from '../../model/fieldPath';
import { SIDES } from '../../model/form';
import type { Rule } from '../../rules/rule';
import { rules } from '../../rules/rules';
import { strings } from '../strings';

/** What rules found, without what they may only have found because a form was read wrong. */
interface SetAside {
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
}

/**
 * A doubt of the reading is never charged to the author: what rests on a doubtful place is 未检查 until somebody has settled the doubt.
 * `isDoubtful` tells the doubtful places of a form; undefined for one without any.
 */
export function setDoubtfulAside(
  found: readonly Finding[],
  isDoubtful: (form: number) => IsDoubtful | undefined,
): SetAside {
  const findings: Finding[] = [];
  const unchecked: Unchecked[] = [];
  for (const finding of found) {
    const doubtful = isDoubtful(finding.form);
    if (doubtful && placesOf(finding).some(doubtful)) {
      unchecked.push({ rule: finding.rule, form: finding.form, reason: strings.readingDoubtful });
    } else findings.push(finding);
  }
  return { findings, unchecked: eachOnce(unchecked) };
}

const RULES: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

const TOTALS = SIDES.map((side): FieldPath => `funds.${side}.total`);

/** The places of the finding's own form that it rests on. */
function placesOf({ rule, messageId = '', form, path, related }: Finding): readonly FieldPath[] {
  const { restsOn = [], ofReading = [] } = RULES.get(rule) ?? {};
  if (ofReading.includes(messageId)) return [];
  const own = [path, ...related.flatMap((place) => (place.form === form ? [place.path] : []))];
  return [...(restsOn.includes('places') ? own : []), ...(restsOn.includes('funds') ? TOTALS : [])];
}

function eachOnce(unchecked: readonly Unchecked[]): readonly Unchecked[] {
  return [...new Map(unchecked.map((entry) => [`${entry.form ?? ''}\n${entry.rule}`, entry])).values()];
}
