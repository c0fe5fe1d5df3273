import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isInForce } from '../../../shared/store/parties.ts';
import type { RegisteredParty } from '../../ledger/parties.ts';
import { goOn } from '../../parts/choice-keys.ts';
import classes from './PartyField.module.css';

type Props = {
  readonly label: string;
  readonly parties: readonly RegisteredParty[];
  readonly value: string | null;
  readonly onChange: (party: string | null) => void;
  /** What was typed, where nobody of the register was chosen; empty where somebody was. */
  readonly onTyped?: (text: string) => void;
  readonly typed?: string;
  readonly today: string;
  /** Who still owes for goods: of those whose contract has ended they come first, and it is said of them. */
  readonly owing?: ReadonlySet<string>;
  readonly error?: ReactNode;
  readonly inputRef?: (input: HTMLInputElement | null) => void;
};

const most = 40;

/** Nobody is said to owe anything. */
const nobody: ReadonlySet<string> = new Set();

/** Somebody of the register by name or pinyin initials: ↑↓ choose, Enter takes. Who has left is listed last, and said so (C4). */
export function PartyField(props: Props) {
  const {
    label,
    parties,
    value,
    onChange,
    onTyped,
    typed = '',
    today,
    owing = nobody,
    error,
    inputRef,
  } = props;
  const { t } = useTranslation(['suppliers', 'domain']);
  const id = useId();
  const chosen = parties.find((one) => one.party === value);
  const [text, setText] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const shown = text ?? chosen?.words.name ?? typed;
  const found = text === null ? [] : matching(parties, text, today, owing).slice(0, most);
  const showing = found.length > 0;

  const take = (party: RegisteredParty, from: Element): void => {
    onChange(party.party);
    onTyped?.('');
    setText(null);
    goOn(from);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (showing) setAt((at + step + found.length) % found.length);
      else {
        setText(chosen ? '' : shown);
        setAt(0);
      }
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const party = showing ? found[at] : undefined;
      if (party) take(party, event.currentTarget);
      else goOn(event.currentTarget);
    } else if (event.key === 'Escape' && showing) {
      event.preventDefault();
      event.stopPropagation();
      setText(null);
    }
  };
  return (
    <div className={classes.place}>
      <TextInput
        label={label}
        ref={inputRef ?? null}
        value={shown}
        maxLength={80}
        autoComplete="off"
        role="combobox"
        aria-expanded={showing}
        aria-controls={`${id}-list`}
        aria-activedescendant={showing ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder={t('partyHint')}
        error={error}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onTyped?.(event.currentTarget.value);
          if (value !== null) onChange(null);
          setAt(0);
        }}
        onBlur={() => setText(null)}
        onKeyDown={onKeyDown}
      />
      {showing ? (
        <div id={`${id}-list`} role="listbox" aria-label={label} className={classes.list}>
          {found.map((party, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field, as a combobox asks
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant)
            <div
              key={party.party}
              id={`${id}-${index}`}
              ref={(option) => {
                if (index === at) option?.scrollIntoView({ block: 'nearest' });
              }}
              role="option"
              aria-selected={index === at}
              className={classes.option}
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) =>
                take(party, event.currentTarget.closest(`.${classes.place}`) ?? event.currentTarget)
              }
            >
              <span className={classes.name}>{party.words.name}</span>
              <span className={classes.soft}>
                {t(`kind.${party.kind}`)}
                {isInForce(party, today) ? '' : ` · ${t('notInForce')}`}
                {owing.has(party.party) ? ` · ${t('owing')}` : ''}
              </span>
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** By a part of the name or how its initials begin; those with a contract in force first, then those who owe. */
export function matching(
  parties: readonly RegisteredParty[],
  typed: string,
  today: string,
  owing: ReadonlySet<string> = nobody,
): readonly RegisteredParty[] {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  return parties
    .filter(
      ({ words, initials }) =>
        text === '' || words.name.toLowerCase().includes(text) || initials.startsWith(text),
    )
    .toSorted((one, other) => rank(other) - rank(one));

  function rank(party: RegisteredParty): number {
    return isInForce(party, today) ? 2 : owing.has(party.party) ? 1 : 0;
  }
}
