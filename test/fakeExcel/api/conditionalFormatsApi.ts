import type { CellRange } from '../../../src/model/sheetPlan';
import { intersection } from '../address';
import { ExcelError } from '../excelError';
import type { ConditionalFormat, Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { refuseProtected } from './protection';
import { RangeApi } from './rangeApi';
import { RangeAreasApi } from './rangeAreasApi';

/** The members of `Excel.ConditionalFormatCollection`: the rules that touch some blocks. */
export class ConditionalFormatsApi {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    private readonly blocks: readonly CellRange[],
  ) {}

  get items(): readonly ConditionalFormatApi[] {
    return this.touching().map((format) => new ConditionalFormatApi(this.workbook, this.sheet, format));
  }

  /** A new rule stands above all others. */
  add(type: string): ConditionalFormatApi {
    refuseProtected(this.sheet);
    const format: ConditionalFormat = {
      id: this.workbook.nextId(),
      type,
      ranges: [...this.blocks],
      formula: '',
      fill: '',
      fontColor: '',
    };
    this.sheet.conditionalFormats.unshift(format);
    return new ConditionalFormatApi(this.workbook, this.sheet, format);
  }

  getItem(id: string): ConditionalFormatApi {
    const found = this.items.find((item) => item.id === id);
    if (!found) throw new ExcelError('ItemNotFound', 'No such rule.', 'ConditionalFormatCollection.getItem');
    return found;
  }

  clearAll(): void {
    const touching = new Set(this.touching());
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((format) => !touching.has(format));
  }

  private touching(): readonly ConditionalFormat[] {
    return this.sheet.conditionalFormats.filter((format) =>
      format.ranges.some((range) => this.blocks.some((block) => intersection(range, block))),
    );
  }
}

class ConditionalFormatApi {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    private readonly rule: ConditionalFormat,
  ) {}
  get id(): string {
    return this.rule.id;
  }
  get type(): string {
    return this.rule.type;
  }
  get custom(): CustomApi {
    if (this.rule.type !== 'Custom') throw new ExcelError('InvalidOperation', 'The rule has another type.');
    return new CustomApi(this.rule);
  }
  get customOrNullObject(): CustomApi | null {
    return this.rule.type === 'Custom' ? new CustomApi(this.rule) : null;
  }
  getRange(): RangeApi {
    const [range] = this.rule.ranges;
    if (!range || this.rule.ranges.length > 1) throw new ExcelError('InvalidOperation', 'The rule has several ranges.');
    return new RangeApi(this.workbook, this.sheet, range);
  }
  getRanges(): RangeAreasApi {
    return new RangeAreasApi(this.workbook, this.sheet, this.rule.ranges);
  }
  delete(): void {
    refuseProtected(this.sheet);
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((rule) => rule !== this.rule);
  }
}

class CustomApi {
  constructor(private readonly conditionalFormat: ConditionalFormat) {}
  get rule(): { formula: string } {
    return this.conditionalFormat;
  }
  get format(): { readonly fill: { color: string }; readonly font: { color: string } } {
    const { conditionalFormat } = this;
    return {
      fill: {
        get color() {
          return conditionalFormat.fill;
        },
        set color(color: string) {
          conditionalFormat.fill = color;
        },
      },
      font: {
        get color() {
          return conditionalFormat.fontColor;
        },
        set color(color: string) {
          conditionalFormat.fontColor = color;
        },
      },
    };
  }
}
