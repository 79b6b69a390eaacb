import { SEVERITY_LABELS } from '../../model/finding';
import type { Letter } from '../../model/letter';
import { strings } from '../strings';
import type { DepartmentOpinion } from './departmentOpinion';
import { opinionCounts, projectTitle } from './opinionText';

/** What a letter says beside its findings; "" for what nobody has said. */
export interface LetterWords {
  /** Who sends it. */
  readonly office: string;
  /** Until when the forms are to come back, as the office writes it. */
  readonly deadline: string;
  readonly date: Date;
}

/** 退回意见 to one department as a letter: what is asked until when, 落款 and date, and the findings as a table a project. */
export function planOpinionLetter(opinion: DepartmentOpinion, { office, deadline, date }: LetterWords): Letter {
  const { letter, headers } = strings.opinion;
  const until = deadline.trim().replace(/[之以]?前$/u, '');
  const years = [...new Set(opinion.projects.flatMap(({ year }) => year ?? []))].sort((one, other) => one - other);
  return {
    title: letter.title(years.join('、')),
    salutation: `${opinion.addressee}：`,
    paragraphs: [
      letter.opening(opinionCounts(opinion)),
      until === '' ? letter.withoutDeadline : letter.deadline(until),
      letter.annexed,
    ],
    signature: [office.trim() === '' ? letter.seal : office.trim(), letter.date(date)],
    annex: {
      title: letter.annex,
      heads: [headers.number, headers.severity, headers.place, headers.fact, headers.remedy],
      widths: [7, 8, 20, 37, 28],
      tables: opinion.projects.map((project) => ({
        heading: projectTitle(project),
        rows: project.items.map(({ number, severity, place, fact, remedy }) => [
          String(number),
          SEVERITY_LABELS[severity],
          place,
          fact,
          remedy,
        ]),
      })),
    },
  };
}
