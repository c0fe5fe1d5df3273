import { confirmed, ledgerOf, watchedUntil } from '../../support/old-ledger.ts';
import { RealDesk } from '../../support/real-desk.ts';

// A desk in a process of its own: imports an old ledger and tells how far it has come, until it is killed.
const [, , folder, id = '', count] = process.argv;
const real = new RealDesk(folder);
await real.open();
await real.signIn('head');
const input = await confirmed(real, 'head', ledgerOf(Number(count)));
await real.must('head', 'startLedgerImport', { ...input, id });
for (let done = 0; ; ) {
  const status = await watchedUntil(real, 'head', id, done + 1);
  if (status.stage === 'writing') process.send?.(status.done);
  if (status.state !== 'running') break;
  done = status.done;
}
process.exit();
