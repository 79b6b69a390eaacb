import type { CheckedFinding } from '../../../src/app/check/checkedFinding';
import { buildForm } from '../buildForm';

/** An error of 退休人员取暖费 with some of its parts replaced. */
export function buildFinding(parts: Partial<CheckedFinding> & { readonly department?: string } = {}): CheckedFinding {
  const { department = '阳泉市人力资源和社会保障局', ...rest } = parts;
  const form = buildForm({ department: { code: '062', name: department } });
  return {
    ruleId: 'fund-sum-mismatch',
    rule: '资金总额不等于分项之和',
    severity: 'error',
    record: {
      id: '2024-001',
      form,
      row: 1,
      indicatorRows: { period: [], annual: [] },
      unreadableRows: [],
      unreadable: [],
    },
    path: 'funds.annual.total',
    message: '年度资金总额与各项来源之和不等，请改正。',
    fields: [],
    places: [],
    state: 'open',
    remark: '',
    ...rest,
  };
}
