import { fieldLabel } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { NARRATIVES, SIDES } from '../../model/form';
import type { Form } from '../../model/form';
import { headingOf, meaningOf } from '../form/labelMeaning';
import { plainText } from '../form/labelText';
import { doubt } from './doubt';
import type { Doubt } from './doubt';
import type { PrintedCell, PrintedForm } from './printedForm';
import { STRINGS } from './strings';

/** Fields and texts that contradict themselves or what is printed around them. */
export function headDoubts(printed: PrintedForm): Doubt[] {
  return [...titleDoubts(printed), ...codeDoubts(printed.form), ...labelDoubts(printed.form), ...mixedDoubts(printed)];
}

/** The year and the title of a form stand above its labels; another year there is that of the form as well as the one taken. */
function titleDoubts({ form, cells }: PrintedForm): Doubt[] {
  const isBelowHead = ({ place }: PrintedCell): boolean =>
    form.projectName === '' ? place !== undefined && !OF_HEAD.has(place) : place === 'projectName';
  const head = cells.findIndex(isBelowHead);
  const above = head < 0 ? [] : cells.slice(Math.max(head - HIGHEST, 0), head);
  const other = above.find(({ text, place }) => {
    if (place !== undefined && place !== 'label' && place !== 'title' && !place.startsWith('extra')) return false;
    const year = yearOfForm(text);
    return year !== undefined && year !== form.year;
  });
  const title = form.title === '' ? above.find(({ text, place }) => place !== 'label' && TITLE.test(text)) : undefined;
  return [
    ...(other ? [doubt('year', STRINGS.yearElsewhere(shown(other.text)))] : []),
    ...(title ? [doubt('title', STRINGS.titleLeft(shown(title.text)))] : []),
  ];
}

/** What stands above the first value of a form, also where its name was not read. */
const OF_HEAD: ReadonlySet<string> = new Set(['label', 'title', 'year']);

const TITLE = /^[^。；;:]{6,40}(?:申报|目标|预算|绩效)[^。；;:]{0,4}表(?:\([^()]*\))*$/u;

/** How many cells above the name of the project may be of its form. */
const HIGHEST = 12;

function yearOfForm(text: string): number | undefined {
  const [, ...found] = YEAR_OF_FORM.exec(text) ?? [];
  const digits = (found as readonly (string | undefined)[]).find((one) => one !== undefined);
  return digits === undefined ? undefined : Number(Array.from(digits, (sign) => HAN_DIGITS[sign] ?? sign).join(''));
}

const YEAR_OF_FORM =
  /^\(?((?:19|20)\d{2}|[二一][〇○零九0][〇○零一二三四五六七八九]{2})年度?\)?$|年度:?((?:19|20)\d{2})年?度?$|^((?:19|20)\d{2})年.{4,40}表$/u;
const HAN_DIGITS: Readonly<Record<string, string>> = Object.fromEntries<string>([
  ...Array.from('〇一二三四五六七八九', (sign, digit): [string, string] => [sign, String(digit)]),
  ['○', '0'],
  ['零', '0'],
]);

function codeDoubts({ department: { name, code } }: Form): Doubt[] {
  const hasCode = code === '' && /\d{2}/u.test(plainText(name));
  return hasCode ? [doubt('department', STRINGS.codeInName(shown(name)))] : [];
}

/** The values of a form that are texts, but for its title and the sign-off. */
function textsOf(form: Form): (readonly [FieldPath, string])[] {
  return [
    ['projectName', form.projectName],
    ['department.name', form.department.name],
    ['unit', form.unit],
    ['attribute', form.attribute],
    ['duration', form.duration],
    ...NARRATIVES.map((path): [FieldPath, string] => [path, form[path]]),
    ...SIDES.map((side): [FieldPath, string] => [`goals.${side}`, form.goals[side]]),
  ];
}

/** A value that is a label itself, and a text behind whose last sentence a word stands alone. */
function labelDoubts(form: Form): Doubt[] {
  return textsOf(form).flatMap(([path, value]): Doubt[] => {
    const plain = plainText(value);
    const isGoal = path.startsWith('goals.');
    if (isLabel(plain) || (isGoal && LOOKS_LIKE_HEADING.test(plain))) {
      const paths = isGoal ? SIDES.map((side): FieldPath => `goals.${side}`) : [path];
      return paths.map((one) => doubt(one, STRINGS.isLabel(fieldLabel(one), shown(value))));
    }
    const rest = TEXTS.test(path) ? WORD_BEHIND.exec(plain)?.[1] : undefined;
    return rest === undefined ? [] : [doubt(path, STRINGS.runsOn(fieldLabel(path), rest))];
  });
}

const TEXTS = /^(?:goals\.|overview|basis|necessity|safeguards|plan)/u;
const LOOKS_LIKE_HEADING = /^[^\d,.。;；、]{2,14}(?:目标|情况|内容|指标|说明|金额)$/u;
const WORD_BEHIND = /[。;；](\p{Script=Han}{1,6})$/u;

/** Whether a cell is a label of the form and nothing else. */
function isLabel(text: string): boolean {
  const meaning = meaningOf(text);
  const isPlace =
    meaning?.kind === 'field' || meaning?.kind === 'fund' || (meaning?.kind === 'goal' && text.length > 2);
  return isPlace || headingOf(text)?.role === 'level1' || headingOf(text)?.role === 'level2';
}

/** Whether a line holds the headings of a list. */
function isHeadings({ words }: PrintedCell): boolean {
  return words.filter(({ text }) => headingOf(text)?.role !== undefined && text.length > 2).length > 1;
}

function isOtherLabel(text: string): boolean {
  return text.length >= SHORTEST_OTHER && meaningOf(text)?.kind === 'other';
}

const SHORTEST_OTHER = 4;

/** Values that run over a cell which is the label of another place; that place is in doubt as well. */
function mixedDoubts({ form, cells }: PrintedForm): Doubt[] {
  const known = new Set(textsOf(form).map(([path]) => path));
  return cells.flatMap((cell, at): Doubt[] => {
    const { text, place } = cell;
    if (place === undefined || place === 'label' || !known.has(place)) return [];
    if (cells[at - 1]?.place !== place || !(isLabel(text) || isOtherLabel(text) || isHeadings(cell))) return [];
    const own = placeOf(cell);
    return [...new Set([place, ...(own ? [own] : [])])].map((path) =>
      doubt(path, STRINGS.holdsLabel(fieldLabel(place), text)),
    );
  });
}

function placeOf({ text }: PrintedCell): FieldPath | undefined {
  const meaning = meaningOf(text);
  if (meaning?.kind === 'field') return meaning.path;
  if (meaning?.kind === 'fund') return 'funds';
  return meaning?.kind === 'goal' ? `goals.${meaning.side ?? 'annual'}` : undefined;
}

function shown(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

const LONGEST_SHOWN = 30;
