/** Who signs the remarks of our marks in a file; remarks of this author are ours to take away. */
export const REMARK_AUTHOR = '绩效申报助手';
