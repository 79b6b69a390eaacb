import { SEVERITIES, SEVERITY_LABELS } from '../../model/finding';
import { strings } from '../strings';
import type { DepartmentOpinion, ProjectOpinion } from './departmentOpinion';

/** What goes back to a department as a text for a letter or a chat; line breaks inside cells are closed up, so that an item is one line. */
export function opinionText(opinion: DepartmentOpinion): string {
  return [
    strings.opinion.title,
    strings.opinion.department(oneLine(opinion.department)),
    opinionCounts(opinion),
    ...opinion.projects.flatMap((project) => ['', projectTitle(project), ...itemLines(project)]),
  ].join('\n');
}

/** How many projects and items of each severity, as a sentence. */
export function opinionCounts({ projects }: DepartmentOpinion): string {
  const items = projects.flatMap((project) => project.items);
  const parts = SEVERITIES.flatMap((severity) => {
    const count = items.filter((item) => item.severity === severity).length;
    return count === 0 ? [] : [strings.opinion.count(SEVERITY_LABELS[severity], count)];
  });
  return strings.opinion.counts(projects.length, parts);
}

/** The heading of a project: its name, year and 编号. */
export function projectTitle({ projectName, year, id }: ProjectOpinion): string {
  const name = oneLine(projectName);
  return strings.opinion.project(name === '' ? strings.opinion.noProject : name, year, id);
}

function itemLines({ items }: ProjectOpinion): readonly string[] {
  return items.flatMap(({ number, severity, place, fact, remedy }) => [
    strings.opinion.item(number, SEVERITY_LABELS[severity], place, oneLine(fact)),
    ...(remedy === '' ? [] : [strings.opinion.remedy(remedy)]),
  ]);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
