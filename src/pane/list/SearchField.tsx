import { Input } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { listStrings } from './strings';

/** A line to type in what is looked for; Esc empties it. */
export function SearchField({
  label,
  query,
  onSearch,
}: {
  /** What is searched, as "项目、编号、部门". */
  readonly label: string;
  readonly query: string;
  readonly onSearch: (query: string) => void;
}) {
  return (
    <Input
      size="small"
      type="search"
      aria-label={listStrings.search(label)}
      placeholder={listStrings.search(label)}
      contentBefore={<SearchRegular />}
      value={query}
      onChange={(_, { value }) => {
        onSearch(value);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || query === '') return;
        event.preventDefault();
        onSearch('');
      }}
    />
  );
}
