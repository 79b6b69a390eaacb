import { LifecycleService, LifecycleStages, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverSheetsCoreWorkerPreset } from '@univerjs/preset-sheets-core/worker';
import { indexCountifs } from './indexedCountifs';
import { indexMatch } from './indexedMatch';
import { pluginEntries } from './pluginEntries';

/** Reckons the formulas of the workbook in the grid, which it follows step by step, while the page answers. */
async function reckonFormulas(): Promise<void> {
  const univer = new Univer({ logLevel: LogLevel.WARN, locale: LocaleType.ZH_CN, locales: {} });
  for (const [plugin, options] of pluginEntries([UniverSheetsCoreWorkerPreset()]))
    univer.registerPlugin(plugin, options);
  const injector = univer.__getInjector();
  // Univer brings its functions along with the first workbook.
  await injector.get(LifecycleService).onStage(LifecycleStages.Ready);
  indexCountifs(injector);
  indexMatch(injector);
}

void reckonFormulas();
