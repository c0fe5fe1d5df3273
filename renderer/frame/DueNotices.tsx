import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { dueNotices } from '../../shared/complaint/due-notices.ts';
import { useGo } from '../app-context.ts';
import { useTier } from '../duty-reads.ts';
import { useClockDoubt, useOpenRows } from '../ledger-reads.ts';
import { useNow } from '../parts/use-now.ts';
import { rememberTold, toldNotices, wantsNotices } from './notice-choice.ts';

/**
 * Tells whoever is signed in, through the computer's own notifications, what nears its time, is out of it, or came up
 * by it: each event once, several as one, a ledger number and nobody's name (T5, X4). Nothing while the clock is in doubt.
 */
export function DueNotices() {
  const { t } = useTranslation('frame');
  const go = useGo();
  const tier = useTier();
  const rows = useOpenRows();
  const doubted = useClockDoubt() !== null;
  const now = useNow();
  useEffect(() => {
    if (!rows || doubted || !('Notification' in window)) return;
    if (!wantsNotices() || Notification.permission !== 'granted') return;
    const before = new Set(toldNotices());
    const fresh = dueNotices(rows, tier, now).filter((one) => !before.has(one.key));
    const [first] = fresh;
    if (!first) return;
    rememberTold(fresh.map((one) => one.key));
    const others = new Set(fresh.map((one) => one.id)).size - 1;
    const notice = new Notification(t(`due.${first.kind}`, { number: first.number }), {
      body: others > 0 ? t('due.more', { count: others }) : t('due.open'),
      tag: 'fangxin-desk-due',
    });
    notice.onclick = () => {
      window.focus();
      go({ at: 'complaint', id: first.id });
      notice.close();
    };
  }, [rows, doubted, tier, now, t, go]);
  return null;
}
