/**
 * The text with radicals that a PDF viewer put for characters (⽬ for 目), and other signs of the same glyph (∕ for ／),
 * replaced by the characters; all other characters, and the length, stay.
 */
export function repairRadicals(text: string): string {
  return RADICAL.test(text)
    ? text.replace(RADICALS, (radical) => SUPPLEMENT.get(radical) ?? radical.normalize('NFKC'))
    : text;
}

/** Whether a text holds such radicals. */
export function hasRadicals(text: string): boolean {
  return RADICAL.test(text);
}

/** How many such signs a text holds. */
export function countRadicals(text: string): number {
  return text.match(RADICALS)?.length ?? 0;
}

const RADICAL = /[\u2215\u2e80-\u2fd5]/u;
const RADICALS = /[\u2215\u2e80-\u2fd5]/gu;

/**
 * The division slash and CJK Radicals Supplement have no compatibility mappings in Unicode: the characters that the signs
 * stand for. ⼾ is mapped to the traditional 戶 although simplified text has the same sign.
 */
const SUPPLEMENT: ReadonlyMap<string, string> = new Map(
  Array.from(
    [
      '∕／⼾户⺁厂⺂乛⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爪⺥爫',
      '⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱网⺲罒⺳网⺴网⺵罓⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠',
      '⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉',
      '⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟',
    ]
      .join('')
      .matchAll(/(.)(.)/gu),
    ([, radical = '', character = '']): [string, string] => [radical, character],
  ),
);
