/** The drawing instructions of a page: for each the number of an operator and its arguments. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers of operators by their names: those that change where the others draw, and these. */
export type OperatorNumbers<Name extends string> = Readonly<
  Record<
    'save' | 'restore' | 'transform' | 'constructPath' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd' | Name,
    number
  >
>;
