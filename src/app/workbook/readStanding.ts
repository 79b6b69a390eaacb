import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import { recallFindings } from '../../layout/findings/recallFindings';
import { departmentKey } from '../../model/departmentKey';
import type { Host, LongWork } from '../host';
import { openDoubtsIn } from './readDoubts';
import { readWithRegister } from './readWorkbook';
import { registerOverview } from '../receipts/registerOverview';
import { sayHowMany, sayWhatWaits } from '../receipts/sayRegister';
import { readRememberedCheck } from '../check/rememberedCheck';

/** What a workbook holds and what is left to do in it, for who comes back to it. */
export interface Standing {
  readonly projects: number;
  readonly departments: number;
  /** The latest first; without forms that have none. */
  readonly years: readonly number[];
  /** Places of 待核对 that nobody has settled. */
  readonly doubts: number;
  /** What 收表登记 says of the latest year: how many have sent, and what waits; nothing where nobody is expected and nothing registered. */
  readonly season: readonly string[];
  /** Undefined for a workbook that was never checked. */
  readonly check:
    | {
        /** In milliseconds since 1970, where it is known. */
        readonly at: number | undefined;
        /** Findings that nobody has put aside or marked as done. */
        readonly open: number;
        readonly errors: number;
        /** How many forms there were; undefined where nobody remembers. */
        readonly forms: number | undefined;
      }
    | undefined;
}

/** What the workbook says of itself `at` that time, without a check; undefined for one without forms or whose sheets cannot be read. */
export async function readStanding(
  host: Host,
  { at, ...work }: LongWork & { readonly at?: Date } = {},
): Promise<Standing | undefined> {
  const reading = await readWithRegister(host, work);
  const { records, problems } = reading;
  if (records.length === 0 || problems.some(({ isObstacle }) => isObstacle)) return undefined;
  const findings = [...recallFindings(reading)];
  const open = findings.filter(({ state }) => state === 'open');
  const remembered = await readRememberedCheck(host);
  const years = new Set(records.flatMap(({ form }) => form.year ?? []));
  return {
    projects: records.length,
    departments: new Set(records.map(({ form }) => departmentKey(form.department))).size,
    years: [...years].sort((one, other) => other - one),
    doubts: openDoubtsIn(reading).length,
    season: seasonOf(reading, at),
    check:
      findings.length === 0 && !remembered
        ? undefined
        : {
            at: remembered?.at,
            open: open.length,
            errors: open.filter(({ severity }) => severity === 'error').length,
            forms: remembered?.forms,
          },
  };
}

function seasonOf(reading: DataSheetsReading, at: Date | undefined): readonly string[] {
  const overview = registerOverview(reading, { ...(at && { at }) });
  if (!overview || overview.departments.length === 0) return [];
  return [sayHowMany(overview), ...sayWhatWaits(overview).map(({ text }) => text)];
}
