import type { RefusalCode } from '../../shared/refusals.ts';

/**
 * Refusals that the desk gives at its door, at its seal or over its files, and no rule of shared/complaint, shared/goods
 * or shared/store. Their tests are with the desk; every other code must be reached by a story at the counter.
 */
export const deskRefusals: readonly RefusalCode[] = [
  'unknown-verb',
  'not-signed-in',
  'read-only',
  'wrong-pin',
  'locked-out',
  'weak-pin',
  'pin-needed',
  'changed',
  'command-id-reused',
  'not-durable',
  'import-old-format',
  'import-encrypted',
  'import-unreadable',
  'import-empty',
  'import-too-large',
  'import-differs',
  'import-running',
  'import-unknown',
  'file-kind',
  'file-too-large',
  'draft-unknown',
  'draft-unreadable',
  'drafts-full',
  'catalogue-unreadable',
  'export-unknown',
  'export-cancelled',
  'package-failed',
  'disk-full',
  'print-running',
  'printer-none',
  'printer-gone',
  'spooler-away',
];
