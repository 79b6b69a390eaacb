import { areOfTwoDepartments, continueProjects } from '../../model/projects/continueProjects';
import type { JoinedForm } from '../../model/projects/continueProjects';
import { joinProjects } from '../../model/projects/joinProjects';
import type { FormFacts } from './formFacts';

/** Which forms are one project, and which form of it came before. */
export interface ProjectLinks {
  /** A number for each form; forms of one project have the same. */
  readonly project: readonly number[];
  readonly previous: ReadonlyMap<number, number>;
}

/** Links forms of one project, the names as much alike as the office says, each with the latest one of the years before. */
export function predecessors(forms: readonly FormFacts[]): ProjectLinks {
  const least = (forms[0]?.options.threshold('sameProjectName') ?? 100) / 100;
  const project = joinProjects(
    forms.map(({ keys }) => keys),
    least,
  );
  return { project, previous: linkYears(forms, project) };
}

/** More forms of one project in one year than any unit has. */
const MOST_LOOKED_AT = 24;

interface Member extends JoinedForm {
  readonly position: number;
  readonly year: number;
}

function linkYears(forms: readonly FormFacts[], project: readonly number[]): ReadonlyMap<number, number> {
  const byProject = new Map<number, Member[]>();
  forms.forEach(({ form, keys }, position) => {
    if (form.year === null || form.projectName.trim() === '') return;
    const joined = project[position] ?? position;
    const member = { ...keys, joined, position, year: form.year };
    const members = byProject.get(joined);
    if (members) members.push(member);
    else byProject.set(joined, [member]);
  });
  const previous = new Map<number, number>();
  for (const members of byProject.values()) {
    if (members.length > 1) linkMembers(members, previous);
  }
  return previous;
}

/** Forms of one project, by which several departments may mean several projects. */
function linkMembers(members: readonly Member[], previous: Map<number, number>): void {
  const years = [...new Set(members.map(({ year }) => year))].sort((one, other) => one - other);
  let latest: readonly Member[] = [];
  for (const year of years) {
    const current = members.filter((member) => member.year === year);
    const pairs = continueProjects(latest, current);
    const before = new Map(pairs.map(({ earlier, later }) => [later, earlier]));
    for (const member of current) {
      // A form that came twice goes on with the same one.
      const earlier =
        before.get(member) ?? latest.slice(0, MOST_LOOKED_AT).find((form) => !areOfTwoDepartments(form, member));
      if (earlier) previous.set(member.position, earlier.position);
    }
    const continued = new Set(pairs.map(({ earlier }) => earlier));
    latest = [...current, ...latest.filter((form) => !continued.has(form))];
  }
}
