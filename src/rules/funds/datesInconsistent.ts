import type { CalendarDate } from '../../model/calendarDate';
import { findDates } from '../../model/calendarDate';
import type { FieldPath } from '../../model/fieldPath';
import type { Form } from '../../model/form';
import { normaliseText } from '../../model/normaliseText';
import { defineFormRule } from '../defineRule';
import { pathsOf } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';
import { isDeadline } from '../measure/wording';

export const datesInconsistent = defineFormRule({
  id: 'dates-inconsistent',
  title: '开始与完成日期矛盾',
  group: 'funds',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '开始日期晚于完成日期，或一年的项目跨了几年，或指标的期限在项目完成以后，项目就没有一个可以执行的期限。',
  fix: '核对计划开始日期、计划完成日期和项目期。',
  bad: [
    example('开始晚于完成', {
      extra: [
        { label: '计划开始日期', value: '2025-10-01' },
        { label: '计划完成日期', value: '2025-03-31' },
      ],
    }),
    example('一年的项目跨了三年', {
      extra: [
        { label: '计划开始日期', value: '2025年1月1日' },
        { label: '计划完成日期', value: '2027年12月31日' },
      ],
    }),
    example('指标的期限在项目完成以后', {
      extra: [
        { label: '计划开始日期', value: '2025-01-01' },
        { label: '计划完成日期', value: '2025-08-31' },
      ],
    }),
  ],
  good: [
    example('起止在一年之内', {
      extra: [
        { label: '计划开始日期', value: '2025-01-01' },
        { label: '计划完成日期', value: '2025-12-31' },
      ],
    }),
    example('表上没有印日期', {}),
  ],
  messages: {
    reversed: (d: Span) =>
      isOneText(d)
        ? `「${d.from.label}」${quote(d.from.text)}的开始日期晚于完成日期，请改正。`
        : `「${d.from.label}」${quote(d.from.text)}晚于「${d.to.label}」${quote(d.to.text)}，请改正。`,
    tooLong: (d: Span & { attribute: string }) =>
      `项目属性为${quote(d.attribute)}，起止日期却是${quote(d.from.text)}${isOneText(d) ? '' : `至${quote(d.to.text)}`}，超过一年，请改正。`,
    late: (d: Span & { name: string; value: string }) =>
      `指标${quote(d.name)}的期限${quote(d.value)}晚于「${d.to.label}」${quote(d.to.text)}，请改正。`,
  },
  *check({ form, cells }) {
    const span = spanOf(form);
    if (!span) return;
    const { from, to } = span;
    const at = [...new Set([from.path, to.path])];
    if (first(from.date) > last(to.date)) {
      yield { message: 'reversed', at, data: span };
      return;
    }
    const { attribute } = form;
    const isOneYear = attribute.includes('一次性') && /[1一]年/u.test(normaliseText(attribute));
    if (isOneYear && last(to.date) - first(from.date) > LONGEST_YEAR) {
      yield { message: 'tooLong', at: ['attribute', ...at], data: { ...span, attribute } };
    }
    for (const cell of cells) {
      const { name, value, reading } = cell.row;
      if (!isDeadline(cell.row)) continue;
      const due = reading.dates.find(({ year }) => year !== null);
      if (due && first(due) > last(to.date)) {
        yield { message: 'late', at: [...pathsOf(cell, 'value'), ...at], data: { ...span, name, value } };
      }
    }
  },
});

interface PrintedDate {
  readonly label: string;
  readonly text: string;
  readonly date: CalendarDate;
  readonly path: FieldPath;
}

interface Span {
  readonly from: PrintedDate;
  readonly to: PrintedDate;
}

/** From where to where a project runs, by two labels that say so or by one that holds both dates. */
function spanOf({ extra = [], duration }: Form): Span | undefined {
  const dated = extra.flatMap(({ label, value }, index) => {
    const { dates } = findDates(spelledOut(value));
    const path: FieldPath = `extra[${index}].value`;
    return dates
      .filter(({ year }) => year !== null)
      .map((date): PrintedDate => ({ label, text: value.trim(), date, path }));
  });
  const from = dated.find(({ label }) => /(?:开始|起始|开工|启动)(?:日期|时间|年月)?$/u.test(label));
  const to = dated.find(({ label }) => /(?:完成|结束|终止|完工|截止)(?:日期|时间|年月)?$/u.test(label));
  if (from && to) return { from, to };
  const both = dated.filter(({ label }) => /起止|实施期|项目期|期限/u.test(label));
  const [start, end] = both.length === 2 ? both : datesOfTerm(duration);
  return start && end ? { from: start, to: end } : undefined;
}

/** 「20250301」 and 「202503」 as 2025年03月01日 and 2025年03月. */
function spelledOut(text: string): string {
  return normaliseText(text).replace(
    /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?(?!\d)/gu,
    (_, year: string, month: string, day?: string) => `${year}年${month}月${day === undefined ? '' : `${day}日`}`,
  );
}

/** Whether one cell holds both dates. */
function isOneText({ from, to }: Span): boolean {
  return from.path === to.path;
}

function datesOfTerm(duration: string): readonly PrintedDate[] {
  const { dates } = findDates(spelledOut(duration));
  const whole = dates.filter(({ year, month }) => year !== null && month !== null);
  if (whole.length !== 2) return [];
  return whole.map((date) => ({ label: '项目期', text: duration.trim(), date, path: 'duration' }));
}

/** Days of a year and one, in the count below. */
const LONGEST_YEAR = 372;

/** The first and the last day that a date can mean, in days of months of 31. */
function first({ year, month, day, precision }: CalendarDate): number {
  return days(year, precision === 'year' ? 1 : (month ?? 1), day ?? 1);
}

function last({ year, month, day }: CalendarDate): number {
  return days(year, month ?? 12, day ?? 31);
}

function days(year: number | null, month: number, day: number): number {
  return ((year ?? 0) * 12 + month - 1) * 31 + day - 1;
}
