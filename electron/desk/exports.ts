import { bytesToHex } from '../../shared/bytes.ts';
import type { Output, Parsed } from '../../shared/contract.ts';
import { rootOf } from '../../shared/ledger/merkle.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import type { Caller, Core } from './core.ts';
import { sha256 } from './crypto.ts';
import type { FileJobs } from './export/file-jobs.ts';
import { makeFile } from './export/make-file.ts';
import { newPassphrase } from './export/passphrase.ts';
import { sealExport } from './store-verbs.ts';

/** Seals that a package is made, and starts making it (X1). */
export async function startExport(
  core: Core,
  jobs: FileJobs,
  caller: Caller,
  { id, pin, from, to, recipient, personal }: Parsed<'startExport'>,
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
    () => ({ from, to, ...state(), personal }),
    [from, to, recipient, String(personal)],
    recipient,
  );
  if (!sealed.ok) return sealed;
  // With names in it the file leaves encrypted, and what opens it stays apart from it (X5).
  const drawn = personal ? newPassphrase(core.entropy) : null;
  const passphrase = jobs.start(caller, {
    id,
    fileName: `inspection-${from}-${to}.zip${personal ? '.age' : ''}`,
    passphrase: drawn,
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
          personal,
          ...(drawn !== null && { passphrase: drawn }),
        },
        { signal, onProgress },
      ),
  });
  return { ok: true, value: { job: id, passphrase } };
}
