import { meaningOf } from '../../../src/parse/form/labelMeaning';
import { readBy } from '../../../src/parse/form/taughtWords';
import { OWN } from '../ownForm';

const TAUGHT = { ...OWN, labels: [{ text: '备用栏', content: 'text', path: 'unit' } as const, ...OWN.labels] };

it('is known while a form is read by its description, and no longer, also where reading fails', () => {
  expect(meaningOf('备用栏')).toBeUndefined();
  expect(readBy(TAUGHT, () => meaningOf('备用栏'))).toMatchObject({ kind: 'field', path: 'unit' });
  expect(meaningOf('备用栏')).toBeUndefined();
  expect(() =>
    readBy(TAUGHT, () => {
      throw new Error('broken');
    }),
  ).toThrow('broken');
  expect(meaningOf('备用栏')).toBeUndefined();
});
