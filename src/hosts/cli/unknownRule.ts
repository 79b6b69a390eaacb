import { ruleCatalogue } from '../../app/check/ruleCatalogue';
import { nearestWord } from '../../model/similarity';
import { strings } from './strings';

/** Says that no rule has this id, and which one may be meant. */
export function unknownRule(id: string): string {
  return strings.check.unknownRule(id, nearestWord(id, [...ruleCatalogue.keys()]));
}
