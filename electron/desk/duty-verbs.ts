import type { Parsed } from '../../shared/contract.ts';
import type { Sealed } from '../../shared/contract-replies.ts';
import type { Outcome } from '../../shared/refusals.ts';
import type { Caller, Core } from './core.ts';
import { onFreshPin } from './fresh-pin.ts';
import { sealStore } from './store-verbs.ts';

/** The whole roster anew: who is expected when (D2). */
export function changeRoster(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'changeRoster'>,
): Promise<Outcome<Sealed>> {
  return onFreshPin(core, caller, { verb: 'changeRoster', id: asked.id, asked, pin }, () => {
    const version = (core.log.head().store.roster?.version ?? 0) + 1;
    const { people, days } = asked;
    return sealStore(core, caller, 'changeRoster', asked, [
      { type: 'RosterSet', data: { version, people, days } },
    ]);
  });
}

/** Somebody who stands in at a tier for some days (T3). */
export function nameDeputy(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'nameDeputy'>,
): Promise<Outcome<Sealed>> {
  return onFreshPin(core, caller, { verb: 'nameDeputy', id: asked.id, asked, pin }, () => {
    const deputyship = core.log.head().store.deputies.length + 1;
    const { deputy, tier, from, to } = asked;
    return sealStore(core, caller, 'nameDeputy', asked, [
      { type: 'DeputyNamed', data: { deputyship, deputy, tier, from, to } },
    ]);
  });
}

/** From now on, not from its last day on. */
export function endDeputy(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'endDeputy'>,
): Promise<Outcome<Sealed>> {
  return onFreshPin(core, caller, { verb: 'endDeputy', id: asked.id, asked, pin }, () =>
    sealStore(core, caller, 'endDeputy', asked, [
      { type: 'DeputyEnded', data: { deputyship: asked.deputyship } },
    ]),
  );
}
