/** Whether a name is of what nobody wants, and not of what is done about it: 投诉率, 事故起数; of 投诉办结率 more is better. */
export function isOfHarm(plainName: string): boolean {
  return HARM.test(plainName);
}

const HARM =
  /(?:投诉|差错|错误|失误|成灾|受害|死亡|发病|感染|故障|空置|流失|返贫|失学|辍学|超标|事故|事件|漏损|损耗|违规|违法|违约|逾期|延误|不合格|浓度|能耗|排放|发生)(?:发生|案件|事件)?(?:率|[总人次起件例天]?[数量]|面积|值)?$/u;
