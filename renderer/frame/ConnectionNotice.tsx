import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Connection, hearConnection } from '../desk.ts';
import classes from './ConnectionNotice.module.css';

/** Over every screen while the desk does not answer: what is safe, and what to do. `onBack` when it answers again. */
export function ConnectionNotice({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation('frame');
  const [connection, setConnection] = useState<Connection>('here');
  useEffect(() => {
    let last: Connection = 'here';
    return hearConnection((now) => {
      setConnection(now);
      if (now === 'here' && last !== 'here') onBack();
      last = now;
    });
  }, [onBack]);
  if (connection === 'here') return null;
  return (
    <p className={classes.notice} role="alert">
      <span aria-hidden="true">⚠ </span>
      {t(connection === 'away' ? 'connection.away' : 'connection.unknownPage')}
    </p>
  );
}
