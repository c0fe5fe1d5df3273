import { type KeyboardEvent, type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../../shared/contract-replies.ts';
import { digitOf } from '../../parts/choice-keys.ts';
import classes from './SignIn.module.css';

type Props = {
  readonly ref: Ref<HTMLFieldSetElement>;
  readonly people: Status['people'];
  /** Shown beside the names in a demonstration; null everywhere else. */
  readonly pins: Status['demonstration'];
  readonly chosen: string | null;
  readonly onChoose: (operator: string) => void;
  /** A digit, Enter or a click has chosen: on to the PIN. */
  readonly onDone: () => void;
};

/** The people as large numbered rows. A digit chooses and goes on to the PIN; arrows only move. */
export function PersonList({ ref, people, pins, chosen, onChoose, onDone }: Props) {
  const { t } = useTranslation(['signIn', 'domain']);
  const group = useId();
  const done = (operator: string): void => {
    onChoose(operator);
    setTimeout(onDone);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const digit = digitOf(event.nativeEvent);
    const person = digit === null ? undefined : people[digit - 1];
    if (person) {
      event.preventDefault();
      done(person.operator);
    } else if (event.key === 'Enter' && chosen !== null) {
      event.preventDefault();
      onDone();
    }
  };
  return (
    <fieldset ref={ref} className={classes.people} onKeyDown={onKeyDown}>
      <legend className="unseen">{t('title')}</legend>
      {people.map((person, index) => (
        <label key={person.operator} className={classes.person}>
          <input
            type="radio"
            name={group}
            checked={person.operator === chosen}
            onChange={() => onChoose(person.operator)}
            onClick={(event) => {
              // Arrow keys also raise a click on a radio; only a pointer's has a place on the screen.
              if (event.detail > 0) done(person.operator);
            }}
          />
          <span className={classes.digit} aria-hidden="true">
            {index < 9 ? index + 1 : ''}
          </span>
          <span className={classes.personName}>{person.name}</span>
          <span className={classes.role}>
            {t(`domain:role.${person.role}`)}
            <ShownPin pin={pins?.find((one) => one.operator === person.operator)?.pin} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function ShownPin({ pin }: { readonly pin: string | undefined }) {
  return pin === undefined ? null : <span className={classes.shownPin}>PIN {pin}</span>;
}
