import { type KeyboardEvent, type ReactNode, useId } from 'react';
import classes from './ChoiceRow.module.css';
import type { Choice } from './ChoiceRow.tsx';
import { digitOf, goOn } from './choice-keys.ts';

type Props<Value extends string> = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly choices: readonly Choice<Value>[];
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
  readonly error?: ReactNode;
};

/** Some of a few, as numbered chips: a digit or Space switches one, Enter goes to the next field. */
export function ManyChoiceRow<Value extends string>(props: Props<Value>) {
  const { label, hideLabel, choices, values, onChange, error } = props;
  const id = useId();
  const toggle = (value: Value): void =>
    onChange(
      choices
        .map((choice) => choice.value)
        .filter((each) => (each === value ? !values.includes(each) : values.includes(each))),
    );

  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    const digit = digitOf(event.nativeEvent);
    const choice = digit === null ? undefined : choices[digit - 1];
    if (choice && !choice.off) {
      event.preventDefault();
      toggle(choice.value);
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      goOn(event.currentTarget);
    }
  };

  return (
    <fieldset className={classes.row} onKeyDown={onKeyDown} aria-invalid={error ? true : undefined}>
      <legend className={hideLabel ? classes.hidden : classes.label}>{label}</legend>
      <div className={classes.chips}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={classes.chip}>
            <input
              type="checkbox"
              id={`${id}-${choice.value}`}
              className={classes.input}
              checked={values.includes(choice.value)}
              disabled={choice.off ?? false}
              onChange={() => toggle(choice.value)}
            />
            <span className={classes.digit} aria-hidden="true">
              {index < 9 ? index + 1 : ''}
            </span>
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
