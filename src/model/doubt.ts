import type { FieldPath } from './fieldPath';

/** What became of a doubt: the user's word in 处理 of 待核对. */
export const DOUBT_STATES = ['open', 'confirmed', 'changed'] as const;
export type DoubtState = (typeof DOUBT_STATES)[number];

export const DOUBT_STATE_LABELS: Readonly<Record<DoubtState, string>> = {
  open: '待核对',
  confirmed: '已核对',
  changed: '已修改',
};

/** Something of a source that the reader was not sure of, as it goes with its form to the end. */
export interface Doubt {
  /** 编号 of the form; '' for what belongs to no form. */
  readonly id: string;
  /** Undefined for text that no field took. */
  readonly path: FieldPath | undefined;
  /** What stands in the form there; '' where nothing does. */
  readonly readAs: string;
  /** The characters of the source at that place, or around it. */
  readonly original: string;
  readonly alternative?: string;
  readonly message: string;
  /** Name of the file; '' for a paste. */
  readonly source: string;
  /** Left out while nobody has said a word. */
  readonly state?: DoubtState;
}

/** A doubt whose form has no 编号 yet. */
export type FormDoubt = Omit<Doubt, 'id'>;

/** Whether nobody has settled it yet. */
export function isOpen({ state = 'open' }: Pick<Doubt, 'state'>): boolean {
  return state === 'open';
}
