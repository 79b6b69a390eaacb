import { changeFindingWord } from '../layout/findings/changeFindingWord';
import type { FindingState } from '../model/findingState';
import type { CheckedFinding } from './checkedFinding';
import type { Host } from './host';
import { HostError } from './hostError';
import { readWorkbook } from './readWorkbook';
import { strings } from './strings';

/**
 * Writes the user's word on a finding into 校验结果, where the next check finds it. Throws `HostError` 'conflict' when the sheet
 * does not list the finding any more.
 */
export async function settleFinding(
  host: Host,
  finding: CheckedFinding,
  word: { readonly state: FindingState; readonly remark: string },
): Promise<void> {
  const { tables } = await readWorkbook(host);
  const change = tables.findings && changeFindingWord(tables.findings, finding, word);
  if (!change) throw new HostError('conflict', `The finding ${finding.ruleId} is not listed any more.`);
  await host.write({ title: strings.settleTitle, changes: [change] });
}
