import { Button } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Inspection.module.css';

type Props = {
  readonly passphrase: string;
  readonly recipient: string;
  readonly onWritten: () => void;
};

/** What opens the package that was just made (X5): shown once, until it is written down, and apart from the file. */
export function Passphrase({ passphrase, recipient, onWritten }: Props) {
  const { t } = useTranslation('inspection');
  const title = useId();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a low screen it would come up below the edge. Newer browsers answer with a promise, which is no cleaning up.
    place.current?.scrollIntoView({ block: 'end' });
  }, []);
  return (
    <section ref={place} className={classes.passphrase} aria-labelledby={title}>
      <h3 id={title}>{t('export.passphraseTitle')}</h3>
      <p className="number" data-passphrase>
        {passphrase}
      </p>
      <p>{t('export.passphraseHint', { recipient })}</p>
      <Button variant="default" onClick={onWritten}>
        {t('export.passphraseWritten')}
      </Button>
    </section>
  );
}
