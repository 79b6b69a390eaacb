import { fieldTexts } from '../../../src/formats/pdf/fieldTexts';
import { partOverprints } from '../../../src/formats/pdf/overprints';
import type { TurnedText } from '../../../src/formats/pdf/overprints';
import { turnOf, uprightView } from '../../../src/formats/pdf/uprightView';
import { multiply } from '../../../src/formats/pdf/matrix';

const at = (text: string, left: number, top: number, size = 9): TurnedText => ({
  text: { text, left, top, right: left + size * text.length, bottom: top + size },
  turn: 0,
});
const BODY = [at('项目名称', 10, 10), at('公厕改造', 60, 10), at('实施单位', 10, 30), at('环卫处', 60, 30)];
const overOf = (items: readonly TurnedText[]): string[] => partOverprints(items).overprints.map(({ text }) => text);

describe('what is printed over a page', () => {
  it('is text aslant, and text that is far larger than what it lies over', () => {
    expect(overOf([...BODY, { ...at('内部资料', 0, 0), turn: undefined }])).toEqual(['内部资料']);
    expect(overOf([...BODY, at('仅供参考', 10, 5, 30)])).toEqual(['仅供参考']);
  });

  it('is not a title, which lies over nothing, nor a text that comes again and again', () => {
    expect(overOf([...BODY, at('绩效目标表', 10, 200, 30)])).toEqual([]);
    expect(overOf([...BODY, ...[1, 2, 3, 4, 5, 6, 7].map((row) => at('正向指标', 200, row * 20))])).toEqual([]);
  });

  it('is a name that is laid over the page many times', () => {
    const tiles = [12, 32].flatMap((top) => [12, 20, 62].map((left) => at('市财政局', left, top)));
    expect(overOf([...BODY, ...tiles])).toEqual(tiles.map(({ text }) => text.text));
  });

  it('is a seal with the letter that happens to stand upright, and its star', () => {
    const seal = ['社', '保', '中'].map((letter, place) => ({
      ...at(letter, 300 + 9 * place, 100),
      turn: place === 1 ? 0 : undefined,
    }));
    expect(overOf([...BODY, ...seal, at('★', 310, 120, 24)])).toEqual(['社', '保', '中', '★']);
  });
});

describe('a page that lies on its side', () => {
  const VIEW = [1, 0, 0, -1, 0, 600] as const;
  it.each([
    ['upward', [0, 9, -9, 0, 100, 200]],
    ['downward', [0, -9, 9, 0, 100, 200]],
    ['upside down', [-9, 0, 0, -9, 100, 200]],
    ['as it should', [9, 0, 0, 9, 100, 200]],
  ])('is turned where its texts read %s', (_, transform) => {
    const upright = uprightView(VIEW, 800, 600, [{ str: '项目名称', transform }]);
    const [, , , , x, y] = multiply(upright.view, transform);
    expect(turnOf(multiply(upright.view, transform))).toBe(0);
    expect(x > 0 && x < upright.width && y > 0 && y < upright.height).toBe(true);
  });

  it('has no direction for texts aslant', () => {
    expect(turnOf([1, 1, -1, 1, 0, 0])).toBeUndefined();
  });
});

describe('form fields of a page', () => {
  const field = { fieldType: 'Tx', fieldValue: '环卫处', rect: [50, 500, 150, 520] };
  it('stand as texts in the middle of their boxes', () => {
    const [text] = fieldTexts(
      [field, { fieldType: 'Btn', fieldValue: 'Off', rect: [0, 0, 9, 9] }],
      [1, 0, 0, -1, 0, 600],
      [],
    );
    expect(text).toMatchObject({ text: '环卫处', left: 99, right: 101 });
    expect(((text?.top ?? 0) + (text?.bottom ?? 0)) / 2).toBe(90);
  });

  it('are left out where the page prints their text itself', () => {
    const printed = at('环卫处', 60, 85).text;
    expect(fieldTexts([field], [1, 0, 0, -1, 0, 600], [printed])).toEqual([]);
  });
});
