import { createContext, useCallback, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tier } from '../shared/codes.ts';
import { actedAs, tierOfPerson } from '../shared/complaint/tiers.ts';
import { type Unattended, unattended } from '../shared/complaint/unattended.ts';
import { type Deputyship, isRunning } from '../shared/store/deputies.ts';
import type { DeputyTier } from '../shared/store/duty-events.ts';
import { type Duty, onDuty } from '../shared/store/on-duty.ts';
import { useNameOf, useSession } from './app-context.ts';
import { useLevelComplaints, useStoreState } from './ledger-reads.ts';
import type { Language } from './locales/i18n.ts';
import { useNow } from './parts/use-now.ts';

/** The tier of whoever is signed in, now: by their role, or as a deputy; null for who receives nobody. */
export function useTier(): Tier | null {
  const { operator, role } = useSession();
  const store = useStoreState();
  const at = useNow(60_000);
  const tier = tierOfPerson({ operator, role }, { store: store ?? nobodysStore, at });
  return tier === 0 ? null : (tier as Tier);
}

const nobodysStore = { deputies: [] };

/** By which deputyship whoever is signed in stands above their role now; null where they do not. */
export function useOwnDeputyship(): Deputyship | null {
  const { operator } = useSession();
  const store = useStoreState();
  const at = useNow(60_000);
  const own = store?.deputies.filter((one) => one.deputy === operator && isRunning(one, at)) ?? [];
  return own.toSorted((one, other) => other.tier - one.tier).at(0) ?? null;
}

/** Who is on duty now; null until the ledger tells it. */
export function useDuty(): Duty | null {
  const store = useStoreState();
  const at = useNow(60_000);
  return useMemo(() => (store ? onDuty(store, at) : null), [store, at]);
}

export type Waiting = Readonly<{ id: string; number: string; unattended: Unattended }>;

/** Open complaints that wait where nobody is on duty, whoever is signed in here counted in; the most urgent first. */
export function useUnattended(): readonly Waiting[] {
  const rows = useLevelComplaints();
  const store = useStoreState();
  const { operator } = useSession();
  const at = useNow(60_000);
  return useMemo(() => {
    if (!store || !rows) return [];
    return rows.flatMap(({ id, number, state }) => {
      const found = unattended(state, store, at, [operator]);
      return found ? [{ id, number, unattended: found }] : [];
    });
  }, [rows, store, operator, at]);
}

const roleOf = { 2: 'department-head', 3: 'enterprise-head' } as const;

/** A name with what its bearer stands in for: 孟秋兰（代理企业负责人）. */
export function useNameAs(lng?: Language): (operator: string, tier: DeputyTier | null) => string {
  const { t } = useTranslation(['duty', 'domain'], lng && { lng });
  const nameOf = useNameOf();
  return (operator, tier) =>
    tier === null
      ? nameOf(operator)
      : t('duty:deputyOf', { name: nameOf(operator), role: t(`domain:role.${roleOf[tier]}`) });
}

/** The deputyships that a screen has at hand already: a paper made at once must not wait for the ledger to be read again. */
export const KnownDeputies = createContext<readonly Deputyship[] | null>(null);

/** Somebody's name with the capacity in which they acted at a tier at a moment (UTC ms), where it was not their own role (T3). */
export function useActedName(
  lng?: Language,
): (act: Readonly<{ operator: string; tier: Tier; at: number }>) => string {
  const nameAs = useNameAs(lng);
  const read = useStoreState()?.deputies;
  const deputies = useContext(KnownDeputies) ?? read;
  const named = useCallback(
    (act: Readonly<{ operator: string; tier: Tier; at: number }>) =>
      actedAs(deputies ?? [], act)?.tier ?? null,
    [deputies],
  );
  return (act) => nameAs(act.operator, named(act));
}
