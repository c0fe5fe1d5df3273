import { toBase64 } from '../../../shared/bytes.ts';
import { storeSubject } from '../../../shared/events.ts';
import type { Keys } from '../keys.ts';
import type { CoreSecrets } from './contents.ts';

/** What a restored desk needs to go on, as it stands now: everything but the signing key (design.md, The seal). */
export function deskSecrets(keys: Keys): CoreSecrets {
  const rows = keys.database
    .prepare(
      'SELECT operator, salt, hash, cost, failures, wait, provisional, untold, last_failed FROM pin ORDER BY operator',
    )
    .all();
  return {
    pepper: toBase64(keys.pepper),
    tagging: toBase64(keys.tagging),
    answering: toBase64(keys.answering),
    drafting: toBase64(keys.drafting),
    store: toBase64(keys.subjectForWriting(storeSubject)),
    pins: rows.map((row) => ({
      ...(row as CoreSecrets['pins'][number]),
      salt: toBase64(row.salt as Uint8Array),
      hash: toBase64(row.hash as Uint8Array),
    })),
  };
}
