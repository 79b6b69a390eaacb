import { Option } from 'commander';
import { strings } from './strings';

/** `--force` of the commands that write. */
export function forceOption(): Option {
  return new Option('--force', strings.outcome.force);
}
