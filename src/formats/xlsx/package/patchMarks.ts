import { SEVERITIES } from '../../../model/finding';
import { markFormula } from '../../../model/mark';
import type { Mark } from '../../../model/mark';
import { markRules } from '../markRules';
import type { OpenSheet } from './patchSheet';
import { attributeAt, childrenOf, descendantsOf, rootOf, spliced, tagWith, nextTag } from './xmlScanner';
import { withPieces } from './worksheetOrder';
import { decodeXml, encodeAttribute, encodeText } from './xmlText';

const OURS: ReadonlySet<string> = new Set(SEVERITIES.map(markFormula));

/** A sheet with these marks in the place of those that it had; rules of the user stay below ours. `firstDifference`: the format of the gravest. */
export function withMarkRules(sheet: OpenSheet, marks: readonly Mark[], firstDifference: number): OpenSheet {
  const { prefix, pieces } = sheet;
  const rules = markRules(marks);
  const others = pieces.flatMap(({ name, xml }) =>
    name === 'conditionalFormatting' ? withoutOurs(xml, rules.length) : [],
  );
  const ours = rules.map(({ range, formula, priority }) => {
    const dxf = firstDifference + SEVERITIES.findIndex((severity) => formula === markFormula(severity));
    const text = typeof formula === 'string' ? encodeText(formula) : '';
    return `<${prefix}conditionalFormatting sqref="${encodeAttribute(range)}"><${prefix}cfRule type="expression" dxfId="${dxf}" priority="${priority}"><${prefix}formula>${text}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`;
  });
  return { ...sheet, pieces: withPieces(pieces, 'conditionalFormatting', [...ours, ...others]) };
}

/** The rules of the user of one block, behind ours; none when all of them were ours. */
function withoutOurs(xml: string, rulesBefore: number): readonly string[] {
  const rules = childrenOf(xml, rootOf(xml)).filter(({ name }) => name === 'cfRule');
  const isOurs = (rule: (typeof rules)[number]): boolean => {
    const [formula] = descendantsOf(xml, rule, (name) => name === 'formula');
    return formula !== undefined && OURS.has(decodeXml(xml.slice(formula.inside, formula.insideEnd)));
  };
  const kept = rules.filter((rule) => !isOurs(rule));
  if (rules.length > 0 && kept.length === 0) return [];
  const splices = rules.map((rule) => {
    if (!kept.includes(rule)) return { start: rule.start, end: rule.end, text: '' };
    const priority = Number(attributeAt(xml, rule.start, 'priority') ?? 1) + rulesBefore;
    const tag = nextTag(xml, rule.start);
    return {
      start: rule.start,
      end: tag?.end ?? rule.start,
      text: tagWith(xml, rule.start, { priority: String(priority) }),
    };
  });
  return [spliced(xml, splices)];
}
