import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { changedParts } from './changedParts';
import type { ChangedPart } from './changedParts';
import { strings } from '../strings';

/** A text with what goes struck out and what comes in its place; white space that goes can be seen. */
export function ChangedText({ before, after }: { readonly before: string; readonly after: string }) {
  const styles = useStyles();
  const parts = useMemo(() => changedParts(before, after), [before, after]);
  return (
    <span className={styles.text} lang="zh-CN">
      {parts.map((part, position) => (
        <Part key={position} part={part} />
      ))}
    </span>
  );
}

function Part({ part: { kind, text } }: { readonly part: ChangedPart }) {
  const styles = useStyles();
  switch (kind) {
    case 'removed':
      return <del className={mergeClasses(styles.change, styles.removed)}>{seen(text)}</del>;
    case 'added':
      return <ins className={mergeClasses(styles.change, styles.added)}>{seen(text)}</ins>;
    case 'kept':
      return text;
    case 'gap':
      return <span aria-label={strings.gap}>{text}</span>;
  }
}

/** 「␣」 for a space and 「↵」 for a line break. */
function seen(text: string): string {
  return text.replace(/\r\n|[\n\r]/gu, '↵').replace(/\s/gu, '␣');
}

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  change: { borderRadius: tokens.borderRadiusSmall, paddingInline: '1px' },
  removed: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    textDecorationLine: 'line-through',
  },
  added: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    textDecorationLine: 'underline',
  },
});
