import type { TFunction } from 'i18next';
import { toBase64 } from '../../shared/bytes.ts';
import type { TicketGiven } from '../../shared/contract/queue-verbs.ts';
import type { DeskApi } from '../../shared/contract.ts';
import type { DocumentLanguage } from '../../shared/documents/definition.ts';
import { numberText, ticketDefinition } from '../../shared/documents/queue-ticket.ts';
import type { Outcome } from '../../shared/refusals.ts';
import { renderPdf } from '../documents/render-pdf.ts';
import { newCommandId } from '../parts/command-id.ts';
import { dateTime } from '../parts/format.ts';

type Printed = Readonly<{
  given: TicketGiven;
  priority: boolean;
  storeName: string;
  zone: string;
  at: number;
}>;

/** How many are before a new number and how long that takes, in words; what nobody knows is left out. */
export function waitLines(
  { ahead, expected }: Pick<TicketGiven, 'ahead' | 'expected'>,
  t: TFunction<'queue'>,
): string[] {
  const known = expected === null || ahead === 0 ? [] : [t('window.expected', { minutes: expected })];
  return [ahead === 0 ? t('window.nobodyAhead') : t('window.ahead', { count: ahead }), ...known];
}

/** Draws a ticket and has it printed on this counter's 80 mm printer; refused where none is chosen. */
export async function printTicketPaper(
  desk: Pick<DeskApi, 'printTicket'>,
  { given, priority, storeName, zone, at }: Printed,
  t: TFunction<'queue'>,
  language: DocumentLanguage,
): Promise<Outcome<unknown>> {
  const { bytes } = await renderPdf(
    ticketDefinition({
      language,
      madeAt: at,
      storeName,
      title: t('window.yourNumber'),
      number: numberText(given.given),
      priority: priority ? t('priority') : null,
      lines: [...waitLines(given, t), t('window.listen'), dateTime(at, zone)],
    }),
  );
  const pdf = toBase64(bytes);
  return desk.printTicket({ id: newCommandId(), ticket: given.ticket, pdf });
}
