import type { Command } from 'commander';
import { ruleCatalogue } from '../../../app/ruleCatalogue';
import type { RuleSummary } from '../../../app/ruleCatalogue';
import { SEVERITY_LABELS } from '../../../model/finding';
import { THRESHOLDS } from '../../../model/thresholds';
import { WORD_LISTS } from '../../../model/wordLists';
import type { CommandLine, ExitCode } from '../commandLine';
import { strings } from '../strings';

/** `rule ID`: what a rule checks, why, what to do, and what an office may change about it. */
export function addRuleCommand(program: Command, world: CommandLine, finish: (code: ExitCode) => void): void {
  program
    .command('rule')
    .description(strings.rule.description)
    .usage(strings.rule.usage)
    .helpOption('-h, --help', strings.help.help)
    .argument('<ID>', strings.rule.id)
    .action((id: string) => {
      const rule = ruleCatalogue.get(id);
      if (rule) world.print(describeRule(rule));
      else world.report(strings.check.unknownRule(id));
      finish(rule ? 0 : 2);
    });
}

function describeRule({ id, title, severity, enabledByDefault, why, fix, thresholds, words }: RuleSummary): string {
  const { rule } = strings;
  return [
    rule.head(title, id, SEVERITY_LABELS[severity], enabledByDefault),
    rule.why(why),
    rule.fix(fix),
    ...thresholds.map((key) => {
      const { label, unit, initial, reason } = THRESHOLDS[key];
      return rule.threshold(label, initial, unit, key, reason);
    }),
    ...words.map((key) => rule.words(WORD_LISTS[key].label, key)),
  ].join('\n');
}
