import { FUND_LINES, NARRATIVES, SIDES, SIGNOFF_FIELDS } from '../../../src/model/form';
import type { ExtraField, FundLine, Indicator, Narrative, Side, SignoffField } from '../../../src/model/form';

/** A form that is still being filled. */
export interface OpenForm extends Record<Narrative, string> {
  title: string;
  year: number | null;
  projectName: string;
  department: { code: string; name: string };
  unit: string;
  attribute: string;
  duration: string;
  funds: Record<Side, Record<FundLine, number | null>>;
  goals: Record<Side, string>;
  indicators: Record<Side, Indicator[]>;
  signoff: Record<SignoffField, string>;
  extra?: ExtraField[];
}

/** A form of which nothing is known yet, to be filled by whoever draws it. */
export function blankForm(): OpenForm {
  return {
    title: '',
    year: null,
    projectName: '',
    department: { code: '', name: '' },
    unit: '',
    attribute: '',
    duration: '',
    ...filledWith(NARRATIVES, () => ''),
    funds: filledWith(SIDES, () => filledWith(FUND_LINES, (): number | null => null)),
    goals: filledWith(SIDES, () => ''),
    indicators: filledWith(SIDES, (): Indicator[] => []),
    signoff: filledWith(SIGNOFF_FIELDS, () => ''),
  };
}

function filledWith<Key extends string, Value>(keys: readonly Key[], valueOf: () => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf()])) as Record<Key, Value>;
}
