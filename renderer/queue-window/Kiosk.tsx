import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketGiven } from '../../shared/contract/queue-verbs.ts';
import type { DeskApi } from '../../shared/contract.ts';
import { numberText } from '../../shared/documents/queue-ticket.ts';
import type { QueueBoard } from '../../shared/queue/queue-board.ts';
import { isLanguage } from '../locales/i18n.ts';
import { newCommandId } from '../parts/command-id.ts';
import { Language } from './Language.tsx';
import classes from './QueueWindow.module.css';
import { printTicketPaper, waitLines } from './ticket-paper.ts';
import { useBoard } from './use-board.ts';

/** How long a number stays on the screen before the next person finds it empty, in ms. */
const shownFor = 12_000;

type Given = Readonly<{ ticket: TicketGiven; priority: boolean; paper: 'none' | 'printing' }>;

/** Where people take a number themselves: two buttons, and the number (D1, D1a). */
export function Kiosk({ desk }: { readonly desk: DeskApi }) {
  const { t } = useTranslation('queue');
  const { board, standing, look } = useBoard(desk);
  const { given, busy, refused, take, done } = useTaking(desk, board);
  if (given)
    return (
      <main className={classes.kiosk}>
        <h1 className={classes.title}>{t('window.yourNumber')}</h1>
        <p className={classes.number} role="status">
          {numberText(given.ticket.given)}
        </p>
        {given.priority ? <p className={classes.priority}>{t('priority')}</p> : null}
        {waitLines(given.ticket, t).map((line) => (
          <p key={line} className={classes.line}>
            {line}
          </p>
        ))}
        <p className={classes.line}>{t(given.paper === 'printing' ? 'window.printing' : 'window.noPaper')}</p>
        <button type="button" className={classes.back} onClick={done}>
          {t('window.back')}
        </button>
      </main>
    );
  const open = standing === 'here' && board?.taking === true && !refused;
  return (
    <main className={classes.kiosk}>
      <Language />
      <h1 className={classes.title}>{board?.name}</h1>
      {open ? (
        <Choice board={board} busy={busy} take={take} />
      ) : (
        <div role="status" className={classes.closed}>
          <p className={classes.big}>{standing === 'away' ? t('window.away') : t('window.closedTitle')}</p>
          <p className={classes.line}>{t('window.closed')}</p>
          {standing === 'closed' ? <p className={classes.line}>{t('window.notOpened')}</p> : null}
          <button type="button" className={classes.back} onClick={look}>
            {t('window.back')}
          </button>
        </div>
      )}
      <p className={classes.line}>{t('window.noNeed')}</p>
    </main>
  );
}

type ChoiceProps = {
  readonly board: QueueBoard;
  readonly busy: boolean;
  readonly take: (priority: boolean) => void;
};

function Choice({ board, busy, take }: ChoiceProps) {
  const { t } = useTranslation('queue');
  const { waiting, expected } = board;
  return (
    <>
      <p className={classes.line}>
        {waiting.length === 0 ? t('nobody') : t('waiting', { count: waiting.length })}
        {expected.ordinary !== null && waiting.length > 0
          ? ` · ${t('window.expectedNow', { minutes: expected.ordinary })}`
          : ''}
      </p>
      <div className={classes.choice}>
        <button type="button" className={classes.take} disabled={busy} onClick={() => take(false)}>
          {t('window.take')}
        </button>
        <button type="button" className={classes.take} disabled={busy} onClick={() => take(true)}>
          {t('window.takePriority')}
          <small>{t('window.who')}</small>
          <small>{t('window.helper')}</small>
        </button>
      </div>
    </>
  );
}

function useTaking(desk: DeskApi, board: QueueBoard | null) {
  const { t, i18n } = useTranslation('queue');
  const [given, setGiven] = useState<Given | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(false);
  const unanswered = useRef<{ priority: boolean; id: string } | null>(null);
  useEffect(() => {
    if (!given && !refused) return;
    const timer = setTimeout(() => {
      setGiven(null);
      setRefused(false);
    }, shownFor);
    return () => clearTimeout(timer);
  }, [given, refused]);

  const print = async (ticket: TicketGiven, priority: boolean): Promise<void> => {
    const language = isLanguage(i18n.language) ? i18n.language : 'zh-CN';
    const paper = { given: ticket, priority, storeName: board?.name ?? '', zone: board?.zone ?? 'UTC' };
    const printed = await printTicketPaper(desk, { ...paper, at: board?.at ?? 0 }, t, language);
    if (printed.ok) setGiven((now) => now && { ...now, paper: 'printing' });
  };
  const take = (priority: boolean): void => {
    const again = unanswered.current;
    const id = again?.priority === priority ? again.id : newCommandId();
    unanswered.current = { priority, id };
    setBusy(true);
    desk
      .takeTicket({ id, priority })
      .then((outcome) => {
        unanswered.current = null;
        if (!outcome.ok) return setRefused(true);
        setGiven({ ticket: outcome.value, priority, paper: 'none' });
        // A number without its paper is a number all the same.
        print(outcome.value, priority).catch((error: unknown) => console.warn('ticket: not printed', error));
      })
      .catch((error: unknown) => console.warn('takeTicket: no answer from the desk', error))
      .finally(() => setBusy(false));
  };
  return { given, busy, refused, take, done: () => setGiven(null) };
}
