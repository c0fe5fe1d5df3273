import { nodeTools } from '../../build/verify/node-tools.ts';
import type { VerifyReport } from '../../shared/inspection/report.ts';
import { type VerifyOptions, verifyPackage } from '../../shared/inspection/verify.ts';
import { expectAgreement } from './agreement.ts';
import { type Files, storedZip } from './forge.ts';
import { verifyEd25519 } from './ledger-writer.ts';

const answers = new Map<string, boolean>();

/** The same question gets its answer from memory: thousands of packages here differ in one byte only. */
function verifyOnce(publicKey: Uint8Array, text: Uint8Array, signature: Uint8Array): boolean {
  const question = Buffer.concat([publicKey, signature, text]).toString('base64');
  const known = answers.get(question) ?? verifyEd25519(publicKey, text, signature);
  answers.set(question, known);
  return known;
}

/** The oracle is written to be read, not to withstand a flood: of more bytes than this it is not asked. */
const plain = 4_000_000;

export async function check(bytes: Uint8Array, options: Partial<VerifyOptions> = {}): Promise<VerifyReport> {
  const report = await verifyPackage(bytes, { ...nodeTools, verifyEd25519: verifyOnce, ...options });
  // The oracle is asked too, about everything that a test here does to a package.
  if (Object.keys(options).length === 0 && bytes.length < plain) expectAgreement(bytes, report);
  return report;
}

/** The product alone, for tests that turn every single byte. */
export function checkAlone(files: Files): Promise<VerifyReport> {
  return verifyPackage(storedZip(files), { ...nodeTools, verifyEd25519: verifyOnce });
}

export function checkFiles(files: Files, options: Partial<VerifyOptions> = {}): Promise<VerifyReport> {
  return check(storedZip(files), options);
}

/** Verdict, and the first breach as `rule@seq`, for tests that read as a list. */
export function inShort({ verdict, firstBroken, reason }: VerifyReport): string {
  if (verdict === 'unreadable') return `unreadable ${reason}`;
  return firstBroken ? `${verdict} ${firstBroken.rule}@${firstBroken.seq ?? firstBroken.file}` : verdict;
}

export const rulesOf = (report: VerifyReport) => [...new Set(report.broken.map(({ rule }) => rule))];
