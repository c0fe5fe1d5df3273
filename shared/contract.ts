import type * as v from 'valibot';
import { type BackupOutputs, backupVerbs } from './contract/backup-verbs.ts';
import { type ClaimOutputs, claimVerbs } from './contract/claim-verbs.ts';
import { type ComplaintOutputs, complaintVerbs } from './contract/complaint-verbs.ts';
import { type ComplianceOutputs, complianceVerbs } from './contract/compliance-verbs.ts';
import { type DutyOutputs, dutyVerbs } from './contract/duty-verbs.ts';
import { type ExportOutputs, exportVerbs } from './contract/export-verbs.ts';
import { type GoodsOutputs, goodsVerbs } from './contract/goods-verbs.ts';
import { type InspectionOutputs, inspectionVerbs } from './contract/inspection-verbs.ts';
import { type LedgerOutputs, ledgerVerbs } from './contract/ledger-verbs.ts';
import { type PartyOutputs, partyVerbs } from './contract/party-verbs.ts';
import { type PersonOutputs, personVerbs } from './contract/person-verbs.ts';
import { type PrintingOutputs, printingVerbs } from './contract/printing-verbs.ts';
import { type PromiseOutputs, promiseVerbs } from './contract/promise-verbs.ts';
import { type QualityOutputs, qualityVerbs } from './contract/quality-verbs.ts';
import { type QueueOutputs, queueVerbs } from './contract/queue-verbs.ts';
import { type RetentionOutputs, retentionVerbs } from './contract/retention-verbs.ts';
import { type StoreOutputs, storeVerbs } from './contract/store-verbs.ts';
import type { ExportStatus, PrintStatus } from './contract-replies.ts';
import type { Outcome } from './refusals.ts';

/**
 * Every call that crosses from screen to desk, stated once: name, input, output. Everything crosses as JSON, so both
 * shells carry the same. No input has room for an actor, a role or a time (T7); where it names a person who acts, that
 * person's own PIN stands beside the name. Who may call what: contract/admission.ts.
 */
export const verbs = {
  ...personVerbs,
  ...storeVerbs,
  ...retentionVerbs,
  ...backupVerbs,
  ...partyVerbs,
  ...claimVerbs,
  ...qualityVerbs,
  ...dutyVerbs,
  ...complianceVerbs,
  ...inspectionVerbs,
  ...queueVerbs,
  ...promiseVerbs,
  ...goodsVerbs,
  ...complaintVerbs,
  ...ledgerVerbs,
  ...exportVerbs,
  ...printingVerbs,
} as const satisfies Record<string, v.GenericSchema>;

export type Verb = keyof typeof verbs;
export type Input<V extends Verb> = v.InferInput<(typeof verbs)[V]>;
export type Parsed<V extends Verb> = v.InferOutput<(typeof verbs)[V]>;

type Outputs = PersonOutputs &
  StoreOutputs &
  RetentionOutputs &
  BackupOutputs &
  PartyOutputs &
  ClaimOutputs &
  QualityOutputs &
  DutyOutputs &
  ComplianceOutputs &
  InspectionOutputs &
  QueueOutputs &
  PromiseOutputs &
  GoodsOutputs &
  ComplaintOutputs &
  LedgerOutputs &
  ExportOutputs &
  PrintingOutputs;
export type Output<V extends Verb> = Outputs[V];

export type Push =
  | Readonly<{ size: number }>
  | Readonly<{ job: string; done: number; total: number; state: ExportStatus['state'] }>
  | Readonly<{ printing: PrintStatus }>;

/** What a screen holds: one verb, one function; a refusal is a value. */
export type DeskApi = { readonly [V in Verb]: (input: Input<V>) => Promise<Outcome<Output<V>>> } & {
  onPush(listener: (push: Push) => void): () => void;
};
