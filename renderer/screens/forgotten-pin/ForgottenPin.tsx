import { Button, NativeSelect, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../../shared/contract-replies.ts';
import { useDesk } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { PinField } from '../../parts/PinField.tsx';
import { RecoveryCode } from '../../parts/RecoveryCode.tsx';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import { pinFault } from '../settings/pin-rules.ts';
import classes from './ForgottenPin.module.css';

type Props = { readonly people: Status['people']; readonly onBack: () => void };

/** Whom to ask for a new PIN; and for the enterprise head, who has nobody to ask, the recovery code. */
export function ForgottenPin({ people, onBack }: Props) {
  const { t } = useTranslation(['recovery', 'settings', 'complaint']);
  const desk = useDesk();
  const say = useRefusal();
  const within = useFocusFirst<HTMLFormElement>();
  const heads = people.filter((person) => person.active && person.role === 'enterprise-head');
  const [operator, setOperator] = useState(heads[0]?.operator ?? '');
  const [code, setCode] = useState('');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [next, setNext] = useState<string | null>(null);
  useKeys(next === null ? [{ key: 'Esc', label: t('back'), run: onBack }] : []);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const fault = pinFault(pin, again);
    if (fault) return setProblem(t(`settings:${fault}`));
    setBusy(true);
    setProblem(null);
    try {
      const outcome = await desk.recover({ operator, code, pin });
      if (outcome.ok) setNext(outcome.value.code);
      else setProblem(say(outcome.refusal));
    } catch (error) {
      console.warn('recover: no answer from the desk', error);
      setProblem(t('complaint:lost'));
    } finally {
      setBusy(false);
    }
  };

  if (next !== null)
    return (
      <section className={classes.part}>
        <p className={classes.good} role="status">
          ✓ {t('done')}
        </p>
        <RecoveryCode code={next} done={t('toSignIn')} onDone={onBack} />
      </section>
    );
  return (
    <section className={classes.part}>
      <Title order={1}>{t('forgotten')}</Title>
      <p>{t('others')}</p>
      <p>{t('heads')}</p>
      <form autoComplete="off" ref={within} className={classes.form} onSubmit={submit} noValidate>
        <NativeSelect
          label={t('who')}
          value={operator}
          data={heads.map((head) => ({ value: head.operator, label: head.name }))}
          onChange={(event) => setOperator(event.currentTarget.value)}
        />
        <TextInput
          label={t('code')}
          value={code}
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          className={classes.code ?? ''}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <PinField label={t('settings:newPin')} value={pin} onChange={setPin} />
        <PinField label={t('settings:newPinAgain')} value={again} onChange={setAgain} />
        <p className={classes.problem} role="alert">
          {problem}
        </p>
        <div className={classes.buttons}>
          <Button variant="default" size="lg" onClick={onBack}>
            {t('back')}
          </Button>
          <Button type="submit" size="lg" loading={busy} disabled={operator === ''}>
            {t('set')}
          </Button>
        </div>
      </form>
    </section>
  );
}
