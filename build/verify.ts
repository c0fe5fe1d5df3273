import { readFileSync } from 'node:fs';
import { verifyEd25519 } from '../electron/desk/crypto.ts';
import { readEarlierCheckpoint } from '../shared/inspection/earlier-checkpoint.ts';
import { unreadable } from '../shared/inspection/make-report.ts';
import type { VerifyReport } from '../shared/inspection/report.ts';
import { readSlip } from '../shared/inspection/slip.ts';
import { verifyPackage } from '../shared/inspection/verify.ts';
import { nodeTools, onFile } from './verify/node-tools.ts';
import { opened } from './verify/open-encrypted.ts';
import { parseVerifyOptions, UsageFault, type VerifyRequest } from './verify/options.ts';
import { reportLines } from './verify/words.ts';

const exitCodes: Readonly<Record<VerifyReport['verdict'], number>> = {
  holds: 0,
  broken: 1,
  'not-checkable': 2,
  unreadable: 2,
};

/** SIZE:ROOT as it stands, or what a file holds: a checkpoint, also as a reader of QR codes wrote it down. */
function earlierState(given: string): string {
  if (readSlip(given)) return given;
  const text = readFileSync(given, 'utf8');
  return readEarlierCheckpoint(text)?.note ?? text;
}

async function run(request: VerifyRequest): Promise<void> {
  const since = request.since === undefined ? undefined : earlierState(request.since);
  const report = await onFile(request.file, async (file) => {
    const plain = await opened(file, request.passphraseFile);
    if (typeof plain === 'string') return unreadable(plain);
    return verifyPackage(plain, {
      ...nodeTools,
      verifyEd25519,
      since,
      key: request.key,
      receipt: request.receipt,
    });
  });
  console.log(request.json ? JSON.stringify(report, null, 2) : reportLines(report).join('\n'));
  process.exitCode = exitCodes[report.verdict];
}

/** Whatever goes wrong before there is a report is a reason too, never a stack. */
function reportFailure(error: unknown, json: boolean): void {
  process.exitCode = 2;
  const detail = error instanceof Error ? error.message : String(error);
  if (json) console.log(JSON.stringify({ ...unreadable('internal'), detail }, null, 2));
  else console.error(error instanceof UsageFault ? detail : `无法检查。 Could not be checked. ${detail}`);
}

const parameters = process.argv.slice(2);
try {
  await run(parseVerifyOptions(parameters));
} catch (error) {
  reportFailure(error, parameters.includes('--json'));
}
