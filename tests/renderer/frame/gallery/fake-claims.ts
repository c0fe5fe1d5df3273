import type { ClaimRecord } from '../../../../renderer/ledger/database.ts';
import type { LedgerRow } from '../../../../renderer/ledger/queries.ts';
import type { Advance } from '../../../../shared/claims/advances.ts';
import { beginClaim, type Claim, type ClaimEntry } from '../../../../shared/claims/claims.ts';

/** Claims as the tab reads them: one late and partly paid, one not due, one level; and two advances nobody claimed. */
const day = 86_400_000;
const date = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10);

function record(claim: number, rest: Partial<Claim>, dueIn: number): ClaimRecord {
  const made = { claim, responsible: 'producer', party: null, contract: 'none' } as const;
  const begun = beginClaim({ ...made, due: date(dueIn), amount: 59_800, lines: 1 }, Date.now(), claim);
  const state: Claim = { ...begun, ...rest };
  return { claim, state, seqs: [claim], ...(state.levelAt === null && { open: 1 as const }) };
}

const paid: ClaimEntry = {
  entry: 1,
  kind: 'received',
  amount: 19_900,
  takenBack: false,
  at: Date.now() - day,
  seq: 12,
};
const all: readonly ClaimRecord[] = [
  record(1, { entries: [{ ...paid, amount: 59_800 }], levelAt: Date.now() - day }, -40),
  record(2, { entries: [paid], answer: 'disputed', demands: 1 }, -42),
  record(3, { responsible: 'lessee' }, 20),
];
const stillOpen = all.filter(({ open }) => open === 1);

const advance: Advance = {
  advance: 'v1',
  decision: 'd1',
  amount: 4500,
  basis: 'law',
  rule: 'food-first-asked',
  promise: null,
  evidence: ['goods', 'own-records'],
  responsible: 'producer',
  party: null,
  operator: 'op-1',
  at: Date.now() - 3 * day,
  seq: 30,
  takenBack: false,
  claimed: [],
};
const rows = [1, 2].map((one) => ({
  id: `c-${one}`,
  number: `01-00010${one}-${one}`,
  state: { advances: [{ ...advance, seq: 30 + one }] },
  secrets: { goods: ['蜂蜜 500g 装'] },
})) as unknown as readonly LedgerRow[];
const names: ReadonlyMap<number, string> = new Map(
  [2, 31, 32].map((seq) => [seq, '滨河县兴旺食品加工厂'] as const),
);
const nothing: readonly never[] = [];

export const useOpenClaims = (): readonly ClaimRecord[] => stillOpen;
export const useLastClaims = (): readonly ClaimRecord[] => all;
export const useClaims = (): readonly ClaimRecord[] => nothing;
export const useAdvancing = (): readonly LedgerRow[] => rows;
export const useClaimedComplaints = (): readonly LedgerRow[] => rows;
export const useClaimCourse = (): readonly never[] => nothing;
export const useTypedNames = (): ReadonlyMap<number, string> => names;
