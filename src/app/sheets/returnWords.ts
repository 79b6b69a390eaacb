import type { LetterWords } from '../../layout/returnOpinion/planOpinionLetter';
import type { RememberedSetting } from '../../model/workbookChange';
import type { Host } from '../host';
import type { StoredKind } from '../workbook/storedKind';

/** Who sends forms back and until when they are to come again, as the office writes it; "" for what nobody has said. */
export type ReturnWords = Pick<LetterWords, 'office' | 'deadline'>;

const SETTING = 'return-words';

export const STORED_RETURN_WORDS: StoredKind = { keys: [SETTING], isWhole: isReturnWords };

const NOTHING: ReturnWords = { office: '', deadline: '' };

/** What was said when forms went back last; a setting that is not ours says nothing. */
export async function readReturnWords(host: Host): Promise<ReturnWords> {
  const stored = await host.readSetting(SETTING);
  return isReturnWords(stored) ? { office: stored.office, deadline: stored.deadline } : NOTHING;
}

/** Remembers it with the change that sends forms back. */
export function rememberReturnWords({ office, deadline }: ReturnWords): RememberedSetting {
  return { key: SETTING, value: { office, deadline } };
}

function isReturnWords(stored: unknown): stored is ReturnWords {
  const words = stored as Partial<ReturnWords> | null | undefined;
  return typeof words?.office === 'string' && typeof words.deadline === 'string';
}
