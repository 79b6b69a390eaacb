import type { CellRange } from '../../../src/model/sheetPlan';
import type { Validation } from '../cell';
import { ExcelError } from '../excelError';
import type { Sheet } from '../sheet';

const NO_PROMPT = { showPrompt: true, title: '', message: '' } as const;
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;

/** The members of `Excel.DataValidation`. */
export class DataValidationApi {
  constructor(
    private readonly sheet: Sheet,
    private readonly block: CellRange,
    private readonly touch: () => void,
  ) {}

  get type(): string {
    const [rule] = Object.keys(this.current()?.rule ?? {});
    return rule === undefined ? 'None' : rule.charAt(0).toUpperCase() + rule.slice(1);
  }
  get prompt(): Validation['prompt'] {
    return this.current()?.prompt ?? NO_PROMPT;
  }
  set prompt(prompt: Validation['prompt']) {
    if (prompt.title.length > TITLE_LIMIT || prompt.message.length > MESSAGE_LIMIT) {
      throw new ExcelError('InvalidArgument', 'The input message is too long.', 'DataValidation.prompt');
    }
    this.change((before) => ({ rule: before?.rule ?? {}, prompt }));
  }
  get rule(): Validation['rule'] {
    return this.current()?.rule ?? {};
  }
  set rule(rule: Validation['rule']) {
    this.change((before) => ({ rule, prompt: before?.prompt ?? NO_PROMPT }));
  }
  clear(): void {
    this.change(() => undefined);
  }

  private current(): Validation | undefined {
    return this.sheet.look(this.block.row, this.block.column).validation;
  }
  private change(next: (before: Validation | undefined) => Validation | undefined): void {
    this.touch();
    this.sheet.format(this.block, (cell) => {
      cell.validation = next(cell.validation);
    });
  }
}
