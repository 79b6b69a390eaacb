import { useState } from 'react';
import { usePaneServices } from '../PaneServicesContext';
import { checkStrings } from './strings';

const PREFERENCE = 'ignore-reasons';
/** More are not looked through. */
const MOST = 8;

export interface Reasons {
  readonly list: readonly string[];
  /** Takes the place of the list. */
  readonly save: (reasons: readonly string[]) => void;
  /** Puts a reason first, as the one that is likeliest to be given again. */
  readonly use: (reason: string) => void;
}

/** The reasons that a user gives for putting findings aside, kept on this computer. */
export function useReasons(): Reasons {
  const { preferences } = usePaneServices();
  const [list, setList] = useState<readonly string[]>(() => readReasons(preferences.read(PREFERENCE)));
  const save = (reasons: readonly string[]) => {
    const kept = [...new Set(reasons.map((reason) => reason.trim()).filter(Boolean))].slice(0, MOST);
    setList(kept);
    preferences.save(PREFERENCE, kept.join('\n'));
  };
  return {
    list,
    save,
    use: (reason) => {
      save([reason, ...list]);
    },
  };
}

function readReasons(stored: string | undefined): readonly string[] {
  return stored === undefined ? checkStrings.reasons : stored.split('\n').filter(Boolean);
}
