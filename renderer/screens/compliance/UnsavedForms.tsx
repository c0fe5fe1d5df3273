import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../../shared/compliance/compliance.ts';
import { type BegunRecord, typeOfBegun, useBegunRecords } from './begun-records.ts';
import classes from './Compliance.module.css';

type Props = {
  readonly types: readonly RecordType[];
  readonly onGoOn: (begun: BegunRecord) => void;
};

/** Forms of an article that were begun and not saved: to go on with, or to give up. */
export function UnsavedForms({ types, onGoOn }: Props) {
  const { t } = useTranslation('compliance');
  const { forms, drop } = useBegunRecords();
  const own = [...forms].filter(([, begun]) => types.includes(typeOfBegun(begun)));
  if (own.length === 0) return null;
  return (
    <ul className={classes.unsaved} aria-label={t('unsaved.title')}>
      {own.map(([key, begun]) => (
        <li key={key}>
          <span>
            <strong>{t('unsaved.title')}</strong>{' '}
            {'entering' in begun
              ? begun.entering.title
              : t('withdrawing', { record: begun.withdrawing.data.record })}
          </span>
          <Button data-main size="compact-md" onClick={() => onGoOn(begun)}>
            {t('unsaved.goOn')}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => drop(key)}>
            {t('unsaved.giveUp')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
