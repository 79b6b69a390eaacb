/**
 * Where the reader stops looking, so that its time stays linear in the text. Counted in characters without white
 * space unless said otherwise.
 */
export const LIMITS = {
  /** From 项目名称 to 主管部门及代码: a project's name is shorter than this. */
  firstField: 600,
  /** From the end of a title to 项目名称: the year line and notes such as 附件2 stand between. */
  titleDistance: 160,
  longestTitle: 80,
  /** How often one label is looked for in one form. */
  candidatesPerLabel: 60,
  /** From the title to the sign-off: what stands further down is left to the remainder. */
  longestForm: 200_000,
  /** In how many pieces of one 二级指标 a text is looked for a second time. */
  piecesPerCategory: 600,
  /** At how many places the second goal may begin. */
  goalBorders: 300,
  /** How many labels make a part of a form where its beginning is missing. */
  labelsOfPart: 5,
  /** How many pieces of text one cell of the indicator table is put together of. */
  piecesPerCell: 12,
  /** The same where its characters stand on lines of their own, so that words are all that parts them. */
  piecesPerLooseCell: 24,
  /** How many readings of a part of the table are followed at a time. */
  beam: 16,
  /** The same where a 二级指标 has more pieces than `piecesPerCategory`, as no form has: such text is hardly a table. */
  narrowBeam: 2,
  /** How many other readings of a 二级指标 are compared with the best one. */
  alternatives: 16,
  /** How much of a long source is read at a time, in characters of the source. */
  part: 1_000_000,
  /** The longest text that is read at all, in characters of the source: some 100,000 forms. */
  text: 200_000_000,
} as const;
