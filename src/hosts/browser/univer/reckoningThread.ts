import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverSheetsCoreWorkerPreset } from '@univerjs/preset-sheets-core/worker';
import { indexCountifs } from './indexedCountifs';
import { indexMatch } from './indexedMatch';
import { pluginEntries } from './pluginEntries';

// Reckons the formulas of the workbook in the grid, which follows from the page step by step, while the page answers.
const univer = new Univer({ logLevel: LogLevel.WARN, locale: LocaleType.ZH_CN, locales: {} });
for (const [plugin, options] of pluginEntries([UniverSheetsCoreWorkerPreset()])) univer.registerPlugin(plugin, options);
indexCountifs(univer.__getInjector());
indexMatch(univer.__getInjector());
