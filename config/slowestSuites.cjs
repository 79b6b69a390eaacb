/** So many suites are worth a look. */
const SHOWN = 15;

/** After a run of many suites: which of them took longest, and what share of the whole that is. */
module.exports = class SlowestSuites {
  onRunComplete(_contexts, { testResults }) {
    if (testResults.length <= SHOWN) return;
    const seconds = ({ perfStats }) => (perfStats.end - perfStats.start) / 1000;
    const sum = (suites) => suites.reduce((all, suite) => all + seconds(suite), 0);
    const slowest = [...testResults].sort((one, other) => seconds(other) - seconds(one)).slice(0, SHOWN);
    const lines = slowest.map((suite) => {
      const place = suite.testFilePath.replaceAll('\\', '/').replace(/^.*\/(?=test\/)/u, '');
      return `${seconds(suite).toFixed(1).padStart(7)} s  ${String(suite.testResults.length).padStart(4)} tests  ${place}`;
    });
    const share = Math.round((100 * sum(slowest)) / sum(testResults));
    process.stderr.write(
      `\nThe ${SHOWN} slowest of ${testResults.length} suites took ${share} % of ${sum(testResults).toFixed(0)} s:\n${lines.join('\n')}\n`,
    );
  }
};
