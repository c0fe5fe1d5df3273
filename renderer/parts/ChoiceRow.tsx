import { type KeyboardEvent, type ReactNode, useId } from 'react';
import classes from './ChoiceRow.module.css';
import { digitOf, goOn } from './choice-keys.ts';

export type Choice<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly off?: boolean;
};

type Props<Value extends string> = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly error?: ReactNode;
  /** After a digit or Enter the focus goes to the next field. Default true. */
  readonly advance?: boolean;
  /** Where the focus goes instead, for a form that knows what is still to be answered. */
  readonly onGoOn?: () => void;
};

/**
 * One of a few, as numbered chips. Digits choose only while the row has the focus; arrows move; Enter goes on.
 * Real radio buttons underneath, so that forms, screen readers and tests see what they know.
 */
export function ChoiceRow<Value extends string>(props: Props<Value>) {
  const { label, hideLabel, choices, value, onChange, error, advance = true, onGoOn } = props;
  const id = useId();
  const next = (row: Element): void => (onGoOn ? onGoOn() : goOn(row));

  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    const digit = digitOf(event.nativeEvent);
    const choice = digit === null ? undefined : choices[digit - 1];
    if (choice && !choice.off) {
      event.preventDefault();
      onChange(choice.value);
      document.getElementById(`${id}-${choice.value}`)?.focus();
      if (advance) next(event.currentTarget);
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      if (advance && value !== null) next(event.currentTarget);
    }
  };

  return (
    <fieldset className={classes.row} onKeyDown={onKeyDown} aria-invalid={error ? true : undefined}>
      <legend className={hideLabel ? classes.hidden : classes.label}>{label}</legend>
      <div className={classes.chips}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={classes.chip}>
            <input
              type="radio"
              id={`${id}-${choice.value}`}
              name={id}
              value={choice.value}
              className={classes.input}
              checked={value === choice.value}
              disabled={choice.off ?? false}
              onChange={() => onChange(choice.value)}
            />
            {index < 9 ? (
              <span className={classes.digit} aria-hidden="true">
                {index + 1}
              </span>
            ) : null}
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {error ? (
        <p className={classes.error} role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
