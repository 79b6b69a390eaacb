import { changeFindingWords } from '../../layout/findings/changeFindingWords';
import type { FindingState } from '../../model/findingState';
import type { CheckedFinding } from './checkedFinding';
import type { Host } from '../host';
import { HostError } from '../hostError';
import { readWorkbook } from '../workbook/readWorkbook';
import { strings } from '../strings';

/**
 * Writes the user's word on findings into 校验结果, as one change, where the next check finds it; without a remark theirs stay. Throws `HostError` 'conflict', and writes
 * nothing, when the sheet does not list one of them any more.
 */
export async function settleFindings(
  host: Host,
  findings: readonly CheckedFinding[],
  word: { readonly state: FindingState; readonly remark?: string | undefined },
): Promise<void> {
  const { tables } = await readWorkbook(host);
  const change = tables.findings && changeFindingWords(tables.findings, findings, word);
  if (!change)
    throw new HostError('conflict', `A finding of ${findings[0]?.ruleId ?? 'no rule'} is not listed any more.`);
  await host.write({ title: strings.settleTitle, changes: [change] });
}
