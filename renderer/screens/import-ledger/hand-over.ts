import { toBase64 } from '../../../shared/bytes.ts';
import type { DeskApi } from '../../../shared/contract.ts';
import { type Outcome, refuse } from '../../../shared/refusals.ts';
import { newCommandId } from '../../parts/command-id.ts';

/** As much as crosses at once without the screen or the counter beside it waiting. */
const pieceBytes = 3_000_000;

/** An old ledger as the desk knows it: sent once, however often it is asked about. */
export type HandedOver = Readonly<{
  /** Asks the desk something about the file. A desk that has it no more, because it was started since, gets it again. */
  ask: <Value>(question: (file: string) => Promise<Outcome<Value>>) => Promise<Outcome<Value>>;
}>;

/** Begins to send the file; `stopped` ends it between two pieces. Rejects, when asked, where the desk is gone. */
export function handOver(
  desk: Pick<DeskApi, 'sendOldLedger'>,
  bytes: Uint8Array,
  stopped: () => boolean,
): HandedOver {
  const send = async (): Promise<Outcome<string>> => {
    const file = newCommandId();
    for (let offset = 0; offset === 0 || offset < bytes.length; offset += pieceBytes) {
      if (stopped()) return { ok: false, refusal: refuse('file-unknown') };
      const piece = toBase64(bytes.subarray(offset, offset + pieceBytes));
      const outcome = await desk.sendOldLedger({ file, offset, bytes: piece });
      if (!outcome.ok) return outcome;
    }
    return { ok: true, value: file };
  };
  const begin = () => {
    const sending = send();
    // Who asks hears of it.
    sending.catch(() => undefined);
    return sending;
  };
  let sent = begin();
  const askOnce = async <Value>(
    question: (file: string) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> => {
    const file = await sent;
    return file.ok ? question(file.value) : file;
  };
  return {
    async ask(question) {
      const outcome = await askOnce(question);
      if (outcome.ok || outcome.refusal.code !== 'file-unknown' || stopped()) return outcome;
      sent = begin();
      return askOnce(question);
    },
  };
}
