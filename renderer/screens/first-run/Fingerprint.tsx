import { Checkbox, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecoveryCode } from '../../parts/RecoveryCode.tsx';
import classes from './FirstRun.module.css';

type Props = { readonly fingerprint: string; readonly recovery: string; readonly onDone: () => void };

/** Shows the key's fingerprint and then the recovery code, until the person says that each is on paper. */
export function Fingerprint({ fingerprint, recovery, onDone }: Props) {
  const { t } = useTranslation('firstRun');
  const [written, setWritten] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={classes.key}>
      <Title order={2} ref={heading} tabIndex={-1}>
        {t('keyTitle')}
      </Title>
      <p className={classes.fingerprint}>{fingerprint}</p>
      <p>{t('keyText')}</p>
      <Checkbox
        label={t('keyDone')}
        checked={written}
        onChange={(event) => setWritten(event.currentTarget.checked)}
      />
      {written ? <RecoveryCode code={recovery} done={t('keyStart')} onDone={onDone} /> : null}
    </section>
  );
}
