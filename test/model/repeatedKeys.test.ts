import fc from 'fast-check';
import { repeatedKeys } from '../../src/model/repeatedKeys';

it.each([
  ['{"threshold":1,"threshold":2}', ['threshold']],
  ['{"a":{"b":1,"c":{"b":2}},"d":{"b":3}}', []],
  ['{"a":{"b":1,"b":{"b":2}},"a":3}', ['a.b', 'a']],
  ['[{"x":1},{"y":1,"z":[],"y":2}]', ['[1].y']],
  ['{"rules":{"甲":{},"乙":1,"\\u7532":{}}}', ['rules.甲']],
  ['{"a":"{\\"b\\":1,\\"b\\":2}","c":["a","a",{"a":"a,a"}]}', []],
  ['{"a":1,"a":2,"a":3}', ['a']],
  ['{"a":["x","y"],"b":{},"a":[]}', ['a']],
  ['"a"', []],
  ['{"__proto__":1,"constructor":2}', []],
])('%s', (text, places) => {
  expect(repeatedKeys(text)).toEqual(places);
});

it('JSON 写出来的没有写了两次的键，写两遍同一个对象的内容就都有', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (data) => {
      const text = JSON.stringify(data, undefined, 1);
      expect(repeatedKeys(text)).toEqual([]);
      const twice = `{${text.slice(1, -1)},${text.slice(1, -1)}}`;
      expect(repeatedKeys(twice).filter((place) => Object.hasOwn(data, place))).toEqual(
        expect.arrayContaining(Object.keys(data)),
      );
    }),
  );
});
