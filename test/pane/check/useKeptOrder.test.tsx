import { renderHook } from '@testing-library/react';
import { useKeptOrder } from '../../../src/pane/check/useKeptOrder';

test('an order stays while entries change places or go, and is made anew for another question or another entry', () => {
  const { result, rerender } = renderHook(({ keys, asked }) => [...useKeptOrder(keys, asked).keys()], {
    initialProps: { keys: ['b', 'c', 'a'], asked: 'gravest' },
  });
  expect(result.current).toEqual(['b', 'c', 'a']);
  rerender({ keys: ['c', 'b', 'a'], asked: 'gravest' });
  expect(result.current).toEqual(['b', 'c', 'a']);
  rerender({ keys: ['a', 'c'], asked: 'gravest' });
  expect(result.current).toEqual(['b', 'c', 'a']);
  rerender({ keys: ['a', 'c'], asked: 'most' });
  expect(result.current).toEqual(['a', 'c']);
  rerender({ keys: ['d', 'c', 'a'], asked: 'most' });
  expect(result.current).toEqual(['d', 'c', 'a']);
});
