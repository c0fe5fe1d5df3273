import { approvals } from './en/approvals.ts';
import { backup } from './en/backup.ts';
import { claims } from './en/claims.ts';
import { common } from './en/common.ts';
import { complaint } from './en/complaint.ts';
import { compliance } from './en/compliance.ts';
import { domain } from './en/domain.ts';
import { duty } from './en/duty.ts';
import { figures } from './en/figures.ts';
import { firstRun } from './en/first-run.ts';
import { forms } from './en/forms.ts';
import { frame } from './en/frame.ts';
import { home } from './en/home.ts';
import { importing } from './en/importing.ts';
import { inspection } from './en/inspection.ts';
import { labels } from './en/labels.ts';
import { ledger } from './en/ledger.ts';
import { newComplaint } from './en/new-complaint.ts';
import { origin } from './en/origin.ts';
import { printing } from './en/printing.ts';
import { products } from './en/products.ts';
import { promises } from './en/promises.ts';
import { quality } from './en/quality.ts';
import { queue } from './en/queue.ts';
import { recovery } from './en/recovery.ts';
import { refusals } from './en/refusals.ts';
import { retention } from './en/retention.ts';
import { satisfaction } from './en/satisfaction.ts';
import { scale } from './en/scale.ts';
import { settings } from './en/settings.ts';
import { shelf } from './en/shelf.ts';
import { signIn } from './en/sign-in.ts';
import { suppliers } from './en/suppliers.ts';
import { verifier } from './en/verifier.ts';
import { visit } from './en/visit.ts';
import { wall } from './en/wall.ts';
import { weighing } from './en/weighing.ts';

/** All words of the screens in English: the very same keys as the Chinese. */
export const en = {
  approvals,
  backup,
  claims,
  common,
  complaint,
  compliance,
  domain,
  duty,
  figures,
  firstRun,
  forms,
  frame,
  home,
  importing,
  inspection,
  labels,
  ledger,
  newComplaint,
  origin,
  printing,
  products,
  promises,
  quality,
  queue,
  wall,
  weighing,
  recovery,
  refusals,
  retention,
  satisfaction,
  scale,
  settings,
  shelf,
  signIn,
  suppliers,
  verifier,
  visit,
} as const;
