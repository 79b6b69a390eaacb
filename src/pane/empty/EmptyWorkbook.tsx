import { Button, Spinner, Text } from '@fluentui/react-components';
import { emptyStrings } from './strings';

/**
 * What a view shows where it has no forms: that they are being read, the way to the import, or how to read them again once what keeps
 * them from being read is mended. 'failed' shows nothing: the failure has its own way out.
 */
export function EmptyWorkbook({
  status,
  onImport,
  onReload,
}: {
  readonly status: 'loading' | 'failed' | 'blocked' | 'empty';
  readonly onImport: () => void;
  readonly onReload?: () => void;
}) {
  switch (status) {
    case 'loading':
      return <Spinner size="tiny" label={emptyStrings.loading} />;
    case 'failed':
      return null;
    case 'blocked':
      return <Button onClick={onReload}>{emptyStrings.reload}</Button>;
    case 'empty':
      return (
        <>
          <Text>{emptyStrings.noForms}</Text>
          <Button onClick={onImport}>{emptyStrings.toImport}</Button>
        </>
      );
  }
}
