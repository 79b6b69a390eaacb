import { readIndicatorValue } from '../../model/indicatorValue';
import type { IndicatorValue } from '../../model/indicatorValue';
import { normaliseText } from '../../model/normaliseText';
import { plainIndicatorName } from './indicatorName';

/** Short texts as rules compare them, each read once: the same stand in a form twice and in a batch a thousand times. */
export interface IndicatorTexts {
  /** Names of departments and units, titles. */
  readonly plainText: (text: string) => string;
  readonly plainName: (name: string) => string;
  readonly plainValue: (value: string) => string;
  readonly reading: (value: string) => IndicatorValue;
}

export function indicatorTexts(): IndicatorTexts {
  return {
    plainText: remember(normaliseText),
    plainName: remember(plainIndicatorName),
    plainValue: remember(normaliseText),
    reading: remember(readIndicatorValue),
  };
}

const MOST_REMEMBERED = 20_000;

function remember<T>(read: (text: string) => T): (text: string) => T {
  const readings = new Map<string, T>();
  return (text) => {
    const known = readings.get(text);
    if (known !== undefined) return known;
    const reading = read(text);
    if (readings.size < MOST_REMEMBERED) readings.set(text, reading);
    return reading;
  };
}
