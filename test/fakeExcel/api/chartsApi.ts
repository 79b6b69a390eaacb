import { parseBlock } from '../address';
import { ExcelError } from '../excelError';
import type { Chart, Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { refuseProtected } from './protection';
import type { RangeApi } from './rangeApi';

/** The members of `Excel.ChartCollection`. */
export class ChartsApi {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
  ) {}
  get items(): readonly ChartApi[] {
    return this.sheet.charts.map((chart) => new ChartApi(this.sheet, chart));
  }
  getItem(key: string): ChartApi {
    const chart = this.items.find((item) => item.id === key || item.name === key);
    if (!chart) throw new ExcelError('ItemNotFound', 'No such chart.', 'ChartCollection.getItem');
    return chart;
  }
  add(type: string, source: RangeApi): ChartApi {
    refuseProtected(this.sheet);
    const series = Array.from({ length: source.block.columns }, (_, index) => ({
      name: `系列${index + 1}`,
      values: { ...source.block, column: source.block.column + index, columns: 1 },
      categories: undefined,
      color: '',
    }));
    const id = this.workbook.nextId();
    const chart: Chart = { id, name: `图表 ${id}`, type, title: '', series, place: undefined };
    this.sheet.charts.push(chart);
    return new ChartApi(this.sheet, chart);
  }
}

class ChartApi {
  constructor(
    private readonly sheet: Sheet,
    private readonly chart: Chart,
  ) {}
  get id(): string {
    return this.chart.id;
  }
  get name(): string {
    return this.chart.name;
  }
  set name(name: string) {
    this.chart.name = name;
  }
  get title(): { text: string } {
    const { chart } = this;
    return {
      get text() {
        return chart.title;
      },
      set text(text: string) {
        chart.title = text;
      },
    };
  }
  get series(): SeriesCollectionApi {
    return new SeriesCollectionApi(this.chart);
  }
  setPosition(start: string | RangeApi, end: string | RangeApi): void {
    const [first, last] = [start, end].map((place) => (typeof place === 'string' ? parseBlock(place) : place.block));
    if (!first || !last) return;
    this.chart.place = {
      row: first.row,
      column: first.column,
      rows: last.row - first.row + 1,
      columns: last.column - first.column + 1,
    };
  }
  delete(): void {
    refuseProtected(this.sheet);
    this.sheet.charts = this.sheet.charts.filter((chart) => chart !== this.chart);
  }
}

class SeriesCollectionApi {
  constructor(private readonly chart: Chart) {}
  get items(): readonly SeriesApi[] {
    return this.chart.series.map((series) => new SeriesApi(series));
  }
  getItemAt(index: number): SeriesApi {
    const series = this.items[index];
    if (!series) throw new ExcelError('ItemNotFound', 'No such series.', 'ChartSeriesCollection.getItemAt');
    return series;
  }
  add(name: string): SeriesApi {
    const series = { name, values: { row: 0, column: 0, rows: 1, columns: 1 }, categories: undefined, color: '' };
    this.chart.series.push(series);
    return new SeriesApi(series);
  }
}

class SeriesApi {
  readonly id = undefined;
  constructor(private readonly series: Chart['series'][number]) {}
  get name(): string {
    return this.series.name;
  }
  set name(name: string) {
    this.series.name = name;
  }
  get format(): { readonly fill: { setSolidColor: (color: string) => void } } {
    return { fill: { setSolidColor: (color) => (this.series.color = color) } };
  }
  setValues(range: RangeApi): void {
    this.series.values = range.block;
  }
  setXAxisValues(range: RangeApi): void {
    this.series.categories = range.block;
  }
}
