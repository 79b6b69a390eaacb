import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { WorkbookCheck } from '../app/check/checkWorkbook';

/** What keeps parts of the data sheets from being read. */
export function DataProblems({ problems }: { readonly problems: WorkbookCheck['problems'] }) {
  return problems.map(({ message, isObstacle }) => (
    <MessageBar key={message} intent={isObstacle ? 'error' : 'warning'} layout="multiline">
      <MessageBarBody>{message}</MessageBarBody>
    </MessageBar>
  ));
}
