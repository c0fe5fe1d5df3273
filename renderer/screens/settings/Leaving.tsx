import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../../shared/contract-replies.ts';
import { useGo } from '../../app-context.ts';
import { useOpenComplaints } from '../../ledger/queries.ts';
import classes from './Settings.module.css';

type Props = {
  readonly person: Status['people'][number];
  readonly onLeave: () => void;
  readonly onBack: () => void;
};

/** Before somebody leaves: what that means, and which open complaints they are receiving, for others to take over. */
export function Leaving({ person, onLeave, onBack }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const go = useGo();
  const theirs = useOpenComplaints()?.filter(({ state }) =>
    state.receptions.some((one) => one.tier === state.tier && one.receiver === person.operator),
  );
  const { name } = person;
  if (!theirs) return <p>{t('common:loading')}</p>;
  return (
    <div className={classes.leaving}>
      <h3>{t('leaveTitle', { name })}</h3>
      <p>{t('leaveText')}</p>
      <p>{theirs.length > 0 ? t('leaveOpen', { name, count: theirs.length }) : t('leaveNone', { name })}</p>
      {theirs.length > 0 ? (
        <ul className={classes.openWork}>
          {theirs.map(({ id, number }) => (
            <li key={id}>
              <Button variant="subtle" onClick={() => go({ at: 'complaint', id })}>
                {number}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onBack}>
          {t('common:back')}
        </Button>
        <Button color="red.8" autoFocus onClick={onLeave}>
          {t('leaveDo')}
        </Button>
      </div>
    </div>
  );
}
