import type { FormRecord } from '../../model/form';
import { normaliseText } from '../../model/normaliseText';
import { plainProjectName, projectNumbers } from '../../model/projectName';
import { bigrams, sharedBigrams } from '../../model/similarity';
import type { PairDecisions, ProjectPair, YearMatch } from './projectPair';

/**
 * Finds the projects of one year in another: first what the user paired, then what agrees in name and unit, then the most alike first.
 * What the user unpaired stays apart. Names are compared only where their numbers agree and they share one of their rarest pairs of
 * characters, so that the time grows with the forms and not with their square.
 */
export function matchProjects(
  years: YearMatch['years'],
  records: readonly FormRecord[],
  { paired, unpaired }: PairDecisions,
): YearMatch {
  const ofYear = (year: number): readonly Project[] => records.filter(({ form }) => form.year === year).map(projectOf);
  const [before, after] = [ofYear(years.earlier), ofYear(years.later)];
  const apart = new Set(unpaired.map(keyOf));
  const pairs: ProjectPair[] = [];
  const taken = new Set<Project>();
  const take = (earlier: Project, later: Project, origin: ProjectPair['origin'], confidence: number): void => {
    if (taken.has(earlier) || taken.has(later)) return;
    if (origin !== 'user' && apart.has(keyOf([earlier.record.id, later.record.id]))) return;
    taken.add(earlier).add(later);
    pairs.push({ earlier: earlier.record, later: later.record, origin, confidence });
  };
  const free = (projects: readonly Project[]): readonly Project[] => projects.filter((project) => !taken.has(project));

  const byId = new Map([...before, ...after].map((project) => [project.record.id, project]));
  for (const [earlierId, laterId] of paired) {
    const [earlier, later] = [byId.get(earlierId), byId.get(laterId)];
    if (earlier?.record.form.year === years.earlier && later?.record.form.year === years.later) {
      take(earlier, later, 'user', 1);
    }
  }
  for (const identity of [(project: Project) => project.written, (project: Project) => project.plain]) {
    for (const [earlier, later] of sameProjects(free(before), free(after), identity)) take(earlier, later, 'same', 1);
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

interface Project {
  readonly record: FormRecord;
  /** Name and unit without width and white space; and without years and general words too. "" for a form without a name. */
  readonly written: string;
  readonly plain: string;
  readonly unit: string;
  readonly numbers: string;
  readonly nameBigrams: ReadonlySet<string>;
  readonly unitBigrams: ReadonlySet<string>;
}

function projectOf(record: FormRecord): Project {
  const { projectName, unit } = record.form;
  const name = plainProjectName(projectName);
  const plainUnit = normaliseText(unit);
  const identityOf = (text: string): string => (text === '' ? '' : `${text}\n${plainUnit}`);
  return {
    record,
    written: identityOf(normaliseText(projectName)),
    plain: identityOf(name),
    unit: plainUnit,
    numbers: projectNumbers(name),
    nameBigrams: bigrams(name),
    unitBigrams: bigrams(plainUnit),
  };
}

function keyOf([earlier, later]: readonly [string, string]): string {
  return `${earlier}\u0000${later}`;
}

/** Projects of one identity, in their order: of several with one name, the first goes with the first. */
function* sameProjects(
  before: readonly Project[],
  after: readonly Project[],
  identityOf: (project: Project) => string,
): Iterable<readonly [Project, Project]> {
  const waiting = new Map<string, Project[]>();
  for (const project of after.toReversed()) {
    const identity = identityOf(project);
    const same = waiting.get(identity);
    if (same) same.push(project);
    else waiting.set(identity, [project]);
  }
  for (const earlier of before) {
    const identity = identityOf(earlier);
    const later = identity === '' ? undefined : waiting.get(identity)?.pop();
    if (later) yield [earlier, later];
  }
}

interface Candidate {
  readonly earlier: Project;
  readonly later: Project;
  readonly confidence: number;
}

/** The weight of the name; the unit has the rest, since units are renamed and merged. */
const NAME_WEIGHT = 0.75;
const LEAST_NAME = 0.4;
const LEAST_CONFIDENCE = 0.6;
/** Names that share a rare pair are few. */
const MOST_COMPARED = 24;
const MOST_RARE_PAIRS = 8;

/** Pairs of projects that may be one, the surest first. */
function similarProjects(before: readonly Project[], after: readonly Project[]): readonly Candidate[] {
  const frequency = new Map<string, number>();
  for (const { nameBigrams } of [...before, ...after]) {
    for (const pair of nameBigrams) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
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
function rarePairs({ nameBigrams, numbers }: Project, frequency: ReadonlyMap<string, number>): readonly string[] {
  const rank = (pair: string): number => frequency.get(pair) ?? 0;
  return [...nameBigrams]
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .slice(0, MOST_RARE_PAIRS)
    .map((pair) => `${numbers}\n${pair}`);
}

function confidenceOf(earlier: Project, later: Project): number {
  const name = sharedBigrams(earlier.nameBigrams, later.nameBigrams);
  if (name < LEAST_NAME) return 0;
  const unit = earlier.unit === later.unit ? 1 : sharedBigrams(earlier.unitBigrams, later.unitBigrams);
  // Never quite sure: only a user or equal names are.
  return Math.min(0.99, NAME_WEIGHT * name + (1 - NAME_WEIGHT) * unit);
}
