import type Big from 'big.js';
import { readIndicatorValue } from '../../model/indicatorValue';
import type { IndicatorValue } from '../../model/indicatorValue';
import { normaliseText } from '../../model/normaliseText';
import { nameCore, plainIndicatorName } from './indicatorName';
import { exactNumber } from './money';

/** Short texts as rules compare them, each read once: the same stand in a form twice and in a batch a thousand times. */
export interface IndicatorTexts {
  /** Names of departments and units, titles: without width and white space. */
  readonly plainText: (text: string) => string;
  readonly name: (name: string) => NameFacts;
  readonly value: (value: string) => ValueFacts;
}

interface NameFacts {
  readonly plainName: string;
  /** What it is about, without the words that say how it is measured. */
  readonly core: string;
}

interface ValueFacts {
  readonly plainValue: string;
  readonly reading: IndicatorValue;
  /** The number with 万 and 亿 multiplied out; undefined where it has none. */
  readonly exact: Big | undefined;
}

export function indicatorTexts(): IndicatorTexts {
  return {
    plainText: remember(normaliseText),
    name: remember((name) => {
      const plainName = plainIndicatorName(name);
      return { plainName, core: nameCore(plainName) };
    }),
    value: remember((value) => {
      const reading = readIndicatorValue(value);
      return { plainValue: normaliseText(value), reading, exact: exactNumber(reading) };
    }),
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
