import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { valueAt } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import type { Form } from '../../model/form';
import { reviewStrings } from './reviewStrings';
import { DoubtCard } from './DoubtCard';
import { FieldEditor } from './FieldEditor';
import { formPlaces, isValue, placeLabel } from './formPlaces';
import type { ImportEvent } from './importEvent';
import type { Settlement } from './importState';
import type { ReviewDoubt } from './reviewDoubt';

/** A line of the source that no field took: it is not needed, or goes into a field that the user chooses where there is a form. */
export function LeftoverLine({
  doubt: { key, line },
  form,
  settlement,
  isCurrent,
  dispatch,
}: {
  readonly doubt: Extract<ReviewDoubt, { kind: 'line' }>;
  /** Undefined for a line of a source without any form. */
  readonly form: Form | undefined;
  readonly settlement: Settlement | undefined;
  readonly isCurrent: boolean;
  readonly dispatch: (event: ImportEvent) => void;
}) {
  const [isPlacing, setPlacing] = useState(false);
  return (
    <DoubtCard
      doubt={key}
      message={line.text}
      settlement={settlement}
      describe={(how) =>
        how.kind === 'replaced' && form
          ? reviewStrings.lineCopied(line.text, placeLabel(form, how.path))
          : reviewStrings.lineDismissed(line.text)
      }
      isCurrent={isCurrent}
      dispatch={dispatch}
    >
      {isPlacing && form ? (
        <FieldChoice
          form={form}
          text={line.text}
          onTake={(path, text) => {
            setPlacing(false);
            dispatch({ type: 'line-copied', key, path, text });
          }}
          onLeave={() => {
            setPlacing(false);
          }}
        />
      ) : (
        <>
          <Button
            size="small"
            data-settle
            onClick={() => {
              dispatch({ type: 'doubt-confirmed', key });
            }}
          >
            {reviewStrings.dismiss}
          </Button>
          {form && (
            <Button
              size="small"
              onClick={() => {
                setPlacing(true);
              }}
            >
              {reviewStrings.place}
            </Button>
          )}
        </>
      )}
    </DoubtCard>
  );
}

/** Which field takes the line; then its text with the line at its end, to be looked at before it is taken. */
function FieldChoice({
  form,
  text,
  onTake,
  onLeave,
}: {
  readonly form: Form;
  readonly text: string;
  readonly onTake: (path: FieldPath, text: string) => void;
  readonly onLeave: () => void;
}) {
  const places = formPlaces(form, new Set()).filter((place) => isValue(form, place));
  const [path, setPath] = useState(places[0]);
  const [isChosen, setChosen] = useState(false);
  if (isChosen && path !== undefined) {
    const before = valueAt(form, path);
    return (
      <FieldEditor
        form={form}
        path={path}
        text={typeof before === 'string' ? before + text : text}
        onTake={(typed) => {
          onTake(path, typed);
        }}
        onLeave={onLeave}
      />
    );
  }
  return (
    <>
      <Select
        size="small"
        aria-label={reviewStrings.placeIn}
        autoFocus
        value={path}
        onChange={(_, { value }) => {
          setPath(value as FieldPath);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onLeave();
        }}
      >
        {places.map((place) => (
          <option key={place} value={place}>
            {placeLabel(form, place)}
          </option>
        ))}
      </Select>
      <Button
        size="small"
        appearance="primary"
        onClick={() => {
          setChosen(true);
        }}
      >
        {reviewStrings.placeHere}
      </Button>
      <Button size="small" onClick={onLeave}>
        {reviewStrings.leaveEdit}
      </Button>
    </>
  );
}
