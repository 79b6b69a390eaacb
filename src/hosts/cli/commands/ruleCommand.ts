import type { Command } from 'commander';
import { ruleCatalogue } from '../../../app/check/ruleCatalogue';
import type { RuleSummary } from '../../../app/check/ruleCatalogue';
import { SEVERITY_LABELS } from '../../../model/finding';
import { THRESHOLDS } from '../../../model/thresholds';
import { WORD_LISTS } from '../../../model/wordLists';
import type { CommandLine, ExitCode } from '../commandLine';
import { strings } from '../strings';
import { unknownRule } from '../unknownRule';

/** `rule [ID…]`: what a rule checks, why, what to do, and what an office may change about it; without an id all rules, one a line. */
export function addRuleCommand(program: Command, world: CommandLine, finish: (code: ExitCode) => void): void {
  program
    .command('rule')
    .description(strings.rule.description)
    .usage(strings.rule.usage)
    .helpOption('-h, --help', strings.help.help)
    .argument('[ID...]', strings.rule.id)
    .action((ids: string[]) => {
      const found = ids.flatMap((id) => ruleCatalogue.get(id) ?? []);
      const unknown = ids.filter((id) => !ruleCatalogue.has(id));
      const shown = ids.length === 0 ? [...ruleCatalogue.values()].map(headOf) : found.map(describeRule);
      if (shown.length > 0) world.print(shown.join(ids.length === 0 ? '\n' : '\n\n'));
      for (const id of unknown) world.report(unknownRule(id));
      finish(unknown.length === 0 ? 0 : 2);
    });
}

function headOf({ id, title, severity, enabledByDefault }: RuleSummary): string {
  return strings.rule.head(title, id, SEVERITY_LABELS[severity], enabledByDefault);
}

function describeRule(summary: RuleSummary): string {
  const { source, why, fix, thresholds, words } = summary;
  const { rule } = strings;
  return [
    headOf(summary),
    rule.source(source),
    rule.why(why),
    rule.fix(fix),
    ...thresholds.map((key) => {
      const { label, unit, initial, reason } = THRESHOLDS[key];
      return rule.threshold(label, initial, unit, key, reason);
    }),
    ...words.map((key) => rule.words(WORD_LISTS[key].label, key)),
  ].join('\n');
}
