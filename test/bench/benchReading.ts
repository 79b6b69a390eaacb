import { bareWork } from './bareWork';
import { compare } from './compare';
import { manyForms } from './manyForms';
import { readText } from './readText';
import type { Say } from './say';

const COUNTS = [10, 500, 5000, 50_000];
/** So many forms are read before reading is measured, however many there are in a text. */
const WARM_UP_FORMS = 5000;

/** What a form costs to read, beside bare work on the same text; it is to be the same however many there are. */
export async function benchReading(say: Say): Promise<void> {
  say(['forms', 'KB', 'bare ms/form', 'parse ms/form', 'parse ÷ bare']);
  for (const count of COUNTS) {
    const text = manyForms(count);
    const bytes = new TextEncoder().encode(text);
    const forms = readText(text);
    if (forms.length !== count) throw new Error(`${forms.length} of ${count} forms were read`);
    const { time, ratio } = await compare(
      { parse: () => readText(text), bare: () => bareWork(bytes, forms) },
      WARM_UP_FORMS / count,
    );
    const each = [time('bare') / count, time('parse') / count].map((spent) => spent.toFixed(3));
    say([String(count), (bytes.length / 1024).toFixed(0), ...each, ratio('parse', 'bare').toFixed(2)]);
  }
}
