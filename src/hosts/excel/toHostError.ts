import { HostError } from '../../app/hostError';
import type { HostErrorCode } from '../../app/hostError';
import { isReadOnly } from './isReadOnly';

/**
 * The refusal behind an error of Excel. Only its code and the member that failed are looked at: messages are translated.
 * What is no error of Excel comes back as it is.
 */
export function toHostError(error: unknown, subject?: string): unknown {
  if (error instanceof HostError || !isExcelError(error)) return error;
  const { code, message, debugInfo } = error;
  const place = debugInfo?.errorLocation ?? 'unknown place';
  return new HostError(hostErrorCode(code, place), `Excel: ${code} at ${place}: ${message}`, subject, { cause: error });
}

/** Whether Excel has refused because a cell is being edited. */
export function isCellEdited(error: unknown): boolean {
  return isExcelError(error) && error.code === 'InvalidOperationInCellEditMode';
}

/** Whether Excel has answered that an answer would be too large. */
export function isAnswerTooLarge(error: unknown): boolean {
  return isExcelError(error) && error.code === 'ResponsePayloadSizeLimitExceeded';
}

/** Whether Excel has refused something, whatever it was. */
export function isExcelRefusal(error: unknown): boolean {
  return isExcelError(error);
}

/** Whether Excel has refused something for a reason that it does not name: it may be a part that can be done without. */
export function isUnnamedRefusal(error: unknown): boolean {
  const refusal = toHostError(error);
  return (
    isExcelError(error) && refusal instanceof HostError && (refusal.code === 'failed' || refusal.code === 'unsupported')
  );
}

interface ExcelError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** Told by its shape: the library may live in another realm than we do. */
function isExcelError(error: unknown): error is ExcelError {
  return typeof error === 'object' && error !== null && 'code' in error && 'debugInfo' in error;
}

function hostErrorCode(code: string, place: string): HostErrorCode {
  const byPlace = LOST_FOCUS.get(place);
  if (byPlace === code) return 'other-workbook';
  // A sheet that was there a moment ago is asked for by its id.
  if (code === 'ItemNotFound' && place.startsWith('WorksheetCollection.')) return 'sheet-missing';
  return code === 'AccessDenied' && isReadOnly() ? 'read-only' : (CODES.get(code) ?? 'failed');
}

const CODES: ReadonlyMap<string, HostErrorCode> = new Map([
  ['InvalidOperationInCellEditMode', 'cell-editing'],
  ['AccessDenied', 'protected'],
  ['InactiveWorkbook', 'other-workbook'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['RangeExceedsLimit', 'too-large'],
  ['OperationCellsExceedLimit', 'too-large'],
  ['MemoryLimitReached', 'too-large'],
  ['FormulaLengthExceedsLimit', 'too-large'],
  ['NonBlankCellOffSheet', 'too-large'],
  ['ItemAlreadyExists', 'conflict'],
  // A table or a setting that was there a moment ago.
  ['ItemNotFound', 'conflict'],
  ['MergedRangeConflict', 'conflict'],
  ['InsertDeleteConflict', 'conflict'],
  ['PivotTableRangeConflict', 'conflict'],
  ['FilteredRangeConflict', 'filtered'],
  ['Conflict', 'conflict'],
  ['ApiNotFound', 'unsupported'],
  ['ApiNotAvailable', 'unsupported'],
  ['NotImplemented', 'unsupported'],
  ['UnsupportedOperation', 'unsupported'],
  ['UnsupportedFeature', 'unsupported'],
  ['UnsupportedSheet', 'unsupported'],
]);

/** What these members answer when another workbook has the focus, from Microsoft's troubleshooting page for Excel. */
const LOST_FOCUS: ReadonlyMap<string, string> = new Map([
  ['Range.select', 'GeneralException'],
  ['Worksheet.activate', 'GeneralException'],
  ['Workbook.getActiveCell', 'InvalidSelection'],
  ['Worksheet.delete', 'InvalidSelection'],
  ['WorksheetCollection.add', 'GeneralException'],
  ['WorksheetFreezePanes.freezeAt', 'GeneralException'],
  ['WorksheetFreezePanes.freezeColumns', 'GeneralException'],
  ['WorksheetFreezePanes.freezeRows', 'GeneralException'],
  ['WorksheetFreezePanes.unfreeze', 'GeneralException'],
  ['WorksheetFreezePanes.getLocationOrNullObject', 'GeneralException'],
]);
