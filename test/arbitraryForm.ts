import fc from 'fast-check';
import type { Form, FundLine } from '../src/model/form';
import { FUND_LINES, LEVEL1_INDICATORS, LEVEL2_INDICATORS } from '../src/model/form';
import { replaceUnwritable } from '../src/model/unwritableCharacters';
import { HOSTILE_TEXTS } from './contract/hostileTexts';

/** Any text: empty, ordinary, hostile to spreadsheets, or of any characters at all. */
const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.constant(''),
  fc.constantFrom('阳泉市社会保险中心', '退休人员取暖费', '062', '140311197001010012'),
  // A cell that shows an error of a formula is doubtful when it is read back, and no text.
  fc.constantFrom(...HOSTILE_TEXTS.filter((text) => !text.startsWith('#'))),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const amount: fc.Arbitrary<number | null> = fc.oneof(
  fc.constantFrom(null, 0, 35680000, 6136786.36, 0.01, -1),
  fc.integer({ min: 0, max: 1e12 }).map((cents) => cents / 100),
);

const funds = fc.record(
  Object.fromEntries(FUND_LINES.map((line) => [line, amount])) as Record<FundLine, fc.Arbitrary<number | null>>,
);

const indicator = fc.record({
  level1: fc.constantFrom(...LEVEL1_INDICATORS),
  level2: fc.constantFrom(...LEVEL2_INDICATORS),
  name: arbitraryText,
  value: arbitraryText,
});

const indicators = fc.array(indicator, { maxLength: 4 });

/** Any form that the model allows. */
export const arbitraryForm: fc.Arbitrary<Form> = fc.record({
  title: arbitraryText,
  year: fc.option(fc.integer({ min: 1990, max: 2099 })),
  projectName: arbitraryText,
  department: fc.record({ code: arbitraryText, name: arbitraryText }),
  unit: arbitraryText,
  attribute: arbitraryText,
  duration: arbitraryText,
  funds: fc.record({ period: funds, annual: funds }),
  overview: arbitraryText,
  basis: arbitraryText,
  necessity: arbitraryText,
  safeguards: arbitraryText,
  plan: arbitraryText,
  goals: fc.record({ period: arbitraryText, annual: arbitraryText }),
  indicators: fc.record({ period: indicators, annual: indicators }),
  signoff: fc.record({
    responsible: arbitraryText,
    handler: arbitraryText,
    phone: arbitraryText,
    filedAt: arbitraryText,
  }),
});

/** A form as a workbook file can hold it. */
export function asInFile(form: Form): Form {
  return JSON.parse(JSON.stringify(form), (_, value: unknown) =>
    typeof value === 'string' ? replaceUnwritable(value) : value,
  ) as Form;
}
