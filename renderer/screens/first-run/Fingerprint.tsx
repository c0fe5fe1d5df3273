import { Button, Checkbox, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FirstRun.module.css';

type Props = { readonly fingerprint: string; readonly onDone: () => void };

/** Shows the key's fingerprint until the person says that it is on paper. */
export function Fingerprint({ fingerprint, onDone }: Props) {
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
      <Button size="lg" disabled={!written} onClick={onDone}>
        {t('keyStart')}
      </Button>
    </section>
  );
}
