import { makeStyles } from '@fluentui/react-components';

/** Tells a screen reader what has just happened; nothing of it is seen. */
export function Announcer({ message }: { readonly message: string }) {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" className={styles.unseen}>
      {message}
    </div>
  );
}

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
