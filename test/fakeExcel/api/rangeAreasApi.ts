import type { CellRange } from '../../../src/model/sheetPlan';
import { fullAddress } from '../address';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { ConditionalFormatsApi } from './conditionalFormatsApi';
import { RangeApi } from './rangeApi';

/** Several blocks of a sheet with the members of `Excel.RangeAreas`. */
export class RangeAreasApi {
  readonly isKeptByReference = true;

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    private readonly blocks: readonly CellRange[],
  ) {}

  get address(): string {
    return this.blocks.map((block) => fullAddress(this.sheet.name, block)).join(',');
  }
  get areaCount(): number {
    return this.blocks.length;
  }
  get areas(): { readonly items: readonly RangeApi[] } {
    return { items: this.blocks.map((block) => new RangeApi(this.workbook, this.sheet, block)) };
  }
  get conditionalFormats(): ConditionalFormatsApi {
    return new ConditionalFormatsApi(this.workbook, this.sheet, this.blocks);
  }
}
