import { Select } from '@fluentui/react-components';

/** The choice that leaves nothing out. */
const ALL = '';
/** Before each value, so that an empty name differs from no choice. */
const CHOSEN = '=';

/** One of several, or all of them where `all` says so. */
export function Choice<Value extends string | number | null>({
  label,
  all,
  choices,
  chosen,
  isDisabled = false,
  onChoose,
}: {
  readonly label: string;
  /** Without it one of the choices is always taken. */
  readonly all?: string;
  readonly choices: readonly (readonly [value: Value, text: string])[];
  readonly chosen: Value | undefined;
  readonly isDisabled?: boolean;
  readonly onChoose: (value: Value | undefined) => void;
}) {
  return (
    <Select
      size="small"
      aria-label={label}
      disabled={isDisabled}
      value={chosen === undefined ? ALL : CHOSEN + String(chosen)}
      onChange={(_, { value }) => {
        onChoose(choices.find(([choice]) => CHOSEN + String(choice) === value)?.[0]);
      }}
    >
      {all !== undefined && <option value={ALL}>{all}</option>}
      {choices.map(([value, text]) => (
        <option key={String(value)} value={CHOSEN + String(value)}>
          {text}
        </option>
      ))}
    </Select>
  );
}
