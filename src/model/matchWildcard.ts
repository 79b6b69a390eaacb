/**
 * Whether a name fits a pattern in which * stands for any characters and ? for one, as Windows understands it: capital and
 * small letters are alike. Time is at most pattern × name.
 */
export function matchWildcard(pattern: string, name: string): boolean {
  const wanted = Array.from(pattern.toLowerCase());
  const given = Array.from(name.toLowerCase());
  let at = 0;
  let star = -1;
  let afterStar = 0;
  for (let index = 0; index < given.length;) {
    if (wanted[at] === '*') {
      star = at;
      at += 1;
      afterStar = index;
    } else if (at < wanted.length && (wanted[at] === '?' || wanted[at] === given[index])) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      at = star + 1;
      afterStar += 1;
      index = afterStar;
    } else {
      return false;
    }
  }
  return wanted.slice(at).every((character) => character === '*');
}
