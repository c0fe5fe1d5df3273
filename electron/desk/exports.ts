import { bytesToHex } from '../../shared/bytes.ts';
import type { Output, Parsed } from '../../shared/contract.ts';
import { rootOf } from '../../shared/ledger/merkle.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import { type Caller, type Core, entryOf } from './core.ts';
import { sha256 } from './crypto.ts';
import type { FileJobs } from './export/file-jobs.ts';
import { documentFontFile } from './export/font-file.ts';
import { printTools } from './export/print-tools.ts';
import { runExport } from './export/run-export.ts';
import { openParts } from './private-parts.ts';
import type { Staging } from './staging.ts';
import { sealExport } from './store-verbs.ts';

/** Seals that a package is made, and starts making it (X1). */
export async function startExport(
  core: Core,
  staging: Staging,
  jobs: FileJobs,
  caller: Caller,
  { id, pin, from, to, recipient }: Parsed<'startExport'>,
): Promise<Outcome<Output<'startExport'>>> {
  if (from > to) return { ok: false, refusal: refuse('period-invalid') };
  const state = () => {
    const { frontier } = core.log.head();
    return { size: frontier.size, root: bytesToHex(rootOf(frontier, sha256)) };
  };
  const sealed = await sealExport(
    core,
    caller,
    { id, pin },
    () => ({ from, to, ...state(), personal: true }),
    [from, to, recipient],
    recipient,
  );
  if (!sealed.ok) return sealed;
  jobs.start(caller, {
    id,
    fileName: `inspection-${from}-${to}.zip`,
    failure: 'package-failed',
    make: (at) =>
      runExport({
        ...at,
        log: core.log,
        parts: (row) => (row.private ? openParts(row.private, entryOf(row), core.keys) : null),
        files: async (about, evidence) => (await staging.read(about, evidence))?.bytes ?? null,
        period: { from, to },
        recipient,
        sign: core.keys.signing.sign,
        publicKey: core.keys.signing.publicKey,
        printTools: printTools(documentFontFile()),
      }),
  });
  return { ok: true, value: { job: id } };
}
