import { fieldLabel } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { FUND_LINES, LEVEL2_INDICATORS, NARRATIVES, SIDES, SIGNOFF_FIELDS } from '../../model/form';
import { TABLE_COLUMNS } from '../../model/formLayout';
import { SIDE_LABELS } from '../../model/vocabulary';
import type { TextMeaning } from './describeForm';
import { strings } from './strings';

/** Something that a person can say of a cell. */
export interface MeaningChoice {
  readonly key: string;
  readonly name: string;
  readonly meaning: TextMeaning;
}

/** All that can be said of a cell, in groups. */
export const MEANING_CHOICES: readonly { readonly name: string; readonly choices: readonly MeaningChoice[] }[] = [
  {
    name: strings.groups.project,
    choices: [
      ...(['projectName', 'department', 'department.code', 'unit', 'attribute', 'duration', 'year'] as const).map(
        field,
      ),
      ...SIDES.map((side) => field(`goals.${side}`)),
      ...NARRATIVES.map(field),
      ...SIGNOFF_FIELDS.map((name) => field(`signoff.${name}`)),
    ],
  },
  {
    name: strings.groups.funds,
    choices: SIDES.flatMap((side) => FUND_LINES.map((line) => field(`funds.${side}.${line}`))),
  },
  {
    name: strings.groups.columns,
    choices: TABLE_COLUMNS.flatMap((role): MeaningChoice[] =>
      role === 'value'
        ? SIDES.toReversed().map((side) => ({
            key: `column:${role}:${side}`,
            name: SIDE_LABELS[side] + strings.columns[role],
            meaning: { kind: 'column', role, side },
          }))
        : [{ key: `column:${role}`, name: strings.columns[role], meaning: { kind: 'column', role } }],
    ).concat({ key: 'column:extra', name: strings.columns.extra, meaning: { kind: 'column', role: 'extra' } }),
  },
  {
    name: strings.groups.levels,
    choices: LEVEL2_INDICATORS.map((level2) => ({
      key: `level2:${level2}`,
      name: level2,
      meaning: { kind: 'level2', level2 },
    })),
  },
  {
    name: strings.groups.other,
    choices: [
      { key: 'extra', name: strings.choices.extra, meaning: { kind: 'extra' } },
      { key: 'words', name: strings.choices.words, meaning: { kind: 'words' } },
      { key: 'furniture', name: strings.choices.furniture, meaning: { kind: 'furniture' } },
    ],
  },
];

function field(path: FieldPath): MeaningChoice {
  return {
    key: `field:${path}`,
    name: path === 'department' ? strings.choices.department : fieldLabel(path),
    meaning: { kind: 'field', path },
  };
}
