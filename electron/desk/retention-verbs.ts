import { dateIn } from '../../shared/calendar.ts';
import type { KeepReason } from '../../shared/complaint/kept-because.ts';
import type { Output, Parsed } from '../../shared/contract.ts';
import type { Sealed } from '../../shared/contract-replies.ts';
import type { Event } from '../../shared/events.ts';
import type { Outcome } from '../../shared/refusals.ts';
import type { Caller, Core } from './core.ts';
import { erasable } from './erasable.ts';
import type { Erasing } from './erasing.ts';
import { onFreshPin } from './fresh-pin.ts';
import { sealStore } from './store-verbs.ts';

const mostListed = 200;

/** How long the ledger is kept, what may be erased today, and what of the old must stay and why (L3, L4). */
export async function retention(core: Core): Promise<Output<'retention'>> {
  const { store } = core.log.head();
  const today = dateIn(core.clock.now(), store.settings?.zone ?? 'UTC');
  const because: Partial<Record<KeepReason, number>> = {};
  const ready: Output<'retention'>['ready'][number][] = [];
  const kept: Output<'retention'>['kept'][number][] = [];
  let count = 0;
  for await (const one of erasable(core, today)) {
    const { about, number, until } = one;
    if (one.because.length === 0) {
      count += 1;
      if (ready.length < mostListed) ready.push({ about, number, until });
      continue;
    }
    for (const reason of one.because) because[reason] = (because[reason] ?? 0) + 1;
    if (kept.length < mostListed) kept.push(one);
  }
  return { today, years: store.retention.years, count, ready, because, kept };
}

/** How many years the ledger is kept, for everything in it (L3). */
export function changeRetention(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'changeRetention'>,
): Promise<Outcome<Sealed>> {
  const version = core.log.head().store.retention.version + 1;
  return sealed(core, caller, 'changeRetention', { pin, asked }, [
    { type: 'RetentionSet', data: { version, years: asked.years } },
  ]);
}

export function askErasure(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'askErasure'>,
): Promise<Outcome<Sealed>> {
  const erasure = core.log.head().store.retention.asked + 1;
  return sealed(core, caller, 'askErasure', { pin, asked }, [
    { type: 'ErasureAsked', data: { erasure, until: asked.until, asker: caller.actor.operator } },
  ]);
}

export function declineErasure(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'declineErasure'>,
): Promise<Outcome<Sealed>> {
  return sealed(core, caller, 'declineErasure', { pin, asked }, [
    { type: 'ErasureDeclined', data: { erasure: asked.erasure } },
  ]);
}

/** The second person's word, on their own PIN: from here on it is carried out, and nothing brings it back (L5). */
export async function approveErasure(
  core: Core,
  erasing: Erasing,
  caller: Caller,
  { pin, ...asked }: Parsed<'approveErasure'>,
): Promise<Outcome<Sealed>> {
  const done = await sealed(core, caller, 'approveErasure', { pin, asked }, [
    { type: 'ErasureApproved', data: { erasure: asked.erasure, approver: caller.actor.operator } },
  ]);
  if (done.ok) erasing.start();
  return done;
}

type Asked = Readonly<{ pin: string | undefined; asked: Readonly<{ id: string; size: number }> }>;

function sealed(core: Core, caller: Caller, verb: string, { pin, asked }: Asked, events: readonly Event[]) {
  return onFreshPin(core, caller, { verb, id: asked.id, asked, pin }, () =>
    sealStore(core, caller, verb, asked, events),
  );
}
