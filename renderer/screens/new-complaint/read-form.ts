import type { CalendarDate } from '../../../shared/calendar.ts';
import { payingChannels } from '../../../shared/codes.ts';
import type { Command, GoodsInput, RemedyInput } from '../../../shared/complaint/commands.ts';
import { fenFromText } from '../../../shared/money.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import { sourceOf, transferCommand, transferFaults } from '../origin/transfer-form.ts';
import type { ComplaintForm, LikelyAnswer, OnTheSpot } from './complaint-form.ts';
import { goodsInputFrom, type LineFault, readLine } from './read-line.ts';

export type FieldFault = LineFault | 'declined-or' | 'choose';
/** A field as react-hook-form names it, and what is wrong with it. */
export type Fault = Readonly<{ field: string; fault: FieldFault }>;

/** Every fault of the form, in the order of the screen: the first gets the focus. */
export function faultsOf(
  form: ComplaintForm,
  today: CalendarDate,
  likely: readonly string[] = [],
): readonly Fault[] {
  const faults: Fault[] = [];
  const note = (field: string, fault: FieldFault) => faults.push({ field, fault });
  const { sameAs } = form;
  if (!sameAs && !form.phoneDeclined && form.phone.trim() === '') note('phone', 'declined-or');
  if (!sameAs && !form.nameDeclined && form.name.trim() === '') note('name', 'declined-or');
  if (sourceOf(form.channel))
    for (const field of transferFaults(form.transfer, today).keys()) note(`transfer.${field}`, 'choose');
  if (!form.noGoods)
    for (const [index, line] of form.lines.entries())
      for (const [field, fault] of Object.entries(readLine(line, today).faults))
        note(`lines.${index}.${field}`, fault);
  if (form.purchaseDate.trim() !== '' && !dateFromText(form.purchaseDate, today))
    note('purchaseDate', 'date');
  for (const channel of payingChannels)
    if (form.paid[channel].trim() !== '' && !fenFromText(form.paid[channel]))
      note(`paid.${channel}`, 'price');
  if (form.cause === null) note('cause', 'choose');
  if (form.content.trim() === '') note('content', 'required');
  if (form.wish === null) note('wish', 'choose');
  if (form.compensation.trim() !== '' && fenFromText(form.compensation) === null)
    note('compensation', 'price');
  for (const complaint of likely) {
    const said = form.likely.find((one) => one.complaint === complaint);
    if (!said) note(`likely.${complaint}`, 'choose');
    else if (said.answer === 'other' && said.note.trim() === '') note(`likely.${complaint}`, 'required');
  }
  return faults;
}

/** The goods of the form as the desk takes them; lines that cannot be read yet are left out. */
export function goodsOf(form: ComplaintForm, today: CalendarDate): GoodsInput[] {
  return form.noGoods ? [] : form.lines.flatMap((line) => goodsInputFrom(line, today) ?? []);
}

/** The commands that a form without faults asks for; all are sealed together or none is. */
export function commandsFrom(
  form: ComplaintForm,
  today: CalendarDate,
  onTheSpot: OnTheSpot,
  remedy: readonly RemedyInput[],
  likely: readonly string[] = [],
  ticket: number | null = null,
): Command[] {
  const { cause, wish } = form;
  if (cause === null || wish === null) throw new Error('commandsFrom: expected a cause and a wish, got none');
  const open: Command = {
    type: 'OpenComplaint',
    sameAs: form.sameAs?.complaint ?? null,
    channel: form.channel,
    cause,
    wish,
    name: form.nameDeclined ? null : form.name.trim() || null,
    phone: form.sameAs || form.phoneDeclined ? null : form.phone.trim(),
    content: form.content.trim(),
    goods: !form.noGoods,
    danger: form.danger,
    purchaseDate: form.purchaseDate.trim() === '' ? null : dateFromText(form.purchaseDate, today),
    receiptNumber: form.receiptNumber.trim(),
    salesChannel: form.salesChannel,
    payer: form.payer.trim(),
    payments: payingChannels.flatMap((channel) => {
      const amount = fenFromText(form.paid[channel]);
      return amount ? [{ channel, amount }] : [];
    }),
    responsible: form.responsible,
    responsibleName: form.responsibleName.trim(),
    items: goodsOf(form, today),
  };
  const source = sourceOf(form.channel);
  const begun: Command[] = [
    open,
    ...(ticket === null ? [] : [{ type: 'NameTicket' as const, ticket }]),
    ...(form.party !== null && form.responsible !== 'own'
      ? [{ type: 'NameParty' as const, party: form.party, reason: null }]
      : []),
    ...(source ? [transferCommand(source, form.transfer, today)] : []),
    ...form.likely.filter((one) => likely.includes(one.complaint)).map(likelyCommand),
  ];
  // With danger the complaint goes straight to tier 3 (T1a): nobody receives it here.
  if (form.danger || onTheSpot === 'register') return begun;
  const receive: Command = { type: 'Receive' };
  return onTheSpot === 'receive'
    ? [...begun, receive]
    : [...begun, receive, { type: 'DecideRemedy', lines: [...remedy], note: '' }];
}

/** What was said of a complaint that looks like this one, sealed with it (L1c). */
function likelyCommand({ complaint: other, answer, note }: LikelyAnswer): Command {
  return answer === 'duplicate'
    ? { type: 'LinkComplaint', other, kind: 'duplicate', note: note.trim() }
    : { type: 'DismissLikeness', other, reason: answer, note: note.trim() };
}
