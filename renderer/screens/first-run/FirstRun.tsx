import { Button, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../shared/contract.ts';
import type { Status } from '../../../shared/contract-replies.ts';
import { useDesk } from '../../app-context.ts';
import { LanguageSwitch } from '../../frame/LanguageSwitch.tsx';
import { StartNotices } from '../../frame/StartNotices.tsx';
import { useRefusal } from '../../parts/use-refusal.ts';
import { AuthorityForm } from '../settings/AuthorityForm.tsx';
import { suggestedAuthority } from '../settings/authority-form.ts';
import { StoreForm } from '../settings/StoreForm.tsx';
import { formOf, newStore } from '../settings/store-form.ts';
import { Fingerprint } from './Fingerprint.tsx';
import classes from './FirstRun.module.css';
import { nobodyYet, PeopleForm } from './PeopleForm.tsx';
import { Restore } from './Restore.tsx';
import { StepKeys } from './StepKeys.tsx';

const steps = ['store', 'people', 'authority', 'key'] as const;
type Step = (typeof steps)[number];

/** Sets the desk up: store, people, authority, then the fingerprint of the new key to write down. */
export function FirstRun({ status, onDone }: { readonly status: Status; readonly onDone: () => void }) {
  const { t } = useTranslation(['firstRun', 'common', 'backup']);
  const desk = useDesk();
  const sentence = useRefusal();
  const [step, setStep] = useState<Step>('store');
  const [store, setStore] = useState<Pick<Input<'firstRun'>, 'store' | 'settings'> | null>(null);
  const [people, setPeople] = useState(nobodyYet);
  const [fingerprint, setFingerprint] = useState('');
  const [recovery, setRecovery] = useState('');
  const [authority, setAuthority] = useState(suggestedAuthority);
  const [restoring, setRestoring] = useState(false);
  const sheet = useRef<HTMLElement>(null);

  // Each step begins at its first field; the last has a heading to be read first.
  useEffect(() => {
    if (step !== 'key') sheet.current?.querySelector<HTMLElement>('form :is(input, select):enabled')?.focus();
  }, [step]);

  const found = async (table: Input<'firstRun'>['authority']): Promise<string | null> => {
    if (!store) throw new Error('FirstRun: expected the store before the authority, got none');
    const staff = people.people.map(({ name, role, pin }) => ({ name: name.trim(), role, pin }));
    const outcome = await desk.firstRun({ ...store, authority: table, people: staff });
    if (!outcome.ok) return sentence(outcome.refusal);
    setPeople(nobodyYet);
    setFingerprint(outcome.value.fingerprint);
    setRecovery(outcome.value.recovery);
    setStep('key');
    return null;
  };

  return (
    <div className={classes.page}>
      <main ref={sheet} className={classes.sheet}>
        <header className={classes.head}>
          <div>
            <Title order={1}>{t(restoring ? 'backup:restore.title' : 'title')}</Title>
            <p className={classes.intro}>{t(restoring ? 'backup:restore.intro' : 'intro')}</p>
          </div>
          <LanguageSwitch />
        </header>
        {step === 'store' ? <StartNotices status={status} /> : null}
        {restoring ? (
          <div className={classes.restore}>
            <Restore onBack={() => setRestoring(false)} onDone={onDone} />
          </div>
        ) : null}
        {step === 'store' && !restoring ? (
          <p className={classes.other}>
            <Button variant="default" onClick={() => setRestoring(true)}>
              {t('backup:restore.offer')}
            </Button>
            {t('backup:restore.offerHint')}
          </p>
        ) : null}
        <ol className={classes.steps} hidden={restoring}>
          {steps.map((each) => (
            <li key={each} aria-current={each === step ? 'step' : undefined}>
              {t(`steps.${each}`)}
            </li>
          ))}
        </ol>
        {step === 'store' && !restoring ? (
          <StoreForm
            initial={store ? formOf(store.store, store.settings) : newStore}
            submit={t('common:next')}
            onSubmit={async (words, settings) => {
              setStore({ store: words, settings });
              setStep('people');
              return null;
            }}
          />
        ) : null}
        {step === 'people' ? (
          <>
            <p>{t('peopleHint')}</p>
            <PeopleForm
              initial={people}
              submit={t('common:next')}
              onBack={(values) => {
                setPeople(values);
                setStep('store');
              }}
              onSubmit={(values) => {
                setPeople(values);
                setStep('authority');
              }}
            />
          </>
        ) : null}
        {step === 'authority' ? (
          <StepKeys onBack={() => setStep('people')}>
            <p>{t('authorityHint')}</p>
            <AuthorityForm initial={authority} submit={t('finish')} onSubmit={found} onLeave={setAuthority} />
          </StepKeys>
        ) : null}
        {step === 'key' ? (
          <Fingerprint fingerprint={fingerprint} recovery={recovery} onDone={onDone} />
        ) : null}
      </main>
    </div>
  );
}
