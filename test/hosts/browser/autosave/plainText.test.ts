import fc from 'fast-check';
import { packPiece, unpackPiece } from '../../../../src/hosts/browser/autosave/packedPiece';
import { fragmentsOf, plainDataOf } from '../../../../src/hosts/browser/autosave/plainText';

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$map', '$set', '$object', '$')), tie('value'), { maxKeys: 3 }),
    fc.array(fc.tuple(tie('value'), tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => new Set(items)),
  ),
}));

describe('plain data as text', () => {
  test('whatever it is, it comes back as it was', () => {
    fc.assert(
      fc.property(value, (data) => {
        expect(plainDataOf([...fragmentsOf(data)].join(''))).toEqual(data);
      }),
      { numRuns: 1_000 },
    );
  });

  test('what is undefined is left out', () => {
    const text = [...fragmentsOf({ a: undefined, b: { c: undefined }, d: [undefined, 1] })].join('');
    expect(plainDataOf(text)).toEqual({ b: {}, d: [null, 1] });
  });
});

describe('packed pieces', () => {
  test.each([
    ['a short text', '甲'],
    ['a long text', '年度绩效目标'.repeat(500)],
    ['bytes', new Uint8Array([1, 2, 3])],
    ['data', { rows: new Map([[1, new Set(['甲'])]]), list: Array.from({ length: 900 }, (_, index) => ({ index })) }],
  ])('%s comes back as it was', async (_, data) => {
    const packed = await packPiece(data, () => undefined);
    expect(await unpackPiece(packed)).toEqual(data);
  });

  test('a long text takes less room than it has characters', async () => {
    const text = '年度绩效目标'.repeat(500);
    expect((await packPiece(text, () => undefined)).length).toBeLessThan(text.length / 4);
  });

  test('the page is let answer between the parts of a large value', async () => {
    let pauses = 0;
    await packPiece({ list: Array.from({ length: 500 }, (_, index) => [index]) }, () => {
      pauses += 1;
      return undefined;
    });
    expect(pauses).toBeGreaterThan(500);
  });

  test('damaged bytes are refused', async () => {
    const packed = await packPiece('年度绩效目标'.repeat(500), () => undefined);
    packed.set([255], packed.length - 6);
    await expect(unpackPiece(packed)).rejects.toThrow();
  });
});
