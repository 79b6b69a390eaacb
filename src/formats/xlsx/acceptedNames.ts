import { freeSheetName } from '../../model/freeSheetName';
import type { CellContent, SheetPlan } from '../../model/sheetPlan';
import { isBadSheetName } from './assertExcelSafe';
import { moveFormula } from './package/moveFormula';
import type { SheetFates } from './package/moveFormula';

/** Other names, by the old ones, for the sheets whose names Excel does not take. */
export function acceptedNames(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(names.filter((name) => !isBadSheetName(name)).map((name) => name.toLowerCase()));
  const others = new Map<string, string>();
  for (const name of names) {
    if (!isBadSheetName(name)) continue;
    const other = freeSheetName(hasUsableCharacter(name) ? name : 'Sheet', taken);
    taken.add(other.toLowerCase());
    others.set(name, other);
  }
  return others;
}

/** Whether anything is left of a name without the signs that Excel takes in none; History is its own. */
function hasUsableCharacter(name: string): boolean {
  return /[^\\/?*[\]:'\s]/u.test(name) && !/^history$/iu.test(name);
}

/** A plan after sheets were given other names: its formulas and links go along. */
export function withOtherNames(plan: SheetPlan, names: ReadonlyMap<string, string>): SheetPlan {
  const fates: SheetFates = new Map([...names].map(([before, name]) => [before.toLowerCase(), { name, moves: [] }]));
  const contentNow = (content: CellContent): CellContent => {
    if (typeof content !== 'object' || content === null) return content;
    if ('formula' in content) return { ...content, formula: moveFormula(content.formula, undefined, fates) };
    const { target } = content;
    return { ...content, target: { ...target, sheet: names.get(target.sheet) ?? target.sheet } };
  };
  return { ...plan, name: names.get(plan.name) ?? plan.name, rows: plan.rows.map((row) => row.map(contentNow)) };
}
