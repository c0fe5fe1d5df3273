import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './RecoveryCode.module.css';

type Props = { readonly code: string; readonly done: string; readonly onDone: () => void };

/** The recovery code in its groups, shown this once, until the person says that it is on paper. */
export function RecoveryCode({ code, done, onDone }: Props) {
  const { t } = useTranslation('recovery');
  const [written, setWritten] = useState(false);
  return (
    <div className={classes.recovery}>
      <h3>{t('title')}</h3>
      <p className={classes.code}>
        {code.split('-').map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: six groups that never move; two may be alike
          <span key={index}>{group}</span>
        ))}
      </p>
      <p>{t('text')}</p>
      <Checkbox
        label={t('written')}
        checked={written}
        onChange={(event) => setWritten(event.currentTarget.checked)}
      />
      <Button size="lg" disabled={!written} onClick={onDone}>
        {done}
      </Button>
    </div>
  );
}
