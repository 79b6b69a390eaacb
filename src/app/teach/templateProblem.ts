import type { TemplateProblem } from '../../model/templateFile';

/** What a file that should describe a kind of form is instead, as a sentence. */
export function templateProblem(file: string, problem: TemplateProblem): string {
  switch (problem.kind) {
    case 'not-json':
    case 'not-a-template':
      return `「${file}」不是本产品导出的表样文件，请在「设置」的「表样」里重新导出。`;
    case 'too-large':
      return `「${file}」太大，不是表样文件，没有读入。`;
    case 'other-version':
      return `「${file}」是另一版本（${problem.version}）的表样文件，请升级本产品，或用本版本重新导出。`;
    case 'name-taken':
      return `「${file}」里的表样与自带的表样同名，没有读入，请改名后重新导出。`;
    case 'repeated-keys':
      return `「${file}」这个表样文件里「${problem.place}」写了两次，不知道以哪一个为准，没有读入；请留下一个，或重新导出。`;
    case 'damaged':
      return `「${file}」这个表样文件已损坏（${problem.place}），没有读入，请向提供的人重新索取。`;
  }
}
