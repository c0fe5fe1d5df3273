import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../shared/calendar.ts';
import { numberText } from '../../../shared/documents/queue-ticket.ts';
import { ticketAt } from '../../../shared/queue/call-order.ts';
import { nameableTicket } from '../../../shared/queue/permits-ticket.ts';
import { type Queue, ticketsOn } from '../../../shared/queue/queue.ts';
import { useSession } from '../../app-context.ts';
import { useQueue } from '../../ledger-reads.ts';
import type { ComplaintForm } from './complaint-form.ts';
import classes from './NewComplaint.module.css';

/** The ticket that is with this person when a complaint is begun; null where none is, and nobody needs one (D1). */
export function useTicketHere(today: CalendarDate): number | null {
  const { operator } = useSession();
  const queue = useQueue();
  const [first] = useState(() => queue && (ticketAt(ticketsOn(queue, today), operator)?.ticket ?? null));
  return first;
}

/** What the complaint will say of its ticket; null where it has none, or one that cannot be named any more. */
export function namedTicket(queue: Queue | null, ticket: number | null, today: CalendarDate): number | null {
  return queue && ticket !== null && nameableTicket({ queue }, ticket, today) ? ticket : null;
}

/** Which ticket this complaint was begun with, and a way to leave it out. */
export function TicketChip({ today }: { readonly today: CalendarDate }) {
  const { t } = useTranslation('queue');
  const queue = useQueue();
  const { watch, setValue } = useFormContext<ComplaintForm>();
  const ticket = watch('ticket');
  if (!queue || ticket === null) return null;
  const named = nameableTicket({ queue }, ticket, today);
  return (
    <p className={classes.ticket} data-gone={named === null}>
      {named ? t('chip.ticket', { number: numberText(named.number), minutes: named.waited }) : t('chip.gone')}
      <button
        type="button"
        tabIndex={-1}
        aria-label={t('chip.remove')}
        onClick={() => setValue('ticket', null)}
      >
        ×
      </button>
    </p>
  );
}
