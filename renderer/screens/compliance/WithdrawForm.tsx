import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../frame/keys.ts';
import type { TypedRecord } from '../../ledger/compliance-records.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import { useChange } from '../settings/use-change.ts';
import { keyOfWithdrawing, useBegunRecords } from './begun-records.ts';
import classes from './Compliance.module.css';

type Props = { readonly record: TypedRecord; readonly onDone: () => void; readonly onBack: () => void };

/** Says that a record says what never was, and why; it stays readable, struck through. */
export function WithdrawForm({ record, onDone, onBack }: Props) {
  const { t } = useTranslation('compliance');
  const { attempt } = useChange();
  const form = useFocusFirst<HTMLFormElement>();
  const records = useBegunRecords();
  const key = keyOfWithdrawing(record);
  const before = records.forms.get(key);
  const [note, setNote] = useState(before && 'withdrawing' in before ? before.note : '');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const title = t('withdrawing', { record: record.data.record });
  const send = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    if (busy) return;
    if (note.trim() === '') {
      setProblem(t('wrong.required'));
      return;
    }
    setBusy(true);
    const refused = await attempt(
      (desk, base) => desk.withdrawRecord({ ...base, record: record.data.record, note }),
      false,
    );
    setBusy(false);
    if (refused === null) {
      records.drop(key);
      onDone();
    } else setProblem(refused.refusal === null ? t('lost') : refused.sentence);
  };
  useKeys([
    { key: 'Ctrl+Enter', label: t('withdraw'), run: () => void send(), off: busy },
    { key: 'Esc', label: t('back'), run: onBack },
  ]);
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      autoComplete="off"
      aria-label={title}
      onSubmit={(event) => void send(event)}
    >
      <h3>{title}</h3>
      <Textarea
        label={t('why')}
        autosize
        minRows={2}
        maxLength={500}
        value={note}
        onChange={({ currentTarget: { value } }) => {
          setNote(value);
          records.keep(key, { withdrawing: record, note: value });
        }}
      />
      <FormFoot problem={problem} submit={t('withdraw')} busy={busy}>
        {before ? <p className={classes.soft}>{t('unsaved.kept')}</p> : null}
      </FormFoot>
    </form>
  );
}
