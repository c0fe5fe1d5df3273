import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tierOfRole } from '../../../shared/complaint/tiers.ts';
import type { QueueCommand } from '../../../shared/contract/queue-verbs.ts';
import { numberText } from '../../../shared/documents/queue-ticket.ts';
import type { Queue, Ticket } from '../../../shared/queue/queue.ts';
import { useSession, useStanding } from '../../app-context.ts';
import classes from './Queue.module.css';

type Props = {
  readonly ticket: Ticket;
  readonly queue: Queue;
  readonly counter: number;
  readonly busy: boolean;
  /** The key that skips; null while it is another's. */
  readonly skipKey: string | null;
  readonly command: (command: QueueCommand) => Promise<boolean>;
};

/** Whoever was called and is here: called again, skipped, passed on or done with. */
export function WithYou({ ticket, queue, counter, busy, skipKey, command }: Props) {
  const { t } = useTranslation('queue');
  const { operator } = useSession();
  const { people } = useStanding().status;
  const [passing, setPassing] = useState(false);
  const { ticket: id } = ticket;
  const number = numberText(ticket.number);
  const others = people.filter((one) => one.active && one.operator !== operator && tierOfRole(one.role) > 0);
  const counters = Array.from({ length: queue.counters }, (_, index) => index + 1).filter(
    (one) => one !== counter,
  );
  const pass = (to: string): void => {
    const [kind, value = ''] = to.split(':');
    const target =
      kind === 'counter' ? { operator: null, counter: Number(value) } : { operator: value, counter: null };
    setPassing(false);
    void command({ type: 'TransferTicket', ticket: id, ...target });
  };
  return (
    <div className={classes.withYou}>
      <p className={classes.current}>
        <span>{t('withYou')}</span> <b className="number">{number}</b>
        {ticket.priority ? <span className={classes.priority}>{t('priority')}</span> : null}
        <small>{t('waited', { minutes: ticket.waited ?? 0 })}</small>
      </p>
      <p className={classes.actions}>
        <button
          type="button"
          className={classes.small}
          disabled={busy}
          onClick={() => void command({ type: 'CallTicket', ticket: id, counter })}
        >
          {t('again')}
        </button>
        <button
          type="button"
          className={classes.small}
          disabled={busy}
          onClick={() => void command({ type: 'SkipTicket', ticket: id })}
        >
          {t('skip')} {skipKey ? <kbd>{skipKey}</kbd> : null}
        </button>
        <button
          type="button"
          className={classes.small}
          disabled={busy}
          aria-expanded={passing}
          onClick={() => setPassing(!passing)}
        >
          {t('transfer')}
        </button>
        <button
          type="button"
          className={classes.small}
          disabled={busy}
          onClick={() => void command({ type: 'ServeTicket', ticket: id })}
        >
          {t('serve')}
        </button>
      </p>
      {passing ? (
        <select
          className={classes.pass}
          aria-label={t('transferTo', { number })}
          defaultValue=""
          onChange={({ target }) => pass(target.value)}
        >
          <option value="" disabled>
            {t('transferChoose')}
          </option>
          {others.map((one) => (
            <option key={one.operator} value={`operator:${one.operator}`}>
              {one.name}
            </option>
          ))}
          {counters.map((one) => (
            <option key={one} value={`counter:${one}`}>
              {t('counter', { counter: one })}
            </option>
          ))}
        </select>
      ) : null}
    </div>
  );
}
