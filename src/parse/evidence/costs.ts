/**
 * What speaks against a reading, in nats or so: of all readings that a text allows, the cheapest is taken, and one that is
 * hardly dearer is told of. One table for all readers of text. They were set by hand on texts of forms; `npm run fit:reading`
 * tells of each what other values would do on cases that it was not fitted on.
 */
export const COSTS = {
  /** Costs of taking a place for a label, in nats or so: the whole of a form decides, not one place. */
  labels: {
    missing: 8,
    missingHeading: 5,
    /** Nothing separates it from the text before. */
    gluedBefore: 6,
    gluedBehind: 2.5,
    /** A colon that the form does not print, as in 「立项依据：《关于…》」 within a text. */
    strangeColon: 4,
    missingColon: 2,
    brokenOverLines: 1,
    notAtLineStart: 0.3,
    /** The line before runs on: it is as long as a line of a text and ends in the middle of a sentence. */
    runsOn: 2,
    textBehindHeading: 5,
    noAmount: 2,
  },

  /** Costs of taking a place for a label of the table. */
  tableLabels: {
    missingCategory: 10,
    missingSide: 7,
    repeatedWithoutPageBreak: 5,
    gluedBefore: 5,
    gluedBehind: 1.5,
    brokenOverLines: 0.5,
    /** Taken off where a whole label stands alone: it is hardly anything else. */
    clean: 4,
    /** Taken off where a whole label stands among characters on lines of their own. */
    whole: 2,
    /** For each character that the cell cuts off, as in 「服务对象满意度指」. */
    clippedCharacter: 1.5,
  },

  /** Costs of what speaks against a cell. */
  cells: {
    gap: 5,
    gapBeforeSign: 0.5,
    wrap: 0.7,
    wrapWhereFull: 0.2,
    wrapOfShortLine: 5,
    wrapOfIndentedLine: 1.5,
    wrapOfNarrowLine: 2,
    tooWide: 5,
    /** The next cell touches a name that does not fill its column. */
    cutBeforeBorder: 2,
    /** Taken off where the category holds the text, between possible borders, a second time. */
    repeated: 1.5,
    impossible: 9,
  },

  /** Costs of what speaks against a cell whose borders no gap shows, in nats or so. */
  looseCells: {
    /** For each character of a target that is neither a number with its unit nor a word that targets are made of, up to `mostStrange`. */
    strangeCharacter: 0.7,
    mostStrange: 4.2,
    /** A number without a unit. */
    bareNumber: 0.8,
    /** Taken off for a target that is made of such words throughout, and for each of its characters: 可持续 rather than 持续. */
    worded: 0.8,
    wordedCharacter: 0.15,
    /** A name, or a target behind its beginning, holds a comparator with a number or a percentage: another target. */
    targetInside: 12,
    /** A name ends with a word that targets are made of. */
    endsLikeTarget: 1.6,
    /** A number is cut in two, or its comparator or its unit is cut off. */
    cutNumber: 6,
  },

  /** Costs of the steps of a path; the cheapest way to read a whole category is taken. */
  rows: {
    /** A side that was empty in the row before: lists end, they seldom go on behind a gap. */
    stillEmpty: 0.6,
    filledAgain: 1.2,
    /** No form prints a row that is empty on both sides above one that is not. */
    emptyRow: 7,
    missingValue: 4,
    valueOnNewLine: 4,
    rightOnNewLine: 5,
    rowInsideLine: 10,
    gluedRow: 14,
    gluedRight: 7,
    gluedValue: 4,
    /** A cell ends among characters on lines of their own. */
    looseRow: 1,
    looseCell: 0.4,
    /** Taken off where the name fills its column, so that the value touches it. */
    fullColumn: 2.5,
    sameNameTwice: 8,
    /** Taken off where the other side has the same name, and the same value with it. */
    twinName: 2,
    twinValue: 1.5,
    /** For each name that either side has to itself, where both have some. */
    unlikeSides: 0.7,
  },

  /** What it costs to take a line for furniture, by what it looks like; what is that much worse is no other reading. */
  strayLines: { looksLikeFurniture: 1, looksLikeText: 4 },

  /** Costs of what speaks against a border between the goals. */
  goals: {
    /** A line is not full although the goal goes on below it. */
    shortLine: 2,
    /** A line is wider than the lines that were wrapped. */
    wideLine: 4,
    /** The second goal's lines are as wide as the first's, or wider: the right column is the narrower one. */
    notNarrower: 2,
    noSentenceEnd: 5,
    /** The first goal would end with a comma. */
    amidSentence: 5,
    /** The second goal would begin with a closing sign. */
    startsInside: 6,
    borderInLine: 1.5,
    oneEmpty: 4,
    /** Taken off for the goal of the only side that has indicators: the other side is empty throughout. */
    onlySide: 9,
    /** Taken off for two goals that begin alike, times the share of the shorter one. */
    resemblance: 6,
    commonStart: 4,
  },

  /** Rows of a text that is sorted by height. */
  headByHeight: {
    /** For each line that the labels stand away from the middle, but for one. */
    offCentre: 2,
    /** A line is not full although its cell goes on below it. */
    shortLine: 3,
  },

  /** What such a row may hold. */
  openRows: {
    emptySide: 1.8,
    missingValue: 4,
    missingName: 9,
    shortLine: 5,
    lineTooWide: 5,
    /** Taken off where the other side of the row has the same name, and the same value with it. */
    sameName: 4,
    sameValue: 1.5,
    /** A bracket is opened in it and not closed. */
    openBracket: 3,
  },

  /** Borders between texts whose labels stand at their middle. */
  centredTexts: {
    /** For each line that the label stands away from the middle. */
    offCentre: 2,
    endsAmidSentence: 2,
    /** The text below the border begins with a closing sign. */
    startsInside: 4,
    shortLineInside: 0.7,
  },

  /** What rows of such a text have in common. */
  rowsByHeight: {
    /** Taken off where another row has the name on the other side, and the same value with it. */
    nameElsewhere: 3,
    valueElsewhere: 1,
    sameNameTwice: 6,
  },

  /** What speaks against a value beginning below a line. */
  fieldRows: { noBlankLine: 0.2, belowFullLine: 0.4, amidSentence: 0.4 },

  /** Rows around the middle of their label, in columns. */
  centres: {
    /** Items above the first label belong to none: that happens, but hardly ever. */
    lead: 4,
    /** Each item by which a label stands off the middle: half a one weighs more than any doubt about a border. */
    offset: 2,
    /** A label without items: rarer than one with some. */
    empty: 0.5,
    /** The label of a cell cut by a page stands at the middle of one part, not of the whole. */
    part: 0.3,
    /** A label printed on both pages owns items of one page only. */
    oneSided: 1,
    /** The most that a cell cut by a page may cost: where its label stands is hardly known. */
    mostCut: 3,
  },

  /** Rows of the table in columns. */
  indicatorRows: {
    /** A name without a value on its side; some are left blank. */
    noValue: 1.2,
    noName: 2,
    /** Each line by which a cell stands off the middle of its row. */
    offMiddle: 4,
    /** Each line of a row but the first. */
    furtherLine: 0.3,
    /** A line that is continued though there was room left. */
    notFull: 1.5,
    /** A blank line inside a row. */
    blankLine: 3,
    /** A row whose names are the same on both sides. */
    sameName: -0.8,
  },
} as const;
