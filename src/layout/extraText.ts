import type { ExtraField } from '../model/form';

/**
 * What a form says beyond its fields as the text of one cell, each label in 【】 before its text:
 *
 *     【项目类别】特定目标类
 *     【计划开始日期】2026-01-01
 */
export function writeExtra(extra: readonly ExtraField[]): string {
  return extra.map(({ label, value }) => `【${label}】${value.replace(LABEL_LIKE, `$&${INDENT}`)}`).join('\n');
}

/** The entries of such a text; what stands before the first label, or without one, is kept under 「其他」. */
export function readExtra(text: string): ExtraField[] {
  const starts = [...text.matchAll(LABEL)];
  const first = text.slice(0, starts[0]?.index ?? text.length).trim();
  const entries = starts.map((start, at): ExtraField => {
    const end = starts[at + 1]?.index ?? text.length + 1;
    const value = text.slice(start.index + start[0].length, end - 1);
    return { label: start[1] ?? '', value: value.replace(INDENTED, '$1') };
  });
  return first === '' ? entries : [{ label: UNLABELLED, value: first }, ...entries];
}

const UNLABELLED = '其他';

/** A line of a text that looks like a label stands behind one more of these. */
const INDENT = '\u3000';
const LABEL = /^【([^【】\r\n]+)】/gmu;
const LABEL_LIKE = /^(?=\u3000*【)/gmu;
const INDENTED = /^\u3000(\u3000*【)/gmu;
