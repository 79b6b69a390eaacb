/** Whether what stands behind a label without a unit is an amount of money in the unit of its form: 财政拨款, 上年预算. */
export function isAmountLabel(label: string): boolean {
  return MONEY.test(label) && !NO_MONEY.test(label);
}

const MONEY = /资金|拨款|预算|经费|收入|补助|金额|贷款|债券|结转|结余|合计|总额|总计|自筹|投资|[省市州盟旗县区]级?$/u;
const NO_MONEY = /占比|比[例重]|编[码号]|代码|年度$|级次|单位$|名称$|个数|人数|数量/u;
