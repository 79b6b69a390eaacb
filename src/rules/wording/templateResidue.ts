import { defineFormRule } from '../defineRule';
import type { FormFacts } from '../measure/formFacts';
import { authoredTexts, valueTexts } from '../measure/authoredTexts';
import type { AuthoredText } from '../measure/authoredTexts';
import { quote, wordEnd, wordHead } from '../measure/quote';
import { example } from '../ruleExample';

/** 「≥**个」, 「××单位」, 「XX项目」, 「20XX年」, 「□是」; XX inside a code (A-XX01) is none. */
const RESIDUE =
  /\*{2,}|×{2,}|(?<![A-Za-z0-9-])[Xx]{2,}(?![A-Za-z0-9-])|20[Xx]{2}|□|[○〇]{3,}|_{3,}|（填写|请填写|此处填写/u;

export const templateResidue = defineFormRule({
  id: 'template-residue',
  title: '留有模板文字',
  group: 'wording',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '「**」「××」「20XX」是模板留给填报人替换的位置，原样上报说明没有填写。',
  fix: '换成实际内容。',
  restsOn: ['places'],
  bad: [
    example('指标值留着星号', { rows: [{ row: '培训期数', value: '≥**期' }] }),
    example('依据留着 20XX', { basis: '《关于加强养老护理员队伍建设的实施意见》（阳民发〔20XX〕16号）' }),
  ],
  good: [
    example('编码里的 XX 不是模板文字', {
      basis: '《关于加强养老护理员队伍建设的实施意见》（阳民发〔2024〕16号），项目编码 ZB-XX01',
    }),
  ],
  messages: {
    residue: (d: { text: string; mark: string }) => `${quote(d.text)}中留有模板的「${d.mark}」，请换成实际内容。`,
  },
  *check(facts) {
    if (!RESIDUE.test(facts.everyText())) return;
    for (const [at, text] of textsOf(facts)) {
      const match = residueIn(text);
      if (!match) continue;
      const around = wordEnd(text.slice(0, match.index)) + wordHead(text.slice(match.index), 12);
      yield { message: 'residue', at, data: { text: around, mark: match[0].slice(0, 4) } };
    }
  },
});

function* textsOf(facts: FormFacts): Iterable<AuthoredText> {
  yield [['unit'], facts.form.unit];
  yield* authoredTexts(facts);
  yield* valueTexts(facts);
}

/** What a template left; an empty box beside a ticked one is a choice. */
function residueIn(text: string): RegExpExecArray | null {
  return RESIDUE.exec(TICKED.test(text) ? text.replaceAll('□', ' ') : text);
}

const TICKED = /[☑☒■√✓✔]/u;
