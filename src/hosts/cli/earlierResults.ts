import { exportForms } from '../../app/files/exportForms';
import { decodeText } from '../../formats/text/decodeText';
import { formSchema } from '../../model/formSchema';
import { z } from '../../model/zod';
import { isSealed } from './sealedWorkbook';

/** Whether a file that is in the way of a result is one that an earlier run has left, so that nothing of anybody else is lost with it. */
export interface EarlierResults {
  readonly isOurs: (bytes: Uint8Array) => boolean | Promise<boolean>;
  /** Whether that is said: somebody may have worked in it, and nobody can see it. */
  readonly isTold: boolean;
}

const findingSchema = z.object({
  file: z.string(),
  form: z.number(),
  rule: z.string(),
  severity: z.string(),
  path: z.string(),
  message: z.string(),
});

/** What each kind of result of the command line is known by. */
export const EARLIER_RESULTS = {
  workbook: { isOurs: isSealed, isTold: false },
  forms: { isOurs: (bytes) => z.array(formSchema).safeParse(jsonOf(bytes)).success, isTold: true },
  findings: { isOurs: (bytes) => z.array(findingSchema).safeParse(jsonOf(bytes)).success, isTold: true },
  csv: { isOurs: hasOurHeaders, isTold: true },
  parquet: { isOurs: isOurParquet, isTold: true },
  /** Somebody may have worked in it. */
  letters: { isOurs: () => false, isTold: false },
} as const satisfies Record<string, EarlierResults>;

function jsonOf(bytes: Uint8Array): unknown {
  const decoded = decodeText(bytes);
  try {
    return JSON.parse(decoded.kind === 'text' ? decoded.text : '') as unknown;
  } catch {
    return undefined;
  }
}

/** The first line names all columns of one of the tables; those of users may stand behind them. */
function hasOurHeaders(bytes: Uint8Array): boolean {
  const [head = ''] = new TextDecoder().decode(bytes.subarray(0, HEAD)).split('\r\n');
  return exportForms([]).some(({ columns }) => head.startsWith(columns.map(({ header }) => `"${header}"`).join(',')));
}

/** Bytes that hold the headers of any table, with room for those of users. */
const HEAD = 64 * 1024;
const PARQUET = 'PAR1';

/** It ends with who made it, the length of what it says of itself, and its mark. */
function isOurParquet(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-64).toString('latin1');
  return end.endsWith(PARQUET) && end.includes('shenbao');
}
