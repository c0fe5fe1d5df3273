import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketGiven } from '../../../shared/contract/queue-verbs.ts';
import { numberText } from '../../../shared/documents/queue-ticket.ts';
import type { Outcome } from '../../../shared/refusals.ts';
import { useDesk, useStanding, useZone } from '../../app-context.ts';
import { isLanguage } from '../../locales/i18n.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import { printTicketPaper } from '../../queue-window/ticket-paper.ts';
import classes from './Queue.module.css';

type Props = {
  readonly busy: boolean;
  readonly say: (problem: string | null) => void;
  readonly ask: <Value>(what: string, send: (id: string) => Promise<Outcome<Value>>) => Promise<Value | null>;
};

/** A number given at the desk to somebody who takes none themselves: printed where a printer is chosen, shown anyhow. */
export function GiveNumber({ ask, say, busy }: Props) {
  const { t, i18n } = useTranslation('queue');
  const desk = useDesk();
  const zone = useZone();
  const { store } = useStanding().status;
  const sentence = useRefusal();
  const [given, setGiven] = useState<{ readonly number: string; readonly printed: boolean } | null>(null);
  const give = async (priority: boolean): Promise<void> => {
    const taken = await ask<TicketGiven>(`take ${priority}`, (id) => desk.takeTicket({ id, priority }));
    if (!taken) return;
    const number = numberText(taken.given);
    setGiven({ number, printed: false });
    const printers = await desk.printers({});
    if (!printers.ok || printers.value.chosen['80mm'] === null) return;
    const language = isLanguage(i18n.language) ? i18n.language : 'zh-CN';
    const paper = { given: taken, priority, storeName: store?.name ?? '', zone, at: Date.now() };
    const printed = await printTicketPaper(desk, paper, t, language);
    if (printed.ok) setGiven({ number, printed: true });
    else say(sentence(printed.refusal));
  };
  const press = (priority: boolean) => () => {
    give(priority).catch((error: unknown) => {
      console.warn('ticket: not printed', error);
      say(t('lost'));
    });
  };
  return (
    <p className={classes.give}>
      <button type="button" className={classes.small} disabled={busy} onClick={press(false)}>
        {t('give')}
      </button>
      <button type="button" className={classes.small} disabled={busy} onClick={press(true)}>
        {t('givePriority')}
      </button>
      {given ? (
        <span role="status">{t(given.printed ? 'givenPrinted' : 'given', { number: given.number })}</span>
      ) : null}
    </p>
  );
}
