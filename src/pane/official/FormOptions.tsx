import {
  Button,
  Checkbox,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import type { FormArrangement } from '../../app/arrangeForms';
import { officialStrings } from './strings';
import type { FormOptions as Options, OfficialEvent } from './officialState';

/** More sheets than that are slow to open and hard to find one's way in. */
const MANY_SHEETS = 200;

/** How the forms are to be made, and the advice that many of them make one sheet a department the better choice. */
export function FormOptions({
  options,
  wanted,
  isDisabled,
  dispatch,
}: {
  readonly options: Options;
  /** How many forms are wanted. */
  readonly wanted: number;
  readonly isDisabled: boolean;
  readonly dispatch: (event: OfficialEvent) => void;
}) {
  const { arrangement, isMarked } = options;
  const choose = (chosen: Partial<Options>) => {
    dispatch({ type: 'options-chosen', options: { ...options, ...chosen } });
  };
  return (
    <>
      <Field label={officialStrings.arrangement}>
        <RadioGroup
          layout="vertical"
          value={arrangement}
          disabled={isDisabled}
          onChange={(_, { value }) => {
            choose({ arrangement: value as FormArrangement });
          }}
        >
          {ARRANGEMENTS.map((value) => (
            <Radio key={value} value={value} label={officialStrings.arrangements[value]} />
          ))}
        </RadioGroup>
      </Field>
      <Checkbox
        label={officialStrings.marked}
        checked={isMarked}
        disabled={isDisabled}
        onChange={(_, { checked }) => {
          choose({ isMarked: checked === true });
        }}
      />
      {arrangement === 'sheet-each' && wanted > MANY_SHEETS && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{officialStrings.manySheets(wanted)}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              disabled={isDisabled}
              onClick={() => {
                choose({ arrangement: 'sheet-per-department' });
              }}
            >
              {officialStrings.perDepartment}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}

const ARRANGEMENTS: readonly FormArrangement[] = ['sheet-each', 'sheet-per-department'];
