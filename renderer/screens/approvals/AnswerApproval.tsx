import { Button, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../shared/complaint/commands.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { nextTier } from '../../../shared/complaint/tiers.ts';
import { useKeys } from '../../frame/keys.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import { useSealing } from '../complaint/use-sealing.ts';
import classes from './Approvals.module.css';

type Answer = 'approve' | 'return' | 'take-up';

type Props = {
  readonly complaint: Complaint;
  readonly approval: string;
  /** What is typed so far; empty once it is sealed. */
  readonly onTyped: (note: string) => void;
};

/** 1 approve exactly this, 2 send back with what to do, 3 take it up oneself; Enter does it. */
export function AnswerApproval({ complaint, approval, onTyped }: Props) {
  const { t } = useTranslation(['approvals', 'domain']);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState<'choose' | 'instruction' | null>(null);
  const { seal, busy, problem } = useSealing(complaint);
  const form = useRef<HTMLFormElement>(null);
  const up = nextTier(complaint.tier, 'beyond-authority');

  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true }), []);

  const commands = (chosen: Answer): Command[] => {
    if (chosen === 'approve') return [{ type: 'Approve', approval, note }];
    if (chosen === 'return') return [{ type: 'ReturnApproval', approval, note }];
    // T1, T3: a rise with its true reason, and a reception by this person's own.
    return [{ type: 'Escalate', reason: 'beyond-authority', note }, { type: 'Receive' }];
  };
  const send = async (): Promise<void> => {
    if (busy) return;
    if (answer === null) {
      setMissing('choose');
      form.current?.querySelector('input')?.focus();
      return;
    }
    if (answer === 'return' && note.trim() === '') {
      setMissing('instruction');
      form.current?.querySelector('textarea')?.focus();
      return;
    }
    setMissing(null);
    const result = await seal(commands(answer));
    if (result.ok) onTyped('');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  // In the row of choices Enter acts; elsewhere it belongs to the field.
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    const { target, key, ctrlKey } = event;
    const isRadio = target instanceof HTMLInputElement && target.type === 'radio';
    if (key !== 'Enter' || ctrlKey || !isRadio || event.repeat) return;
    event.preventDefault();
    event.stopPropagation();
    void send();
  };
  const choose = (chosen: Answer): void => {
    setAnswer(chosen);
    setMissing(null);
    if (chosen === 'return') requestAnimationFrame(() => form.current?.querySelector('textarea')?.focus());
  };
  useKeys([{ key: 'Ctrl+Enter', label: t('do'), run: () => void send(), off: busy }]);

  return (
    <form
      autoComplete="off"
      ref={form}
      className={classes.foot}
      noValidate
      onSubmit={submit}
      onKeyDownCapture={onKeyDown}
    >
      <ChoiceRow
        label={t('answer')}
        hideLabel
        choices={[
          { value: 'approve', label: t('approve') },
          { value: 'return', label: t('return') },
          { value: 'take-up', label: up ? t('takeUp', { tier: t(`domain:tier.${up}`) }) : t('takeUpNone') },
        ]}
        value={answer}
        onChange={choose}
        advance={false}
        error={missing === 'choose' ? t('chooseFirst') : null}
      />
      {answer === 'return' || answer === 'approve' ? (
        <Textarea
          aria-label={t(answer === 'return' ? 'instruction' : 'note')}
          placeholder={t(answer === 'return' ? 'instruction' : 'note')}
          rows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => {
            setNote(event.currentTarget.value);
            onTyped(event.currentTarget.value);
          }}
          error={missing === 'instruction' ? t('instructionMissing') : null}
        />
      ) : null}
      {answer === null || answer === 'approve' ? <p className={classes.soft}>{t('approveHint')}</p> : null}
      {answer === 'take-up' ? <p className={classes.soft}>{t('takeUpHint')}</p> : null}
      <div className={classes.act}>
        <p className={classes.problem} role="alert">
          {problem}
        </p>
        <Button type="submit" size="lg" loading={busy}>
          {t(answer === null ? 'do' : `doing.${answer}`)}
          <kbd className={classes.key}>{answer === 'return' ? 'Ctrl+Enter' : 'Enter'}</kbd>
        </Button>
      </div>
    </form>
  );
}
