import { approvals } from './zh-CN/approvals.ts';
import { backup } from './zh-CN/backup.ts';
import { claims } from './zh-CN/claims.ts';
import { common } from './zh-CN/common.ts';
import { complaint } from './zh-CN/complaint.ts';
import { compliance } from './zh-CN/compliance.ts';
import { domain } from './zh-CN/domain.ts';
import { duty } from './zh-CN/duty.ts';
import { figures } from './zh-CN/figures.ts';
import { firstRun } from './zh-CN/first-run.ts';
import { forms } from './zh-CN/forms.ts';
import { frame } from './zh-CN/frame.ts';
import { home } from './zh-CN/home.ts';
import { importing } from './zh-CN/importing.ts';
import { inspection } from './zh-CN/inspection.ts';
import { labels } from './zh-CN/labels.ts';
import { ledger } from './zh-CN/ledger.ts';
import { newComplaint } from './zh-CN/new-complaint.ts';
import { origin } from './zh-CN/origin.ts';
import { printing } from './zh-CN/printing.ts';
import { products } from './zh-CN/products.ts';
import { promises } from './zh-CN/promises.ts';
import { quality } from './zh-CN/quality.ts';
import { queue } from './zh-CN/queue.ts';
import { recovery } from './zh-CN/recovery.ts';
import { refusals } from './zh-CN/refusals.ts';
import { retention } from './zh-CN/retention.ts';
import { satisfaction } from './zh-CN/satisfaction.ts';
import { scale } from './zh-CN/scale.ts';
import { settings } from './zh-CN/settings.ts';
import { shelf } from './zh-CN/shelf.ts';
import { signIn } from './zh-CN/sign-in.ts';
import { suppliers } from './zh-CN/suppliers.ts';
import { verifier } from './zh-CN/verifier.ts';
import { visit } from './zh-CN/visit.ts';
import { wall } from './zh-CN/wall.ts';
import { weighing } from './zh-CN/weighing.ts';

/** All words of the screens in Chinese; the area is the namespace. */
export const zhCN = {
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
