import type { CellRange } from '../../../src/model/sheetPlan';
import type { Validation } from '../cell';
import { ExcelError } from '../excelError';
import type { Sheet } from '../sheet';

const NO_PROMPT = { showPrompt: true, title: '', message: '' } as const;
const NO_ALERT = { showAlert: true, style: 'Stop', title: '', message: '' } as const;
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
    const types = new Set<string>();
    for (let row = this.block.row; row < this.block.row + this.block.rows; row += 1) {
      types.add(typeOf(this.sheet.look(row, this.block.column).validation));
    }
    const [type = 'None'] = types;
    return types.size > 1 ? 'Inconsistent' : type;
  }
  get prompt(): Validation['prompt'] {
    return this.current()?.prompt ?? NO_PROMPT;
  }
  set prompt(prompt: Validation['prompt']) {
    if (prompt.title.length > TITLE_LIMIT || prompt.message.length > MESSAGE_LIMIT) {
      throw new ExcelError('InvalidArgument', 'The input message is too long.', 'DataValidation.prompt');
    }
    this.change((before) => ({ rule: {}, ...before, prompt }));
  }
  get rule(): Validation['rule'] {
    return this.current()?.rule ?? {};
  }
  set rule(rule: Validation['rule']) {
    this.change((before) => ({ prompt: NO_PROMPT, ...before, rule }));
  }
  get errorAlert(): NonNullable<Validation['errorAlert']> {
    return this.current()?.errorAlert ?? NO_ALERT;
  }
  set errorAlert(errorAlert: NonNullable<Validation['errorAlert']>) {
    this.change((before) => ({ rule: {}, prompt: NO_PROMPT, ...before, errorAlert }));
  }
  get ignoreBlanks(): boolean {
    return this.current()?.ignoreBlanks ?? true;
  }
  set ignoreBlanks(ignoreBlanks: boolean) {
    this.change((before) => ({ rule: {}, prompt: NO_PROMPT, ...before, ignoreBlanks }));
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

function typeOf(validation: Validation | undefined): string {
  const [rule] = Object.keys(validation?.rule ?? {});
  return rule === undefined ? 'None' : rule.charAt(0).toUpperCase() + rule.slice(1);
}
