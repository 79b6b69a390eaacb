import {
  Button,
  Checkbox,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Radio,
  RadioGroup,
  Select,
} from '@fluentui/react-components';
import { FORM_ARRANGEMENTS } from '../../app/sheets/arrangeForms';
import { FORM_ORDERS } from '../../app/sheets/formOrder';
import type { FormOrder } from '../../app/sheets/formOrder';
import { usePaneServices } from '../PaneServicesContext';
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
  const { arrangement, order, isMarked } = options;
  const { downloads } = usePaneServices();
  const canSave = !downloads.elsewhere;
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
            choose({ arrangement: value as Options['arrangement'] });
          }}
        >
          {ARRANGEMENTS.filter((value) => canSave || value !== 'books').map((value) => (
            <Radio key={value} value={value} label={officialStrings.arrangements[value]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={officialStrings.order}>
        <Select
          value={order}
          disabled={isDisabled}
          onChange={(_, { value }) => {
            choose({ order: value as FormOrder });
          }}
        >
          {FORM_ORDERS.map((value) => (
            <option key={value} value={value}>
              {officialStrings.orders[value]}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={officialStrings.marked}
        checked={isMarked && arrangement !== 'books'}
        disabled={isDisabled || arrangement === 'books'}
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
            {canSave && (
              <Button
                size="small"
                disabled={isDisabled}
                onClick={() => {
                  choose({ arrangement: 'books' });
                }}
              >
                {officialStrings.asBooks}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}

const ARRANGEMENTS = [...FORM_ARRANGEMENTS, 'books'] as const;
