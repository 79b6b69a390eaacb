const { readFileSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Starts the suites whose first comment says `@slow` before all others, so that on a machine without the timings of an earlier run none of them is left to run
 * alone at the end.
 */
module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    const isSlow = new Map(tests.map(({ path }) => [path, /^\/\*\*[^/]*@slow\b/u.test(readFileSync(path, 'utf8'))]));
    return [...super.sort(tests)].sort((one, other) => isSlow.get(other.path) - isSlow.get(one.path));
  }
};
