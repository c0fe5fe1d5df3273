import { type AdvanceRule, advanceRules, type ResponsibleParty } from '../../../shared/claims/claim-codes.ts';
import { supports } from '../../../shared/claims/permits-advance.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { type Judging, today } from '../../../shared/judging.ts';
import { versionOn } from '../../../shared/promises/promises.ts';

/** Why the store may pay for somebody else: a rule of the law, or a version of its own promise with its limit in fen. */
export type Ground =
  | Readonly<{ key: AdvanceRule; basis: 'law'; rule: AdvanceRule; promise: null }>
  | Readonly<{ key: string; basis: 'promise'; rule: null; promise: number; limit: number }>;

type Advance = Readonly<{ amount: number; responsible: ResponsibleParty; party: string | null }>;

/** The grounds that carry this advance, the law's first (C3). */
export function groundsFor(advance: Advance, complaint: Complaint, judging: Judging): readonly Ground[] {
  const day = today(judging);
  const versions = [day, complaint.facts.purchaseDate ?? day].flatMap((one) => {
    const found = versionOn(judging.store.promises, 'advance-payment', one);
    return found?.terms?.template === 'advance-payment'
      ? [{ version: found.version, limit: found.terms.limit }]
      : [];
  });
  const promises = versions
    .filter((one, at) => versions.findIndex((other) => other.version === one.version) === at)
    .map(({ version, limit }): Ground => {
      return { key: `promise-${version}`, basis: 'promise', rule: null, promise: version, limit };
    });
  const law = advanceRules.map((rule): Ground => ({ key: rule, basis: 'law', rule, promise: null }));
  return [...law, ...promises].filter((ground) => supports({ ...ground, ...advance }, complaint, judging));
}
