import type { Form } from '../../model/form';
import { normaliseText } from '../../model/normaliseText';

/** How long a project runs, as 项目属性 and 项目期 say. */
export interface Term {
  readonly isOneOff: boolean;
  readonly isRecurring: boolean;
  /** 阶段性, 跨年, or a 项目期 with a start and an end. */
  readonly isPhased: boolean;
  /** 项目期 in years; null where it cannot be read. */
  readonly years: number | null;
  /** 99年 stands for a project without an end. */
  readonly isEndless: boolean;
  /** The last year of the project; null where it is endless or cannot be told. */
  readonly lastYear: number | null;
}

/** From `endless` years on a project has no end. */
export function readTerm(form: Form, endless: number): Term {
  const attribute = normaliseText(form.attribute);
  const duration = normaliseText(form.duration);
  const stated = (duration.match(/(?:19|20)\d\d/gu)?.map(Number) ?? []).sort((one, other) => one - other);
  const [from = 0, to = from] = [stated[0], stated.at(-1)];
  const hasStatedYears = stated.length >= 2;
  const years = hasStatedYears ? to - from + 1 : readYears(duration);
  const isEndless = years !== null && years >= endless;
  return {
    isOneOff: attribute.includes('一次性') ? statedYears(attribute) === 1 : years === 1,
    isRecurring: attribute.includes('经常性'),
    isPhased: /阶段|跨年|延续/u.test(attribute) || hasStatedYears,
    years,
    isEndless,
    lastYear: hasStatedYears ? to : form.year === null || years === null || isEndless ? null : form.year + years - 1,
  };
}

/** 「一次性项目（2年结束）」 says itself how long it runs; else once is one year. */
export function statedYears(attribute: string): number {
  return Number(/(\d{1,2})年结束/u.exec(attribute)?.[1] ?? 1);
}

function readYears(duration: string): number | null {
  const years = /^(\d{1,3})年?$/u.exec(duration);
  if (years) return Number(years[1]);
  const months = /^(\d{1,3})个?月$/u.exec(duration);
  if (months) return Math.max(1, Math.ceil(Number(months[1]) / 12));
  if (/^长期|^常年/u.test(duration)) return 99;
  const written = /^([一二三四五六七八九十])年$/u.exec(duration);
  return written ? '零一二三四五六七八九十'.indexOf(written[1] ?? '') : null;
}
