import { Button, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../../shared/contract-replies.ts';
import { useDesk } from '../../app-context.ts';
import { DemonstrationBand } from '../../frame/DemonstrationBand.tsx';
import { useKeys } from '../../frame/keys.ts';
import { LanguageSwitch } from '../../frame/LanguageSwitch.tsx';
import { ReadOnlyNotice } from '../../frame/ReadOnlyNotice.tsx';
import { StartNotices } from '../../frame/StartNotices.tsx';
import { PinField } from '../../parts/PinField.tsx';
import sheet from '../../parts/SheetPage.module.css';
import { useCountdown } from '../../parts/use-countdown.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import type { Session } from '../../session.ts';
import { ForgottenPin } from '../forgotten-pin/ForgottenPin.tsx';
import { lastOperator, rememberOperator } from './last-operator.ts';
import { PersonList } from './PersonList.tsx';
import classes from './SignIn.module.css';

type Props = { readonly status: Status; readonly onSignedIn: (session: Session) => void };

/** Choose your name, type your PIN. Whoever signed in last here only types the PIN. */
export function SignIn({ status, onSignedIn }: Props) {
  const { t } = useTranslation(['signIn', 'common', 'frame', 'recovery']);
  const desk = useDesk();
  const say = useRefusal();
  const people = status.people.filter((person) => person.active && person.role !== 'system');
  const [chosen, setChosen] = useState(() => {
    const last = lastOperator();
    return people.some((person) => person.operator === last) ? last : null;
  });
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [forgotten, setForgotten] = useState(false);
  /** When each person's wait ends, on performance.now. */
  const [waits, setWaits] = useState<Readonly<Record<string, number>>>({});
  const seconds = useCountdown(waits[chosen ?? ''] ?? 0);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLFieldSetElement>(null);

  const toList = (): void => {
    list.current?.querySelector<HTMLInputElement>('input:checked, input')?.focus();
  };
  /** Somebody went on to the PIN while its field still waited. */
  const wanted = useRef(false);
  const closed = chosen === null || seconds > 0;
  const toPin = (): void => {
    wanted.current = field.current?.disabled ?? true;
    field.current?.focus();
  };
  useEffect(() => {
    if (closed || !wanted.current) return;
    wanted.current = false;
    field.current?.focus();
  }, [closed]);
  useEffect(() => {
    if (lastOperator() === null) list.current?.querySelector<HTMLInputElement>('input')?.focus();
    else field.current?.focus();
  }, []);
  useKeys([{ key: 'Esc', label: t('common:back'), run: toList }]);

  const choose = (operator: string): void => {
    wanted.current = false;
    setChosen(operator);
    setPin('');
    setProblem(null);
  };

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    if (chosen === null) return toList();
    if (seconds > 0) return;
    if (pin.length < 6) {
      setProblem(t('sixDigits'));
      return toPin();
    }
    setBusy(true);
    const outcome = await desk.signIn({ operator: chosen, pin });
    setBusy(false);
    setPin('');
    if (outcome.ok) {
      rememberOperator(chosen);
      return onSignedIn(outcome.value);
    }
    const { code, wait } = outcome.refusal;
    if (code === 'locked-out' && typeof wait === 'number')
      setWaits({ ...waits, [chosen]: performance.now() + wait });
    else setProblem(say(outcome.refusal));
    toPin();
  };

  const name = people.find((person) => person.operator === chosen)?.name ?? '';
  return (
    <div className={sheet.page}>
      <main className={sheet.sheet}>
        <header className={sheet.head}>
          <p className={classes.store}>{status.store?.name ?? t('common:appName')}</p>
          <LanguageSwitch onSwitched={forgotten ? undefined : chosen === null ? toList : toPin} />
        </header>
        <DemonstrationBand status={status} />
        <ReadOnlyNotice status={status} />
        <StartNotices status={status} />
        {forgotten ? <ForgottenPin people={people} onBack={() => setForgotten(false)} /> : null}
        <form autoComplete="off" hidden={forgotten} className={classes.form} onSubmit={submit} noValidate>
          <section>
            <Title order={1}>{t('title')}</Title>
            <p className={classes.hint}>{t(chosen === null ? 'hint' : 'hintOther')}</p>
            {people.length === 0 ? <p>{t('nobody')}</p> : null}
            <PersonList
              ref={list}
              people={people}
              pins={status.demonstration}
              chosen={chosen}
              onChoose={choose}
              onDone={toPin}
            />
          </section>
          <section className={classes.pin}>
            <p className={classes.name}>{name || ' '}</p>
            <PinField
              ref={field}
              label={t('pin')}
              value={pin}
              onChange={setPin}
              error={seconds > 0 ? t('waiting', { time: minutesAndSeconds(seconds) }) : problem}
              disabled={closed}
            />
            <Button type="submit" size="lg" fullWidth loading={busy} disabled={closed}>
              {t('enter')}
            </Button>
            <Button variant="subtle" onClick={() => setForgotten(true)}>
              {t('recovery:forgotten')}
            </Button>
          </section>
        </form>
      </main>
    </div>
  );
}

/** 125 seconds as 2:05. */
function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
