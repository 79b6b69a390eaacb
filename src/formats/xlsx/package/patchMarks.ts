import { SEVERITIES } from '../../../model/finding';
import { severityOfRule } from '../../../model/markedTable';
import { markRules } from '../markRules';
import type { KeptSheet } from './packageJob';
import type { OpenSheet } from './patchSheet';
import { attributeAt, childrenOf, descendantsOf, rootOf, spliced, tagWith, nextTag } from './xmlScanner';
import { withPieces } from './worksheetOrder';
import { decodeXml, encodeAttribute, encodeText } from './xmlText';

/** A sheet with these marks in the place of those that it had; rules of the user stay below ours. `firstDifference`: the format of the gravest. */
export function withMarkRules(
  sheet: OpenSheet,
  { marks, markedTables }: Pick<KeptSheet, 'marks' | 'markedTables'>,
  firstDifference: number,
): OpenSheet {
  const { prefix, pieces } = sheet;
  const rules = markRules(marks, markedTables);
  const others = pieces.flatMap(({ name, xml }) =>
    name === 'conditionalFormatting' ? withoutOurs(xml, rules.length) : [],
  );
  const ours = rules.map(({ range, formula, priority }) => {
    const words = typeof formula === 'string' ? formula : '';
    const severity = severityOfRule(words);
    const dxf = firstDifference + SEVERITIES.findIndex((one) => one === severity);
    const text = encodeText(words);
    return `<${prefix}conditionalFormatting sqref="${encodeAttribute(range)}"><${prefix}cfRule type="expression" dxfId="${dxf}" priority="${priority}"><${prefix}formula>${text}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`;
  });
  return { ...sheet, pieces: withPieces(pieces, 'conditionalFormatting', [...ours, ...others]) };
}

/** The rules of the user of one block, behind ours; none when all of them were ours. */
function withoutOurs(xml: string, rulesBefore: number): readonly string[] {
  const rules = childrenOf(xml, rootOf(xml)).filter(({ name }) => name === 'cfRule');
  const isOurs = (rule: (typeof rules)[number]): boolean => {
    const [formula] = descendantsOf(xml, rule, (name) => name === 'formula');
    return (
      formula !== undefined && severityOfRule(decodeXml(xml.slice(formula.inside, formula.insideEnd))) !== undefined
    );
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
