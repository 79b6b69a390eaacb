import type { FormRecord } from '../../model/form';
import { areOfTwoDepartments, continueProjects } from '../../model/projects/continueProjects';
import type { JoinedForm } from '../../model/projects/continueProjects';
import { joinProjects } from '../../model/projects/joinProjects';
import { projectKeys } from '../../model/projects/projectKeys';
import { bigrams, sharedBigrams } from '../../model/similarity';
import type { PairDecisions, ProjectPair, YearMatch } from './projectPair';

/**
 * Finds the projects of one year in another: first what the user paired, then what the rules take for one project too (`leastAlike`, 0 to 1, is
 * how much the names of one unit have to share), then the most alike first, as a question. What the user unpaired stays apart. Names
 * are compared only where their numbers agree and they share one of their rarest pairs of characters, so that the time grows with the forms and
 * not with their square.
 */
export function matchProjects(
  years: YearMatch['years'],
  records: readonly FormRecord[],
  { paired, unpaired }: PairDecisions,
  leastAlike: number,
): YearMatch {
  const projects = projectsOf(
    records.filter(({ form }) => form.year === years.earlier || form.year === years.later),
    leastAlike,
  );
  const ofYear = (year: number): readonly Project[] => projects.filter(({ record }) => record.form.year === year);
  const [before, after] = [ofYear(years.earlier), ofYear(years.later)];
  const apart = new Set(unpaired.map(keyOf));
  const areApart = (earlier: Project, later: Project): boolean =>
    apart.has(keyOf([earlier.record.id, later.record.id]));
  const pairs: ProjectPair[] = [];
  const taken = new Set<Project>();
  const take = (earlier: Project, later: Project, origin: ProjectPair['origin'], confidence: number): void => {
    if (taken.has(earlier) || taken.has(later)) return;
    if (origin !== 'user' && areApart(earlier, later)) return;
    taken.add(earlier).add(later);
    pairs.push({ earlier: earlier.record, later: later.record, origin, confidence });
  };
  const free = (of: readonly Project[]): readonly Project[] => of.filter((project) => !taken.has(project));

  const byId = new Map(projects.map((project) => [project.record.id, project]));
  for (const [earlierId, laterId] of paired) {
    const [earlier, later] = [byId.get(earlierId), byId.get(laterId)];
    if (earlier?.record.form.year === years.earlier && later?.record.form.year === years.later) {
      take(earlier, later, 'user', 1);
    }
  }
  const named = (of: readonly Project[]): readonly Project[] => free(of).filter(({ written }) => written !== '');
  for (const { earlier, later, isSure } of continueProjects(named(before), named(after), areApart)) {
    if (isSure) take(earlier, later, 'same', 1);
    else take(earlier, later, 'similar', Math.max(LEAST_CONFIDENCE, confidenceOf(earlier, later)));
  }
  for (const { earlier, later, confidence } of similarProjects(free(before), free(after))) {
    take(earlier, later, 'similar', confidence);
  }
  return {
    years,
    pairs,
    ended: free(before).map(({ record }) => record),
    added: free(after).map(({ record }) => record),
  };
}

interface Project extends JoinedForm {
  readonly record: FormRecord;
  readonly unitBigrams: ReadonlySet<string>;
}

function projectsOf(records: readonly FormRecord[], leastAlike: number): readonly Project[] {
  const keys = records.map(({ form }) => projectKeys(form));
  const joined = joinProjects(keys, leastAlike);
  return records.flatMap((record, at): Project[] => {
    const own = keys[at];
    return own ? [{ ...own, record, joined: joined[at] ?? at, unitBigrams: bigrams(own.unit) }] : [];
  });
}

function keyOf([earlier, later]: readonly [string, string]): string {
  return `${earlier}\u0000${later}`;
}

interface Candidate {
  readonly earlier: Project;
  readonly later: Project;
  readonly confidence: number;
}

/** The weight of the name; the unit has the rest, since units are renamed and merged. */
const NAME_WEIGHT = 0.75;
const LEAST_NAME = 0.4;
/** Every department buys its own 办公设备; one that took a project over has a unit with a name like the old one. */
const OTHER_DEPARTMENT = 0.2;
const LEAST_CONFIDENCE = 0.6;
/** Names that share a rare pair are few. */
const MOST_COMPARED = 24;
const MOST_RARE_PAIRS = 8;

/** Pairs of projects that may be one, the surest first. */
function similarProjects(before: readonly Project[], after: readonly Project[]): readonly Candidate[] {
  const frequency = new Map<string, number>();
  for (const { projectBigrams } of [...before, ...after]) {
    for (const pair of projectBigrams) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  }
  const index = new Map<string, Project[]>();
  for (const later of after) {
    for (const pair of rarePairs(later, frequency)) {
      const known = index.get(pair);
      if (known) known.push(later);
      else index.set(pair, [later]);
    }
  }
  const candidates = before.flatMap((earlier): Candidate[] => {
    const laters = new Set(
      rarePairs(earlier, frequency).flatMap((pair) => (index.get(pair) ?? []).slice(0, MOST_COMPARED)),
    );
    return [...laters].flatMap((later) => {
      const confidence = confidenceOf(earlier, later);
      return confidence >= LEAST_CONFIDENCE ? [{ earlier, later, confidence }] : [];
    });
  });
  return candidates.sort((a, b) => b.confidence - a.confidence);
}

/** Keyed by the numbers of the name, because 一期 and 二期 are two projects. */
function rarePairs(
  { projectBigrams, projectNumbers }: Project,
  frequency: ReadonlyMap<string, number>,
): readonly string[] {
  const rank = (pair: string): number => frequency.get(pair) ?? 0;
  return [...projectBigrams]
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .slice(0, MOST_RARE_PAIRS)
    .map((pair) => `${projectNumbers}\n${pair}`);
}

function confidenceOf(earlier: Project, later: Project): number {
  const name = sharedBigrams(earlier.projectBigrams, later.projectBigrams);
  if (name < LEAST_NAME) return 0;
  const isElsewhere = areOfTwoDepartments(earlier, later);
  const isSameUnit = earlier.unit === later.unit && !(isElsewhere && later.unit === '');
  const unit = isSameUnit ? 1 : sharedBigrams(earlier.unitBigrams, later.unitBigrams);
  const doubt = isElsewhere ? OTHER_DEPARTMENT : 0;
  // Never quite sure: only a user or equal names are.
  return Math.min(0.99, NAME_WEIGHT * name + (1 - NAME_WEIGHT) * unit - doubt);
}
