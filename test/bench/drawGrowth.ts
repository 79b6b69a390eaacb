/** What a step costs a form where there are so many forms. */
export interface GrowthPoint {
  readonly forms: number;
  readonly step: string;
  /** Milliseconds a form. */
  readonly each: number;
  /** How many times the bare work it takes. */
  readonly toBare: number;
}

const WIDTH = 760;
const HEIGHT = 420;
const LEFT = 70;
const RIGHT = 640;
const TOP = 40;
const BOTTOM = 370;
const COLOURS = ['#0f6cbd', '#c50f1f', '#107c10', '#8764b8', '#ca5010', '#00666d'];
/** Labels at the ends of lines stand so far from each other at least. */
const LINE_HEIGHT = 16;

/** A picture (SVG) of what a form costs by the number of forms, both on scales of powers of ten: a level line is time that grows with the forms and no faster. */
export function drawGrowth(points: readonly GrowthPoint[]): string {
  const x = scale(
    points.map(({ forms }) => forms),
    LEFT,
    RIGHT,
  );
  const y = scale(
    points.map(({ each }) => each),
    BOTTOM,
    TOP,
  );
  const lines = linesOf(points);
  const ends = lines.map(([, line]) => y.at(line.at(-1)?.each ?? 1));
  const labels = spread(ends);
  const drawn = lines.flatMap(([step, line], index) => {
    const colour = COLOURS[index % COLOURS.length] ?? '';
    const way = line.map(({ forms, each }) => `${round(x.at(forms))},${round(y.at(each))}`).join(' ');
    const end = round(x.at(line.at(-1)?.forms ?? 1));
    return [
      `<polyline points="${way}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...line.map(
        ({ forms, each, toBare }) =>
          `<circle cx="${round(x.at(forms))}" cy="${round(y.at(each))}" r="3.5" fill="${colour}"><title>${step}, ${forms} forms: ${each.toFixed(3)} ms/form, ${toBare.toFixed(1)} × bare work</title></circle>`,
      ),
      `<line x1="${end}" y1="${round(ends[index] ?? 0)}" x2="${RIGHT + 8}" y2="${round(labels[index] ?? 0)}" stroke="${colour}" stroke-dasharray="2 3"/>`,
      `<text x="${RIGHT + 12}" y="${round((labels[index] ?? 0) + 4)}" fill="${colour}">${step}</text>`,
    ];
  });
  const grid = [
    ...x.powers.map(
      (power) =>
        `<line x1="${round(x.at(power))}" y1="${TOP}" x2="${round(x.at(power))}" y2="${BOTTOM}" stroke="#ddd"/><text x="${round(x.at(power))}" y="${BOTTOM + 18}" text-anchor="middle">${power.toLocaleString('en')}</text>`,
    ),
    ...y.powers.map(
      (power) =>
        `<line x1="${LEFT}" y1="${round(y.at(power))}" x2="${RIGHT}" y2="${round(y.at(power))}" stroke="#ddd"/><text x="${LEFT - 8}" y="${round(y.at(power) + 4)}" text-anchor="end">${power}</text>`,
    ),
  ];
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" fill="#333">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="22">processor milliseconds a form, by the number of forms (a level line is linear time)</text>`,
    ...grid,
    ...drawn,
    `<text x="${RIGHT}" y="${HEIGHT - 12}" text-anchor="end">forms</text>`,
    '</svg>',
  ].join('\n')}\n`;
}

/** Places on a scale of powers of ten that holds all values, and the powers on it. */
function scale(
  values: readonly number[],
  from: number,
  to: number,
): { readonly at: (value: number) => number; readonly powers: readonly number[] } {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.ceil(Math.log10(Math.max(...values)));
  return {
    at: (value) => from + ((Math.log10(value) - first) / (last - first)) * (to - from),
    powers: Array.from({ length: last - first + 1 }, (_, index) => Number(`1e${first + index}`)),
  };
}

/** The points of each step, in the order in which the steps come. */
function linesOf(points: readonly GrowthPoint[]): readonly (readonly [step: string, line: readonly GrowthPoint[]])[] {
  return [...new Set(points.map(({ step }) => step))].map((step) => [
    step,
    points.filter((point) => point.step === step),
  ]);
}

/** Places near the wanted ones, none nearer to another than a line is high. */
function spread(wanted: readonly number[]): readonly number[] {
  const places = [...wanted];
  const order = wanted.map((_, index) => index).sort((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0));
  order.forEach((index, at) => {
    const above = order[at - 1];
    if (above !== undefined) places[index] = Math.max(places[index] ?? 0, (places[above] ?? 0) + LINE_HEIGHT);
  });
  return places;
}

function round(place: number): string {
  return place.toFixed(1);
}
