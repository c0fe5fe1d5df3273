import { useTranslation } from 'react-i18next';
import type { DeskApi } from '../../shared/contract.ts';
import { numberText } from '../../shared/documents/queue-ticket.ts';
import { Language } from './Language.tsx';
import classes from './QueueWindow.module.css';
import { useBoard } from './use-board.ts';
import { useVoice } from './use-voice.ts';

/** How many of those who wait find room on the wall. */
const mostWaiting = 12;

/** The numbers called, large enough for the far end of the hall, and spoken where this computer can (D1). */
export function Board({ desk }: { readonly desk: DeskApi }) {
  const { t } = useTranslation('queue');
  const { board, standing } = useBoard(desk);
  const several = (board?.counters ?? 1) > 1;
  const voice = useVoice(board?.shown, several);
  const last = board?.shown.at(-1);
  const before = board?.shown.slice(0, -1).toReversed() ?? [];
  const where = (counter: number): string =>
    several ? t('window.pleaseCounter', { counter }) : t('window.pleaseDesk');
  return (
    <main className={classes.board} onPointerDown={voice.wake}>
      <header className={classes.head}>
        <h1>{board?.name}</h1>
        {standing === 'here' ? null : (
          <p role="status">{t(standing === 'away' ? 'window.away' : 'window.notOpened')}</p>
        )}
        <Language />
      </header>
      <section className={classes.calling} aria-live="polite">
        <h2>
          {t('window.calling')}
          {last?.priority ? ` · ${t('priority')}` : ''}
        </h2>
        {last ? (
          <>
            <p className={classes.huge}>{numberText(last.number)}</p>
            <p className={classes.where}>{where(last.counter)}</p>
          </>
        ) : (
          <p className={classes.where}>{t('window.none')}</p>
        )}
      </section>
      <section className={classes.list}>
        <h2>{t('window.before')}</h2>
        <ul>
          {before.map((one) => (
            <li key={`${one.number} ${one.at}`}>
              <b>{numberText(one.number)}</b> {several ? t('counter', { counter: one.counter }) : ''}
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.list}>
        <h2>
          {t('window.queue')} {board?.waiting.length ?? 0}
        </h2>
        <ul>
          {board?.waiting.slice(0, mostWaiting).map(({ number, priority }) => (
            <li key={number}>
              {numberText(number)}
              {priority ? <small>{t('priority')}</small> : null}
            </li>
          ))}
        </ul>
        {board?.expected.ordinary != null && board.waiting.length > 0 ? (
          <p>{t('window.expectedNow', { minutes: board.expected.ordinary })}</p>
        ) : null}
      </section>
      {voice.state === 'speaks' ? null : (
        <footer className={classes.voice}>
          {t(voice.state === 'none' ? 'window.noVoice' : 'window.tapForVoice')}
        </footer>
      )}
    </main>
  );
}
