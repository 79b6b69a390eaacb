import { INITIAL_SETTINGS } from '../../src/model/settings';
import { makeChecker } from '../../src/rules/checkForms';
import { compare } from './compare';
import { manyForms } from './manyForms';
import { readText } from './readText';
import type { Say } from './say';

const CHARACTERS = 100_000;

/** Texts that nobody writes, alone or within a form behind one of its labels: what is put together over and over. */
const SHAPES: readonly (readonly [name: string, piece: string, behind?: string])[] = [
  ['one line', '道路养护工作保障'],
  ['digits', '1234567890'],
  ['brackets', '（《【('],
  ['blank lines', '\n'],
  ['tabs', '"\t'],
  ['heads of forms', '项目名称\n主管部门及代码\n'],
  ['labels', '项目概况\n数量指标\n项目总体目标\n'],
  ['long 概况', '培训300人，每人2000元，共需60万元。', '项目概况'],
  ['long goals', '2024年做好养护。\n', '总体目标'],
  ['digits in goals', '1\n', '总体目标'],
  ['signs in goals', 'ab（，', '总体目标'],
  ['rows', '养护里程 ≥9公里 养护里程 ≥9公里\n', '数量指标'],
  ['half rows', '养护里程 ≥9公里\n', '数量指标'],
  ['glued rows', '养护里程≥9公里', '数量指标'],
  ['labels in rows', '数量指标 ', '数量指标'],
];

/** How many times as long twice the text takes to read, and the forms in it to check: 2 where time is linear. */
export async function benchHostile(say: Say): Promise<void> {
  say(['100,000 signs', 'read ms', 'twice ÷ once', 'check ms', 'twice ÷ once']);
  const form = manyForms(10).split(/(?<=^填报日期.*$)/mu)[0] ?? '';
  for (const [name, piece, behind] of SHAPES) {
    const [once, twice] = [1, 2].map((times) => {
      const filling = piece.repeat(Math.ceil((times * CHARACTERS) / piece.length));
      return behind === undefined ? filling : form.replace(behind, `${behind} ${filling}`);
    }) as [string, string];
    const reading = await compare({ once: () => readText(once), twice: () => readText(twice) }, 2);
    const [forms, moreForms] = [readText(once), readText(twice)];
    const checking = await compare(
      {
        once: () => makeChecker(INITIAL_SETTINGS).check(forms),
        twice: () => makeChecker(INITIAL_SETTINGS).check(moreForms),
      },
      2,
    );
    const cells = [reading, checking].flatMap(({ time, ratio }) => [
      time('once').toFixed(1),
      ratio('twice', 'once').toFixed(1),
    ]);
    say([name, ...cells]);
  }
}
