import { divideByCentres } from '../../../src/parse/columns/divideByCentres';

/** Divides lines of equal height among labels that stand at these heights. */
function divide(lines: number, heights: readonly number[], pageStarts: readonly number[] = []): readonly number[] {
  return divideByCentres({
    edges: Array.from({ length: lines + 1 }, (_, at) => at),
    labels: heights.map((height) => [{ height, slack: 0 }]),
    borderCost: () => 0.2,
    pageStarts,
  }).borders;
}

describe('divideByCentres', () => {
  it('gives each label the items whose middle it stands at', () => {
    expect(divide(9, [1, 3.5, 7])).toEqual([0, 2, 5, 9]);
  });

  it('leaves a label without items where it stands between those of others', () => {
    expect(divide(4, [1, 2, 3])).toEqual([0, 2, 2, 4]);
  });

  it('lets the label of a cell that a page cuts stand at the middle of one part', () => {
    expect(divide(10, [1, 3, 8], [4])).toEqual([0, 2, 6, 10]);
  });

  it('tells a clear border from one that might as well be elsewhere', () => {
    const clear = divideByCentres({ edges: [0, 1, 2], labels: at(0.5, 1.5), borderCost: () => 0, pageStarts: [] });
    const blurred = divideByCentres({
      edges: [0, 1, 2, 3],
      labels: at(0.75, 2.25),
      borderCost: () => 0,
      pageStarts: [],
    });
    expect(clear.margins[1]).toBeGreaterThan(0.9);
    expect(blurred.margins[1]).toBeLessThan(0.1);
  });

  it('takes the items of one label whole', () => {
    expect(divide(5, [0.5])).toEqual([0, 5]);
  });
});

function at(...heights: readonly number[]): { height: number; slack: number }[][] {
  return heights.map((height) => [{ height, slack: 0 }]);
}
