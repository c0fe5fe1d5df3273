import { bytesToHex, hexToBytes } from '../../shared/bytes.ts';
import type { Output, Parsed } from '../../shared/contract.ts';
import type { Sealed } from '../../shared/contract-replies.ts';
import type { Event } from '../../shared/events.ts';
import { rootOf } from '../../shared/ledger/merkle.ts';
import type { Outcome } from '../../shared/refusals.ts';
import { type Caller, type Core, entryOf } from './core.ts';
import { sha256 } from './crypto.ts';
import type { FileJobs } from './export/file-jobs.ts';
import { makeFile } from './export/make-file.ts';
import { onFreshPin } from './fresh-pin.ts';
import { sealStore, storeFault } from './store-verbs.ts';

const verb = 'startLedgerPrint';

/** Seals that the ledger goes to paper, with the state the paper names, and starts making it (L8, X4). */
export async function startLedgerPrint(
  core: Core,
  jobs: FileJobs,
  caller: Caller,
  input: Parsed<typeof verb>,
): Promise<Outcome<Output<typeof verb>>> {
  const { id, from, to, masked } = input;
  const sealed = await sealLedgerPrint(core, caller, input);
  if (!sealed.ok) return sealed;
  const state = stateOf(core, sealed.value);
  jobs.start(caller, {
    id,
    fileName: `${['ledger', from, to].filter((part) => part !== null).join('-')}.pdf`,
    failure: 'ledger-print-failed',
    make: ({ path, key, signal, onProgress }) =>
      makeFile(
        core,
        {
          kind: 'print',
          dataDir: core.dataDir,
          path,
          fileKey: key,
          state,
          period: { from, to },
          personal: !masked,
        },
        { signal, onProgress },
      ),
  });
  return { ok: true, value: { job: id } };
}

/** Masked on the word of whoever serves; with names and phones in full on a head's fresh PIN. */
async function sealLedgerPrint(
  core: Core,
  caller: Caller,
  { id, from, to, masked, pin }: Parsed<typeof verb>,
): Promise<Outcome<Sealed>> {
  const asked = [from, to, masked];
  const event = (): Event => {
    const { frontier } = core.log.head();
    const state = { size: frontier.size, root: bytesToHex(rootOf(frontier, sha256)) };
    return { type: 'LedgerPrinted', data: { from, to, selected: false, personal: !masked, ...state } };
  };
  // Nobody types a PIN for what they may not do at all.
  const refusal = storeFault(core, caller, [event()], core.clock.now());
  if (refusal) return { ok: false, refusal };
  const make = () =>
    sealStore(core, caller, verb, { id, size: core.log.head().frontier.size }, [event()], { asked });
  return masked ? make() : onFreshPin(core, caller, { verb, id, asked, pin }, make);
}

/** The state that was sealed, from the entry itself: a retry gets the paper of the first answer. */
function stateOf(core: Core, { size }: Sealed): { size: number; root: Uint8Array } {
  const [row] = core.log.entriesFrom(size - 1, 1);
  const data = row && entryOf(row).data;
  if (typeof data?.size !== 'number' || typeof data.root !== 'string')
    throw new Error(`startLedgerPrint: expected entry ${size - 1} to name a state, got none`);
  return { size: data.size, root: hexToBytes(data.root) };
}
