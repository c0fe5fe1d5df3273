import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../shared/refusals.ts';
import { useDesk } from '../../app-context.ts';
import classes from './Queue.module.css';

type Props = {
  readonly busy: boolean;
  readonly say: (problem: string | null) => void;
  readonly ask: <Value>(what: string, send: (id: string) => Promise<Outcome<Value>>) => Promise<Value | null>;
};

/** Opens a window for the public on a second screen: to take numbers, or to see them called. */
export function OpenWindows({ ask, say, busy }: Props) {
  const { t } = useTranslation('queue');
  const desk = useDesk();
  const open = (kind: 'kiosk' | 'board') => async (): Promise<void> => {
    // Opened by the very press of the button, or the browser takes it for an advertisement; it waits for the desk's leave.
    const opened = window.open(`/queue.html#${kind}`, `fangxin-${kind}`, 'popup,width=1280,height=800');
    await ask<null>(`open ${kind}`, (id) => desk.openQueueWindow({ id, window: kind }));
    if (!opened) say(t('blocked'));
  };
  return (
    <details className={classes.windows}>
      <summary>{t('windows')}</summary>
      <button type="button" className={classes.small} disabled={busy} onClick={() => void open('kiosk')()}>
        {t('openKiosk')}
      </button>
      <button type="button" className={classes.small} disabled={busy} onClick={() => void open('board')()}>
        {t('openBoard')}
      </button>
    </details>
  );
}
