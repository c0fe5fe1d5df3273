import type { End } from '../codes.ts';
import type { EventData } from '../events.ts';
import { approvalsOver } from './evolve-approval.ts';
import type { Complaint } from './state.ts';

export function ended(
  complaint: Complaint,
  at: number,
  end: End | 'imported',
  rest: { satisfaction?: EventData<'Settled'>['satisfaction']; duplicateOf?: string | null } = {},
): Complaint {
  return {
    ...approvalsOver(complaint),
    standing: {
      kind: 'ended',
      end,
      at,
      satisfaction: rest.satisfaction ?? null,
      asked: null,
      duplicateOf: rest.duplicateOf ?? null,
    },
  };
}
