import { bytesToHex } from '../../shared/bytes.ts';
import type { Output, Parsed } from '../../shared/contract.ts';
import { rootOf } from '../../shared/ledger/merkle.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import type { Caller, Core } from './core.ts';
import { sha256 } from './crypto.ts';
import type { FileJobs } from './export/file-jobs.ts';
import { makeFile } from './export/make-file.ts';
import { sealExport } from './store-verbs.ts';

/** Seals that a package is made, and starts making it (X1). */
export async function startExport(
  core: Core,
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
    make: ({ path, key, signal, onProgress }) =>
      makeFile(
        core,
        {
          kind: 'package',
          dataDir: core.dataDir,
          path,
          fileKey: key,
          note: core.log.head().note,
          publicKey: core.keys.signing.publicKey,
          ledgerKey: core.log.head().store.key,
          period: { from, to },
          recipient,
        },
        { signal, onProgress },
      ),
  });
  return { ok: true, value: { job: id } };
}
