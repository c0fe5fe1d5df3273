import { fact } from '../../shared/complaint/fact.ts';
import type { Output, Parsed } from '../../shared/contract.ts';
import type { Sealed } from '../../shared/contract-replies.ts';
import type { Event } from '../../shared/events.ts';
import { newestVersion } from '../../shared/promises/promises.ts';
import { peopleGone } from '../../shared/promises/wall.ts';
import { type Outcome, type Refusal, refuse } from '../../shared/refusals.ts';
import type { Caller, Core } from './core.ts';
import { onFreshPin } from './fresh-pin.ts';
import { sealStore } from './store-verbs.ts';

type People = Parsed<'nameTierPeople'>['people'];
const no = (refusal: Refusal) => ({ ok: false, refusal }) as const;

/** The next version of a promise, with who stands for the tiers where that is said too (C1). */
export function makePromise(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'makePromise'>,
): Promise<Outcome<Sealed>> {
  return onFreshPin(core, caller, { verb: 'makePromise', id: asked.id, asked, pin }, () => {
    const { terms, from, text, people } = asked;
    if (people !== null && terms.template !== 'three-tiers')
      return no(refuse('bad-input', { field: 'people' }));
    const named = people === null ? null : peopleNamed(core, people);
    if (named && !named.ok) return named;
    const version = nextVersion(core, terms.template);
    const made = fact('PromiseMade', { version, from, terms }, { text });
    return sealStore(core, caller, 'makePromise', asked, [made, ...(named ? [named.value] : [])]);
  });
}

/** Nothing of a template is promised from a day on; who bought before keeps what was promised then. */
export function endPromise(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'endPromise'>,
): Promise<Outcome<Sealed>> {
  return onFreshPin(core, caller, { verb: 'endPromise', id: asked.id, asked, pin }, () => {
    const { template, from } = asked;
    const event = fact('PromiseWithdrawn', { template, version: nextVersion(core, template), from });
    return sealStore(core, caller, 'endPromise', asked, [event]);
  });
}

/** Who stands for the tiers from now on: all of them anew. */
export function nameTierPeople(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'nameTierPeople'>,
): Promise<Outcome<Sealed>> {
  return onFreshPin(core, caller, { verb: 'nameTierPeople', id: asked.id, asked, pin }, () => {
    const named = peopleNamed(core, asked.people);
    return named.ok ? sealStore(core, caller, 'nameTierPeople', asked, [named.value]) : named;
  });
}

/** Seals that a poster goes to paper. What would hang with a name or phone missing is not printed (D3). */
export function printPoster(core: Core, caller: Caller, asked: Parsed<'printPoster'>): Outcome<Sealed> {
  const { template, version, paper } = asked;
  const lacking = lackingOn(core, template);
  if (lacking) return no(lacking);
  return sealStore(core, caller, 'printPoster', asked, [fact('PosterPrinted', { template, version, paper })]);
}

/** A poster hangs: where, and since which day. */
export function hangPoster(
  core: Core,
  caller: Caller,
  asked: Parsed<'hangPoster'>,
): Outcome<Output<'hangPoster'>> {
  const { template, version, place, day } = asked;
  const poster = core.log.head().store.promises.posters.length + 1;
  const event = fact('PosterHung', { poster, template, version, day }, { place });
  return sealStore(core, caller, 'hangPoster', asked, [event], { reply: { poster } }) as Outcome<
    Output<'hangPoster'>
  >;
}

export function takeDownPoster(core: Core, caller: Caller, asked: Parsed<'takeDownPoster'>): Outcome<Sealed> {
  const { poster, day } = asked;
  return sealStore(core, caller, 'takeDownPoster', asked, [fact('PosterTakenDown', { poster, day })]);
}

type Template = Parsed<'printPoster'>['template'];

function nextVersion(core: Core, template: Template): number {
  return (newestVersion(core.log.head().store.promises, template)?.version ?? 0) + 1;
}

function peopleNamed(core: Core, people: People): Outcome<Event> {
  const silent = people.find(({ phone }) => phone === '');
  if (silent) return no(refuse('tier-phone-missing', { operator: silent.operator, tier: silent.tier }));
  if (people.length === 0) return no(refuse('tier-people-missing', { tier: 1 }));
  const version = (core.log.head().store.promises.people?.version ?? 0) + 1;
  const phones = Object.fromEntries(people.map(({ phone }, index) => [`phone${index + 1}`, phone]));
  const stand = people.map(({ tier, operator }) => ({ tier, operator }));
  return { ok: true, value: fact('TierPeopleNamed', { version, people: stand }, {}, phones) };
}

/** What a poster cannot do without: who stands for each tier, and a phone where it tells people to call. */
function lackingOn(core: Core, template: Template): Refusal | null {
  const { store } = core.log.head();
  if (template === 'three-tiers') {
    if (!store.promises.people) return refuse('tier-people-missing', { tier: 1 });
    const [gone] = peopleGone(store);
    const stood = store.promises.people.people.find(({ operator }) => operator === gone);
    return stood ? refuse('tier-person-below', { ...stood }) : null;
  }
  const calls = template === 'rapid-response' || template === 'ways-12315';
  return calls && !core.names.store()?.phone ? refuse('store-phone-missing') : null;
}
