/** The oldest engines that run the page; the guide for administrators names them. Build, its check and the tests go by this one place. */
module.exports = {
  /** As esbuild spells them: what syntax may stand in the built scripts. */
  syntax: ['chrome109', 'safari16.4'],

  /** Members of the language that came after them and that src/worker/newerMembers.ts brings along. */
  broughtMembers: ['toReversed', 'toSorted'],

  /**
   * Others that came after them; the reader of PDF files brings its own. Left out are members that have the names of common
   * methods (`with`, `union`, `take` …): of those only a run in an old engine tells.
   */
  newerMembers: [
    'Array.fromAsync',
    'Error.isError',
    'Iterator.from',
    'Map.groupBy',
    'Math.f16round',
    'Math.sumPrecise',
    'Object.groupBy',
    'Promise.try',
    'Promise.withResolvers',
    'RegExp.escape',
    'AbortSignal.any',
    'URL.parse',
    'getOrInsertComputed',
    'isDisjointFrom',
    'isSubsetOf',
    'isSupersetOf',
    'isWellFormed',
    'rawJSON',
    'symmetricDifference',
    'toSpliced',
    'toWellFormed',
    'transferToFixedLength',
  ],
};
