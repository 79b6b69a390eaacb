import { Button, ProgressBar, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { CopyDiagnosis } from '../CopyDiagnosis';
import { importStrings } from './strings';
import type { DraftItem, Progress } from './importState';

/** The files, tables and long texts that will be read besides the text box. */
export function DraftItems({
  items,
  isDisabled,
  onRemove,
}: {
  readonly items: readonly DraftItem[];
  readonly isDisabled: boolean;
  readonly onRemove: (id: number) => void;
}) {
  const styles = useStyles();
  if (items.length === 0) return null;
  // What cannot be read stands first: in a long list nobody would come upon it.
  const inOrder = [...items].sort((one, other) => Number(isUnreadable(other)) - Number(isUnreadable(one)));
  return (
    <ul className={styles.list} aria-label={importStrings.items}>
      {inOrder.map(({ id, name, content }) => (
        <li key={id} className={styles.item}>
          {content.kind === 'loading' ? <Spinner size="extra-tiny" /> : <DocumentTextRegular fontSize={20} />}
          <div className={styles.texts}>
            <Text weight="semibold" className={styles.name}>
              {name}
            </Text>
            <Text
              size={200}
              {...(content.kind === 'unreadable'
                ? { role: 'alert', className: styles.problem }
                : { className: styles.excerpt })}
            >
              {describe(name, content)}
            </Text>
            {content.kind === 'ready' &&
              content.warnings?.map((warning) => (
                <Text key={warning} size={200} className={styles.warning}>
                  {warning}
                </Text>
              ))}
            {content.kind === 'unreadable' && content.failure && <CopyDiagnosis failure={content.failure} />}
            {content.kind === 'loading' && content.progress && (
              <ProgressBar aria-label={importStrings.loadingFile(name)} value={shareOf(content.progress)} />
            )}
          </div>
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={content.kind === 'loading' ? importStrings.callOff(name) : importStrings.remove(name)}
            disabled={isDisabled}
            onClick={() => {
              onRemove(id);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

function isUnreadable({ content }: DraftItem): boolean {
  return content.kind === 'unreadable';
}

function describe(name: string, content: DraftItem['content']): string {
  switch (content.kind) {
    case 'loading':
      if (!content.progress) return importStrings.loading;
      return ARCHIVE.test(name)
        ? importStrings.filesLoaded(content.progress.done, content.progress.total)
        : importStrings.pagesLoaded(content.progress.done, content.progress.total);
    case 'ready':
      return content.excerpt;
    case 'unreadable':
      return content.problem;
  }
}

/** Of an archive the progress counts files. */
const ARCHIVE = /\.zip$/iu;

function shareOf({ done, total }: Progress): number {
  return total > 0 ? done / total : 0;
}

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  texts: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
  excerpt: {
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  warning: { color: tokens.colorStatusWarningForeground1, overflowWrap: 'anywhere' },
  problem: { overflowWrap: 'anywhere', color: tokens.colorStatusDangerForeground1 },
});
