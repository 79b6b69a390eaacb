import { freeFileName } from '../../layout/freeFileName';
import { planOpinionLetter } from '../../layout/returnOpinion/planOpinionLetter';
import type { LetterWords } from '../../layout/returnOpinion/planOpinionLetter';
import type { OutputFile } from '../../model/outputFile';
import type { ReturnOpinion } from './returnOpinions';
import { strings } from '../strings';

/** 退回意见 as letters, a file a department, in their order; no name of a file is one of `taken` (in lower case). */
export function returnLetters(
  opinions: readonly ReturnOpinion[],
  words: LetterWords,
  taken: ReadonlySet<string> = new Set(),
): readonly Extract<OutputFile, { kind: 'letter' }>[] {
  const names = new Set(taken);
  return opinions.map((opinion) => {
    const name = freeFileName(strings.letterFile(opinion.department), '.docx', names);
    names.add(name.toLowerCase());
    return { kind: 'letter', name, letter: planOpinionLetter(opinion, wordsFor(opinion, words)) };
  });
}

/** What is said for all goes before what 收表登记 says of one. */
function wordsFor({ deadline = '' }: ReturnOpinion, words: LetterWords): LetterWords {
  return words.deadline.trim() === '' ? { ...words, deadline } : words;
}
