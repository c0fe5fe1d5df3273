import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskApi } from '../shared/contract.ts';
import type { Status } from '../shared/contract-replies.ts';
import type { AuthorityTable, StoreSettings } from '../shared/event-parts.ts';
import type { LotOf } from '../shared/goods/lot-standing.ts';
import type { Session } from './session.ts';

/** What is already known when a complaint is begun from a scan or a search. */
export type ComplaintStart = {
  readonly barcode?: string;
  readonly phone?: string;
  /** A draft that is gone on with. */
  readonly draft?: string;
};

/** Every place a person can be. `complaint` takes the complaint's id, not its number. */
export type Screen =
  | { readonly at: 'first-run' }
  | { readonly at: 'sign-in' }
  | { readonly at: 'counter-home' }
  | { readonly at: 'new-complaint'; readonly start?: ComplaintStart }
  /** `scanned`: by its label, which then is ready to be struck off. */
  | { readonly at: 'complaint'; readonly id: string; readonly scanned?: boolean }
  /** The screen turned to the consumer of this complaint, by its id: no bar around it. */
  | { readonly at: 'turned'; readonly id: string }
  | { readonly at: 'approvals' }
  | { readonly at: 'stocktake' }
  | { readonly at: 'shelf'; readonly group?: 'ending' | 'take-off-sale' }
  | { readonly at: 'ledger'; readonly query?: string }
  | { readonly at: 'inspection' }
  /** Where an inspector who was let in works. */
  | { readonly at: 'visit' }
  /** `claim`: one that is to be shown. */
  | { readonly at: 'suppliers'; readonly claim?: number }
  | { readonly at: 'figures' }
  | { readonly at: 'promises' }
  | { readonly at: 'compliance' }
  /** `held`: a held lot whose case is to be opened. */
  | { readonly at: 'quality'; readonly about?: string; readonly held?: LotOf }
  | { readonly at: 'settings'; readonly tab?: 'my-pin' | 'import' | 'duty' | 'keeping' | 'backup' };

/** Where a person can be while signed in. */
export type Place = Exclude<Screen, { readonly at: 'first-run' | 'sign-in' }>;

/** Goes to a screen; `go('back')` returns to where the person came from, at last the counter home. */
export type Go = (to: Screen | 'back') => void;

/** What the desk says of itself, asked again by `refresh` (after a change of people or of the store's words). */
export type Standing = { readonly status: Status; readonly refresh: () => Promise<void> };

/** The settings and the authority in force, as the ledger on this screen tells them. */
export type Rules = {
  readonly settings: StoreSettings;
  readonly settingsVersion: number;
  readonly authority: AuthorityTable;
  readonly authorityVersion: number;
};

export const DeskContext = createContext<DeskApi | null>(null);
export const SessionContext = createContext<Session | null>(null);
export const StandingContext = createContext<Standing | null>(null);
export const RulesContext = createContext<Rules | null>(null);
export const GoContext = createContext<Go | null>(null);

function given<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`${what}: expected to be inside <App>, no provider found`);
  return value;
}

/** The desk: one async function a verb (shared/contract.ts). */
export function useDesk(): DeskApi {
  return given(useContext(DeskContext), 'useDesk');
}

/** Who is signed in. Only screens behind the sign-in may ask. */
export function useSession(): Session {
  return given(useContext(SessionContext), 'useSession');
}

export function useGo(): Go {
  return given(useContext(GoContext), 'useGo');
}

/** The desk's own state: its people, the store's name, its key's fingerprint. */
export function useStanding(): Standing {
  return given(useContext(StandingContext), 'useStanding');
}

/** The rules in force; null until the ledger on this screen has caught up with the first of them. */
export function useRules(): Rules | null {
  return useContext(RulesContext);
}

/** The store's time zone, for every date on the screen. */
export function useZone(): string {
  return useContext(RulesContext)?.settings.zone ?? 'Asia/Shanghai';
}

/** A person's name by operator id; which inspection it was for who inspected; the id itself for whoever is unknown. */
export function useNameOf(): (operator: string) => string {
  const { people } = useStanding().status;
  const { t } = useTranslation('visit');
  return (operator) => {
    const known = people.find((person) => person.operator === operator)?.name;
    const [, inspection] = /^inspector-(\d+)$/.exec(operator) ?? [];
    return known ?? (inspection ? t('who', { number: inspection }) : operator);
  };
}
