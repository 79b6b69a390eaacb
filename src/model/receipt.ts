/** What became of a form that was received, or is expected; the user may write any other word of his own. */
export const RECEIPT_STATES = [
  'missing',
  'sent',
  'received',
  'answered',
  'returned',
  'superseded',
  'accepted',
  'waived',
] as const;
export type ReceiptState = (typeof RECEIPT_STATES)[number];

export const RECEIPT_STATE_LABELS: Readonly<Record<ReceiptState, string>> = {
  /** Expected, and nothing has come. */
  missing: '未报送',
  /** Of a department that is expected without its projects: something has come. */
  sent: '已报送',
  received: '已收到',
  /** A new round of a form that was sent back. */
  answered: '已重报',
  returned: '已退回',
  /** A later round has taken its place. */
  superseded: '已有新报',
  accepted: '已通过',
  waived: '不需报送',
};

/** A row of 收表登记: one round of one form, or, without a 编号, a project or a department that is expected. All as it is written there. */
export interface Receipt {
  readonly id: string;
  readonly year: string;
  readonly departmentCode: string;
  readonly department: string;
  readonly projectName: string;
  readonly unit: string;
  /** 一上, 二上, … */
  readonly round: string;
  /** 2026-03-05 14:32; "" where nobody knows. */
  readonly receivedAt: string;
  /** The file that it came in. */
  readonly source: string;
  /** What changed since the round before, cell by cell. */
  readonly changes: string;
  /** A label of `RECEIPT_STATE_LABELS`, or a word of the user. */
  readonly state: string;
  readonly returnedAt: string;
  /** Until when it is to come, or to come back, as somebody wrote it; of a round that has come, the deadline that it was to keep. */
  readonly deadline: string;
  /** The form of a round that a later one has taken the place of, as JSON; "" for the last round, which is in 项目总表. */
  readonly content: string;
  /** What the user wrote in 备注; left out where that is nothing, so that no row is written over with it. */
  readonly remark?: string;
}

/** The state that a label names; undefined for a word of the user's own. A blank cell says nothing yet. */
export function receiptState(label: string): ReceiptState | 'blank' | undefined {
  const word = label.trim();
  if (word === '') return 'blank';
  return RECEIPT_STATES.find((state) => RECEIPT_STATE_LABELS[state] === word);
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** The name of the nth round, counted from 1: 一上, 二上, …, 第11次. */
export function roundName(number: number): string {
  const numeral = NUMERALS[number - 1];
  return numeral === undefined ? `第${number}次` : `${numeral}上`;
}

/** Which round a name means; undefined for a word of the user's own. */
export function roundNumber(name: string): number | undefined {
  const word = name.trim();
  const numeral = NUMERALS.findIndex((each) => `${each}上` === word);
  if (numeral >= 0) return numeral + 1;
  const [, digits] = /^第(\d{1,4})次$/u.exec(word) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
