import type { CalendarDate } from '../../../shared/calendar.ts';
import type { Channel } from '../../../shared/codes.ts';
import type { CommandOf } from '../../../shared/complaint/commands.ts';
import {
  type DeadlineBasis,
  type TransferSource,
  transferSources,
} from '../../../shared/complaint/origin-codes.ts';
import type { SpecialDay } from '../../../shared/event-parts.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import { isCalendarKept, workdaysAfter } from '../../../shared/workdays.ts';

/** A transfer as it stands in a form: days are text as typed, an empty day of arrival is today. */
export type TransferForm = {
  number: string;
  received: string;
  deadline: string;
  basis: DeadlineBasis | '';
  basisText: string;
};
export type TransferField = keyof TransferForm;
export type TransferFault = 'date' | 'day-to-come' | 'basis' | 'basis-said' | 'deadline';

export function emptyTransfer(): TransferForm {
  return { number: '', received: '', deadline: '', basis: '', basisText: '' };
}

/** The outside body a complaint came through; null when the consumer came alone. */
export function sourceOf(channel: Channel): TransferSource | null {
  return (transferSources as readonly string[]).includes(channel) ? (channel as TransferSource) : null;
}

/** The day it arrived; null when what was typed is no day. */
export function receivedDay(form: TransferForm, today: CalendarDate): CalendarDate | null {
  return form.received.trim() === '' ? today : dateFromText(form.received, today);
}

/**
 * The ten working days of an ODR member by the store's calendar, to be taken over or not (T8a), and whether that
 * calendar says anything of holidays there; null for any other body.
 */
export function proposedDeadline(
  source: TransferSource,
  form: TransferForm,
  today: CalendarDate,
  days: readonly SpecialDay[],
): Readonly<{ day: CalendarDate; kept: boolean }> | null {
  const received = receivedDay(form, today);
  if (source !== 'platform-12315' || !received) return null;
  const day = workdaysAfter(received, 10, days);
  return { day, kept: isCalendarKept(received, day, days) };
}

/** What is wrong in the form, by field, in its order. */
export function transferFaults(
  form: TransferForm,
  today: CalendarDate,
): ReadonlyMap<TransferField, TransferFault> {
  const faults = new Map<TransferField, TransferFault>();
  const received = receivedDay(form, today);
  const typed = form.deadline.trim() !== '';
  if (received === null) faults.set('received', 'date');
  else if (received > today) faults.set('received', 'day-to-come');
  if (typed && !dateFromText(form.deadline, today)) faults.set('deadline', 'date');
  if (!typed && form.basis !== '') faults.set('deadline', 'deadline');
  if (typed && form.basis === '') faults.set('basis', 'basis');
  if (form.basis === 'other' && form.basisText.trim() === '') faults.set('basisText', 'basis-said');
  return faults;
}

/** The command that a form without faults asks for. */
export function transferCommand(
  source: TransferSource,
  form: TransferForm,
  today: CalendarDate,
): CommandOf<'NoteTransfer'> {
  return {
    type: 'NoteTransfer',
    source,
    number: form.number.trim(),
    received: receivedDay(form, today) ?? today,
    deadline: form.deadline.trim() === '' ? null : dateFromText(form.deadline, today),
    basis: form.basis === '' ? null : form.basis,
    basisText: form.basisText.trim(),
  };
}
