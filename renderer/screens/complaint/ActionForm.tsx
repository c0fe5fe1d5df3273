import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../shared/complaint/commands.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { Sealed } from '../../../shared/contract-replies.ts';
import type { Judging } from '../../../shared/judging.ts';
import { useKeys } from '../../frame/keys.ts';
import type { Action } from './actions.ts';
import { useTypedValues } from './held-form.ts';
import classes from './Panel.module.css';
import type { SealCommands } from './use-sealing.ts';

/** What the form of every action gets. */
export type ActionProps = {
  readonly complaint: Complaint;
  readonly judging: Judging;
  /** It was sealed: the panel goes on to the next step once the ledger shows it. */
  readonly onSealed: (sealed: Sealed) => void;
  /** Keeps this form on the screen although the next step is another. */
  readonly onHold: () => void;
  /** Goes on to another action than the next step. */
  readonly onTurn: (action: Action) => void;
};

type Props<Values extends FieldValues> = {
  readonly form: UseFormReturn<Values>;
  readonly sealing: SealCommands;
  readonly submit: string;
  readonly commandsOf: (values: Values) => readonly Command[];
  readonly onSealed: (sealed: Sealed) => void;
  readonly off?: boolean;
  /** The button names all that is left to say: who comes here begins at it, and Enter does it. */
  readonly beginAtSeal?: boolean;
  readonly children?: ReactNode;
};

/** The small form of one action: fields, what went wrong, and one button that names what it does. */
export function ActionForm<Values extends FieldValues>(props: Props<Values>) {
  const { form, sealing, submit, commandsOf, onSealed, off = false, beginAtSeal = false, children } = props;
  const { t } = useTranslation('complaint');
  const keeping = useTypedValues(form);
  const barred = off || (keeping?.barred ?? false);
  const send = form.handleSubmit(async (values) => {
    const result = await sealing.seal(commandsOf(values as unknown as Values));
    if (result.ok) onSealed(result.sealed);
  });
  useKeys([{ key: 'Ctrl+Enter', label: submit, run: () => void send(), off: barred || sealing.busy }]);
  return (
    <form autoComplete="off" className={classes.form} noValidate aria-busy={sealing.busy} onSubmit={send}>
      {children}
      <p className={classes.problem} role="alert">
        {sealing.problem}
      </p>
      <Button
        type="submit"
        size="lg"
        fullWidth
        loading={sealing.busy}
        disabled={barred}
        data-begin={beginAtSeal || undefined}
        className={classes.main}
      >
        <span className={classes.mainWords}>{submit}</span>
        <kbd className={classes.key}>Ctrl+Enter</kbd>
      </Button>
      {sealing.busy ? <p className="unseen">{t('saving')}</p> : null}
    </form>
  );
}
