/**
 * Every refusal the desk can give, in one place. A refusal is a value: the screen turns its code into a sentence
 * (renderer/locales, namespace `refusals`), so a code added here must get its sentence there.
 */
export const refusalCodes = [
  // The door
  'unknown-verb',
  'bad-input',
  'not-signed-in',
  'role-may-not',
  'not-set-up',
  'already-set-up',
  'read-only',
  // Signing in
  'wrong-pin',
  'locked-out',
  'operator-unknown',
  'weak-pin',
  'pin-needed',
  'pin-provisional',
  'their-pin-provisional',
  'not-at-anothers-screen',
  'same-pin',
  'new-pin-needed',
  'recovery-code-mistyped',
  'recovery-code-wrong',
  'recovery-code-none',
  // Sealing
  'changed',
  'command-id-reused',
  'not-durable',
  // The store
  'enterprise-head-needed',
  'last-enterprise-head',
  'two-tiers-not-allowed',
  'hours-invalid',
  'zone-unknown',
  'authority-invalid',
  'settings-version',
  // A complaint's life
  'not-opened',
  'already-opened',
  'ended',
  'not-ended',
  'number-invalid',
  'rules-version',
  'goods-or-none',
  'purchase-date-future',
  'danger-first',
  // Tiers (T1-T3)
  'wrong-tier',
  'tier-too-low',
  'step-by-step',
  'no-higher-tier',
  'reason-not-true',
  'system-only',
  'one-person-one-tier',
  'not-received',
  'already-received',
  'nothing-to-confirm',
  'phone-from-tier-2',
  // Remedies (T2, T6)
  'remedy-empty',
  'remedy-beyond-authority',
  'amount-beyond-authority',
  'amount-missing',
  'within-authority',
  'approval-gone',
  'own-approval',
  'refund-over-price',
  'refusal-with-remedy',
  'refusal-reason-missing',
  'no-decision',
  'already-answered',
  'already-accepted',
  'not-accepted',
  'line-unknown',
  'line-done',
  'leg-over-amount',
  'leg-over-paid',
  'leg-mismatch',
  'transaction-missing',
  // Goods (G1-G3, G6, G8)
  'item-unknown',
  'not-taken-back',
  'quantity-invalid',
  'quantity-over',
  'way-not-allowed',
  'witness-missing',
  'barred-from-resale',
  'not-for-resale',
  'label-unknown',
  'label-struck-off',
  'label-first',
  'disposition-unknown',
  // Ends (T4)
  'promise-open',
  'not-at-tier-3',
  'attempts-missing',
  'day-not-today',
  'duplicate-of-itself',
  'complaint-unknown',
  'person-erased',
  // Corrections (L2, G3)
  'nothing-to-amend',
  'amendment-stale',
  'second-person-needed',
  'second-person-wrong',
  // Old ledgers (L7)
  'import-row',
  'import-counts',
  'imported-as-it-is',
  'import-old-format',
  'import-encrypted',
  'import-unreadable',
  'import-empty',
  'import-too-large',
  'import-differs',
  'import-running',
  'import-unknown',
  // Files, catalogue, export
  'file-kind',
  'file-too-large',
  'file-unknown',
  'draft-unknown',
  'draft-unreadable',
  'drafts-full',
  'catalogue-unreadable',
  'period-invalid',
  'export-unknown',
  'export-cancelled',
  'package-failed',
  'ledger-print-failed',
  'disk-full',
  // Printing (G6)
  'print-unknown',
  'print-ended',
  'print-not-yours',
  'print-running',
  'printer-none',
  'printer-gone',
  'spooler-away',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** A refusal: its code and what the sentence needs to be exact (a limit, a tier, a name of a field). */
export type Refusal = Readonly<{ code: RefusalCode } & Record<string, unknown>>;

export function refuse(code: RefusalCode, details: Record<string, unknown> = {}): Refusal {
  return { ...details, code };
}

export type Outcome<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal };
