import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingTexts from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreTexts from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsFindReplacePreset } from '@univerjs/preset-sheets-find-replace';
import findReplaceTexts from '@univerjs/preset-sheets-find-replace/locales/zh-CN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterTexts from '@univerjs/preset-sheets-filter/locales/zh-CN';
import { UniverSheetsHyperLinkPreset } from '@univerjs/preset-sheets-hyper-link';
import hyperLinkTexts from '@univerjs/preset-sheets-hyper-link/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteTexts from '@univerjs/preset-sheets-note/locales/zh-CN';
import {
  UniverSheetsTablePlugin,
  UniverSheetsTablePreset,
  UniverSheetsTableUIPlugin,
} from '@univerjs/preset-sheets-table';
import tableTexts from '@univerjs/preset-sheets-table/locales/zh-CN';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { CALCULATION_STRINGS } from '../strings';
import { pluginEntries } from './pluginEntries';
import type { PluginEntry } from './pluginEntries';
import { TABLE_LOOK } from './tableLook';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-find-replace/lib/index.css';
import '@univerjs/preset-sheets-hyper-link/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';

/** Univer without a workbook yet: the engine and its public interface. */
export interface RunningUniver {
  readonly univer: Univer;
  readonly api: FUniver;
}

/**
 * Starts Univer in an element. The presets are registered here one by one, because the package that does so
 * (`@univerjs/presets`) installs parts under a commercial licence.
 */
export function startUniver(container: HTMLElement): RunningUniver {
  const ownTexts = { 'sheets-formula': { progress: CALCULATION_STRINGS } };
  const texts = mergeLocales(
    coreTexts,
    conditionalFormattingTexts,
    filterTexts,
    findReplaceTexts,
    hyperLinkTexts,
    noteTexts,
    tableTexts,
    ownTexts,
  );
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: texts },
  });
  for (const [plugin, options] of pluginsFor(container)) univer.registerPlugin(plugin, options);
  return { univer, api: FUniver.newAPI(univer) };
}

function pluginsFor(container: HTMLElement): readonly PluginEntry[] {
  return pluginEntries([
    UniverSheetsCorePreset({
      container,
      // Formulas are reckoned in a thread of their own.
      workerURL: new Worker(new URL('./reckoningThread.ts', import.meta.url), { name: 'reckoning' }),
      ribbonType: 'simple',
      disableAutoFocus: true,
      // 062 as text is what we want, not something to warn of.
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsFilterPreset(),
    UniverSheetsFindReplacePreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsTablePreset(),
    { plugins: [[UniverSheetsTablePlugin, { userThemes: [TABLE_LOOK] }]] },
    // The menu of a column of a table sorts with it, and does not bring it along.
    { plugins: [UniverSheetsSortPlugin] },
    // The tab with the table's name pushes the frozen header row out of its place.
    { plugins: [[UniverSheetsTableUIPlugin, { hideAnchor: true }]] },
    UniverSheetsHyperLinkPreset(),
  ]);
}
