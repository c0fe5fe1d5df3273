import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseNotices, wantsNotices } from '../../frame/notice-choice.ts';
import classes from './Settings.module.css';

const permissionNow = (): NotificationPermission | 'none' =>
  'Notification' in window ? Notification.permission : 'none';

/** Whether this counter tells of due complaints through the computer's notifications, and whether it may. */
export function CounterNotices() {
  const { t } = useTranslation('settings');
  const [on, setOn] = useState(wantsNotices);
  const [permission, setPermission] = useState(permissionNow);
  const ask = async (): Promise<void> => {
    await Notification.requestPermission();
    setPermission(permissionNow());
  };
  return (
    <section>
      <h2>{t('notices.title')}</h2>
      <p className={classes.hint}>{t('notices.hint')}</p>
      <Checkbox
        label={t('notices.on')}
        checked={on}
        onChange={({ currentTarget: { checked } }) => {
          chooseNotices(checked);
          setOn(checked);
          if (checked && permission === 'default') void ask();
        }}
      />
      {on && permission === 'default' ? (
        <p>
          <Button variant="default" onClick={() => void ask()}>
            {t('notices.ask')}
          </Button>
        </p>
      ) : null}
      {on && (permission === 'denied' || permission === 'none') ? (
        <p className={classes.problem} role="status">
          {t(`notices.${permission}`)}
        </p>
      ) : null}
    </section>
  );
}
